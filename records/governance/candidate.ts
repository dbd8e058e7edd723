import { count, personName, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 候选人: who stands for what, and the votes. */
export const candidate = register(
  'candidate',
  '候选人',
  {
    election: reference('选举', 'election', { required: true }),
    name: personName('姓名', { required: true, personal: '公示候选人' }),
    post: text('竞选职务', { max: 30 }),
    unit: text('楼栋或商户', { max: 60 }),
    votes: count('得票', { unit: '票' }),
    elected: yesNo('当选'),
    place: count('排序', {}),
  },
  {
    unit: '名',
    title: (c) => c.name,
    hint: (c, titleOf) => [titleOf(c.election), c.post].filter(Boolean).join(' · '),
    search: ['name'],
    list: ['place', 'name', 'post', 'unit', 'votes', 'elected'],
    filters: ['election', 'elected'],
    sorts: ['place', 'votes'],
    form: [{ title: '候选人', fields: ['name', 'post', 'unit', 'place', 'votes', 'elected'] }],
    parent: 'election',
    keys: [['election', 'name', 'post']],
    access: { read: staff, write: clerks },
  },
)
