import type { Option } from '../kit/field'
import { choice, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

const nomineeResults: readonly Option[] = [
  { code: 'awarded', label: '评上' },
  { code: 'not', label: '未评上' },
  { code: 'withdrawn', label: '退出' },
]

/** 参评商户: a shop put forward in a round, why, and what came of it. */
export const nominee = register(
  'nominee',
  '参评商户',
  {
    round: reference('评比', 'awardRound', { required: true }),
    shop: reference('商户', 'shop', { required: true }),
    reason: longText('推荐理由', { max: 1000 }),
    result: choice('评比结果', nomineeResults),
    note: text('备注', { max: 200 }),
  },
  {
    unit: '家',
    title: (n) => nomineeResults.find((r) => r.code === n.result)?.label ?? '参评',
    hint: (n, titleOf) => [titleOf(n.round), titleOf(n.shop)].join(' · '),
    search: ['shop'],
    list: ['shop', 'reason', 'result'],
    filters: ['round', 'shop', 'result'],
    sorts: ['shop'],
    form: [{ title: '参评商户', fields: ['shop', 'reason', 'result', 'note'] }],
    parent: 'round',
    keys: [['round', 'shop']],
    access: { read: staff, write: clerks },
  },
)
