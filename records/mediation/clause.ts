import type { Option } from '../kit/field'
import { choice, count, longText, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'

export const clauseKinds: readonly Option[] = [
  { code: 'payment', label: '支付' },
  { code: 'apology', label: '道歉' },
  { code: 'repair', label: '修复' },
  { code: 'remove', label: '拆除或搬移' },
  { code: 'term', label: '时限' },
  { code: 'breach', label: '违约' },
  { code: 'other', label: '其他' },
]

/** 协议条款: a clause with blanks (＿＿) that the editor of an agreement offers. */
export const clause = register(
  'clause',
  '协议条款',
  {
    kind: choice('条款类别', clauseKinds),
    name: text('条款名称', { required: true, max: 40 }),
    text: longText('条款内容', { required: true, max: 1000, help: '要填的地方写成 ＿＿＿' }),
    place: count('次序'),
  },
  {
    unit: '条',
    title: (c) => c.name,
    search: [],
    list: ['place', 'kind', 'name', 'text'],
    filters: ['kind'],
    sorts: ['place'],
    form: [{ title: '协议条款', fields: ['kind', 'name', 'place', 'text'] }],
    access: { read: staff, write: caseworkers },
  },
)
