import { date, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 张贴: what hangs on a notice board, from when until when. */
export const posting = register(
  'posting',
  '张贴内容',
  {
    facility: reference('宣传栏', 'facility', { required: true }),
    what: text('张贴内容', { required: true, max: 100 }),
    from: date('张贴日期', { required: true }),
    until: date('撤下日期'),
    note: text('备注', { max: 200 }),
  },
  {
    unit: '张',
    title: (p) => p.what,
    hint: (p, titleOf) => titleOf(p.facility),
    search: ['what'],
    list: ['facility', 'what', 'from', 'until'],
    filters: ['facility', 'from', 'until'],
    sorts: ['from'],
    form: [{ title: '张贴内容', fields: ['what', 'from', 'until', 'note'] }],
    parent: 'facility',
    expires: ['until'],
    access: { read: staff, write: clerks },
  },
)
