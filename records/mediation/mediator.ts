import type { Option } from '../kit/field'
import { choice, date, longText, personName, phone, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { genders } from './party'

const posts: readonly Option[] = [
  { code: 'chair', label: '主任' },
  { code: 'deputy', label: '副主任' },
  { code: 'member', label: '委员' },
  { code: 'appointed', label: '聘任调解员' },
]
const employments: readonly Option[] = [
  { code: 'full', label: '专职' },
  { code: 'part', label: '兼职' },
]

/** 调解员: the roster of the mediation committee, 3 to 9 members with women among them (人民调解法 第八条). */
export const mediator = register(
  'mediator',
  '调解员',
  {
    name: personName('姓名', { required: true }),
    gender: choice('性别', genders),
    post: choice('职务', posts),
    employment: choice('专职兼职', employments),
    unit: text('工作单位', { max: 60 }),
    phone: phone('联系电话', { personal: '联系调解员' }),
    specialty: text('专长', { max: 100 }),
    since: date('聘任日期'),
    until: date('任期至'),
    note: longText('备注', { max: 500 }),
  },
  {
    unit: '位',
    title: (m) => m.name,
    hint: (m) =>
      [posts.find((p) => p.code === m.post)?.label, employments.find((e) => e.code === m.employment)?.label]
        .filter(Boolean)
        .join(' · '),
    search: ['name', 'phone'],
    list: ['name', 'post', 'employment', 'unit', 'phone', 'specialty', 'until'],
    filters: ['post', 'employment'],
    sorts: ['name', 'until'],
    form: [
      {
        title: '调解员',
        fields: ['name', 'gender', 'post', 'employment', 'unit', 'phone', 'specialty', 'since', 'until', 'note'],
      },
    ],
    keys: [['name']],
    expires: ['until'],
    access: { read: staff, write: caseworkers },
  },
)
