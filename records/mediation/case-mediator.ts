import type { Option } from '../kit/field'
import { choice, date, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

export const mediatorRoles: readonly Option[] = [
  { code: 'lead', label: '主办' },
  { code: 'joint', label: '协办' },
  { code: 'recorder', label: '记录' },
]

/**
 * 承办调解员: who mediates a case, from when until when, chosen or replaced on a party's wish (人民调解法 第十九条、第二十三条).
 * Whoever stands here reads the caucus notes of the case, so it is written by calls of its own that look at who asks.
 */
export const caseMediator = register(
  'caseMediator',
  '承办调解员',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    mediator: reference('调解员', 'mediator', { required: true }),
    role: choice('分工', mediatorRoles, { required: true, initial: 'lead' }),
    from: date('开始日期', { required: true }),
    until: date('结束日期'),
    reason: text('更换原因', { max: 200 }),
    relation: text('与当事人的关系', { max: 200 }),
  },
  {
    unit: '人次',
    title: (m) => mediatorRoles.find((r) => r.code === m.role)?.label ?? '',
    hint: (m, titleOf) => titleOf(m.mediator),
    search: [],
    list: ['case', 'mediator', 'role', 'from', 'until'],
    filters: ['case', 'mediator'],
    sorts: ['from'],
    form: [{ title: '承办调解员', fields: ['mediator', 'role', 'from', 'until', 'reason', 'relation'] }],
    parent: 'case',
    apart: true,
    locked: lockedWith('case'),
    access: { read: staff, write: caseworkers },
  },
)
