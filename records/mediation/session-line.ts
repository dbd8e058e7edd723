import type { Option } from '../kit/field'
import { choice, dateTime, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

export const lineKinds: readonly Option[] = [
  { code: 'ask', label: '问' },
  { code: 'answer', label: '答' },
  { code: 'note', label: '记' },
]

/**
 * 笔录的一句: who said what when. A line is a record of its own, so that two people may write into one session at once and no
 * word of either is lost.
 */
export const sessionLine = register(
  'sessionLine',
  '笔录内容',
  {
    session: reference('笔录', 'sessionRecord', { required: true }),
    case: reference('案件', 'mediationCase'),
    at: dateTime('时间', { required: true }),
    kind: choice('问答', lineKinds, { required: true, initial: 'answer' }),
    speaker: text('谁说的', { max: 30 }),
    text: longText('内容', { required: true, max: 5000 }),
  },
  {
    unit: '句',
    title: (l) => `${l.speaker ? `${l.speaker}：` : ''}${l.text}`.slice(0, 40),
    search: [],
    list: ['session', 'at', 'kind', 'speaker', 'text'],
    filters: ['session'],
    sorts: ['at'],
    form: [{ title: '笔录内容', fields: ['at', 'kind', 'speaker', 'text'] }],
    parent: 'session',
    inherit: { from: 'session', fields: ['case'] },
    locked: lockedWith('case'),
    // The lock looks at the case of the line: it is that of its session, and no other.
    refuse: (l, _old, target) =>
      target('session')?.['case'] === l.case ? {} : { case: '笔录内容要和它的笔录在同一个案件里' },
    access: { read: staff, write: caseworkers },
  },
)
