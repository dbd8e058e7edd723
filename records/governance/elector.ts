import { personName, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 选民: one line of an election's roll. How anybody voted is never kept. */
export const elector = register(
  'elector',
  '选民名册',
  {
    election: reference('选举', 'election', { required: true }),
    name: personName('姓名', { required: true, personal: '选民名册' }),
    unit: text('楼栋或商户', { max: 60, also: ['单位', '商户', '楼栋'] }),
    attended: yesNo('参加投票', { also: ['到会', '投票'] }),
    note: text('备注', { max: 200 }),
  },
  {
    unit: '人',
    title: (e) => e.name,
    hint: (e, titleOf) => [titleOf(e.election), e.unit].filter(Boolean).join(' · '),
    search: ['name', 'unit'],
    list: ['name', 'unit', 'attended', 'note'],
    filters: ['election', 'attended'],
    sorts: ['name', 'unit'],
    form: [{ title: '选民名册', fields: ['name', 'unit', 'attended', 'note'] }],
    parent: 'election',
    keys: [['election', 'name', 'unit']],
    access: { read: staff, write: clerks },
  },
)
