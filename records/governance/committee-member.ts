import { count, date, personName, phone, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 成员: who holds which post in a body, and since when. */
export const committeeMember = register(
  'committeeMember',
  '成员',
  {
    committee: reference('自治组织', 'committee', { required: true }),
    name: personName('姓名', { required: true, personal: '公示成员' }),
    post: text('职务', { required: true, max: 30 }),
    phone: phone('联系电话', { personal: '联系成员' }),
    shop: reference('所在商户', 'shop'),
    duty: text('分工', { max: 200 }),
    place: count('排序', {}),
    from: date('任职自'),
    until: date('任职至'),
  },
  {
    unit: '名',
    title: (m) => `${m.name}（${m.post}）`,
    hint: (m, titleOf) => titleOf(m.committee),
    search: ['name', 'phone'],
    list: ['place', 'name', 'post', 'duty', 'phone', 'shop', 'from', 'until'],
    filters: ['committee', 'shop'],
    sorts: ['place', 'name'],
    form: [{ title: '成员', fields: ['name', 'post', 'duty', 'phone', 'shop', 'place', 'from', 'until'] }],
    parent: 'committee',
    keys: [['committee', 'name', 'post']],
    access: { read: staff, write: clerks },
  },
)
