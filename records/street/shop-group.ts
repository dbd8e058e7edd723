import { longText, personName, phone, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 片组: shops of a section that look after each other, with a head; a group may be part of a larger one. */
export const shopGroup = register(
  'shopGroup',
  '片组',
  {
    name: text('片组名称', { required: true, max: 40, also: ['片组', '所属片组', '小组'] }),
    section: reference('所属路段', 'streetSection'),
    grid: reference('所属网格', 'gridCell', { also: ['网格'] }),
    within: reference('上级片组', 'shopGroup'),
    head: personName('组长', { also: ['片组长'] }),
    headPhone: phone('组长电话', { personal: '联系片组长' }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '个',
    title: (g) => g.name,
    hint: (g, titleOf) => [g.section && titleOf(g.section), g.head && `组长 ${g.head}`].filter(Boolean).join(' · '),
    search: ['name', 'head', 'headPhone'],
    list: ['name', 'section', 'within', 'head', 'headPhone'],
    filters: ['section', 'grid', 'within'],
    sorts: ['name'],
    form: [{ title: '片组', fields: ['name', 'section', 'grid', 'within', 'head', 'headPhone', 'note'] }],
    wanted: ['section', 'head'],
    keys: [['name']],
    access: { read: staff, write: clerks },
  },
)
