import type { Option } from '../kit/field'
import { choice, date, longText, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { fulfilments } from './case-options'
import { lockedWith } from './locked'

const ways: readonly Option[] = [
  { code: 'visit', label: '上门' },
  { code: 'phone', label: '电话' },
  { code: 'office', label: '来访' },
]
const satisfactions: readonly Option[] = [
  { code: 'satisfied', label: '满意' },
  { code: 'fair', label: '基本满意' },
  { code: 'unsatisfied', label: '不满意' },
]

/** 回访记录: whether the agreement was kept, what the parties think of it, whether anything smoulders on. */
export const followUp = register(
  'followUp',
  '回访记录',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    on: date('回访日期', { required: true }),
    way: choice('回访方式', ways),
    who: text('被回访人', { max: 60 }),
    by: text('回访人', { max: 40 }),
    fulfilment: choice('履行情况', fulfilments),
    satisfaction: choice('满意程度', satisfactions),
    sued: text('是否起诉及结果', { max: 200 }),
    smoulders: yesNo('有激化或遗留隐患'),
    measures: longText('采取的措施', { max: 1000 }),
    situation: longText('回访情况', { max: 2000 }),
  },
  {
    unit: '次',
    title: (f) => `${f.on} 回访`,
    hint: (f, titleOf) => titleOf(f.case),
    search: [],
    list: ['case', 'on', 'way', 'who', 'fulfilment', 'satisfaction'],
    filters: ['case', 'on', 'satisfaction'],
    sorts: ['on'],
    form: [
      {
        title: '回访记录',
        fields: ['on', 'way', 'who', 'by', 'fulfilment', 'satisfaction', 'sued', 'smoulders', 'measures', 'situation'],
      },
    ],
    parent: 'case',
    locked: lockedWith('case'),
    access: { read: staff, write: caseworkers },
  },
)
