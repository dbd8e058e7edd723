import type { Option } from './kit/field'
import { choice, count, date, longText, text } from './kit/kinds'
import { register } from './kit/register'
import { clerks, staff } from './roles'

export const awardKinds: readonly Option[] = [
  { code: 'honest', label: '诚信商铺' },
  { code: 'redFlag', label: '门前三包红旗' },
  { code: 'safe', label: '平安商户' },
  { code: 'other', label: '其他评比' },
]

/** 评比: one round of an award, from its criteria over the public notice to the decision. */
export const awardRound = register(
  'awardRound',
  '评比',
  {
    name: text('评比名称', { required: true, max: 60 }),
    kind: choice('评比种类', awardKinds, { required: true }),
    year: count('年度', { unit: '年' }),
    criteria: longText('评比条件', { max: 3000, help: '每条一行' }),
    noticeFrom: date('公示开始'),
    noticeTo: date('公示结束'),
    objections: longText('公示意见与处理', { max: 2000 }),
    decidedOn: date('决定日期'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '轮',
    title: (a) => a.name,
    hint: (a) => awardKinds.find((k) => k.code === a.kind)?.label ?? '',
    search: ['name'],
    list: ['name', 'kind', 'year', 'noticeFrom', 'noticeTo', 'decidedOn'],
    filters: ['kind', 'year'],
    sorts: ['year', 'name'],
    form: [
      {
        title: '评比',
        fields: ['name', 'kind', 'year', 'criteria', 'noticeFrom', 'noticeTo', 'objections', 'decidedOn', 'note'],
      },
    ],
    keys: [['name']],
    access: { read: staff, write: clerks },
  },
)
