import { dateTime, longText, personName, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers } from '../roles'
import { lockedWith } from './locked'

/**
 * 单方谈话记录 (背靠背): what one side said alone. Only the mediators of the case read it, by calls of their own: no role as such
 * may (`read` is empty), no list, search, export, history or print shows it. Printed and carried on only where it is released.
 */
export const caucusNote = register(
  'caucusNote',
  '单方谈话记录',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    at: dateTime('谈话时间', { required: true }),
    with: text('谈话对象', { max: 60 }),
    text: longText('谈话内容', { required: true, max: 20_000 }),
    by: personName('记录人'),
    released: yesNo('可以打印和交换', { initial: false }),
  },
  {
    unit: '份',
    title: () => '单方谈话记录',
    search: [],
    list: ['case', 'at', 'with'],
    filters: ['case'],
    sorts: ['at'],
    form: [{ title: '单方谈话记录', fields: ['at', 'with', 'text', 'by', 'released'] }],
    parent: 'case',
    apart: true,
    locked: lockedWith('case'),
    access: { read: [], write: caseworkers },
  },
)
