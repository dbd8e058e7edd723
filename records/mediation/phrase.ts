import type { Option } from '../kit/field'
import { choice, count, longText } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'

export const phraseKinds: readonly Option[] = [
  { code: 'tell', label: '告知' },
  { code: 'ask', label: '询问' },
  { code: 'calm', label: '疏导' },
  { code: 'end', label: '结束' },
]

/** 常用语: what mediators say at every session, ready to be put into a record. */
export const phrase = register(
  'phrase',
  '常用语',
  {
    kind: choice('用途', phraseKinds),
    text: longText('内容', { required: true, max: 1000 }),
    place: count('次序'),
  },
  {
    unit: '条',
    title: (p) => p.text.slice(0, 40),
    search: [],
    list: ['place', 'kind', 'text'],
    filters: ['kind'],
    sorts: ['place'],
    form: [{ title: '常用语', fields: ['kind', 'place', 'text'] }],
    access: { read: staff, write: caseworkers },
  },
)
