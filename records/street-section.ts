import { personName, text, longText } from './kit/kinds'
import { register } from './kit/register'
import { clerks, staff } from './roles'

/** 路段: the piece of a street that is walked, checked and printed as one. */
export const streetSection = register(
  'streetSection',
  '路段',
  {
    name: text('路段名称', { required: true, max: 40, also: ['路段', '街道名称', '街路'] }),
    from: text('起点', { max: 60 }),
    to: text('止点', { max: 60 }),
    head: personName('责任人', { also: ['路段长'] }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '条',
    title: (s) => s.name,
    hint: (s) => [s.from, s.to].filter(Boolean).join('至'),
    search: ['name', 'head'],
    list: ['name', 'from', 'to', 'head'],
    filters: [],
    sorts: ['name'],
    form: [{ title: '路段', fields: ['name', 'from', 'to', 'head', 'note'] }],
    wanted: ['from', 'to', 'head'],
    keys: [['name']],
    access: { read: staff, write: clerks },
  },
)
