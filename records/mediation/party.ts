import type { Option } from '../kit/field'
import { choice, count, creditCode, date, idNumber, longText, personName, phone, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

export const sides: readonly Option[] = [
  { code: 'applicant', label: '申请人' },
  { code: 'respondent', label: '被申请人' },
]
export const partyKinds: readonly Option[] = [
  { code: 'person', label: '自然人' },
  { code: 'unit', label: '单位' },
]
export const genders: readonly Option[] = [
  { code: 'male', label: '男' },
  { code: 'female', label: '女' },
]
const agentScopes: readonly Option[] = [
  { code: 'general', label: '一般代理' },
  { code: 'special', label: '特别授权' },
]

/**
 * 当事人: one of the two sides, several people or units to a side. 民族 is written by hand on the printed form and kept nowhere
 * (practices 3.6).
 */
export const party = register(
  'party',
  '当事人',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    side: choice('哪一方', sides, { required: true }),
    kind: choice('当事人类别', partyKinds, { required: true, initial: 'person' }),
    name: personName('姓名或名称', { required: true, max: 60 }),
    gender: choice('性别', genders),
    age: count('年龄', { unit: '岁' }),
    idNumber: idNumber('身份证号', { personal: '核对当事人身份' }),
    creditCode: creditCode('统一社会信用代码'),
    phone: phone('联系方式', { personal: '联系当事人' }),
    job: text('职业或职务', { max: 40 }),
    address: text('单位或住址', { max: 100 }),
    representative: personName('法定代表人或负责人'),
    representativePost: text('代表人职务', { max: 40 }),
    agent: personName('委托代理人'),
    agentPhone: phone('代理人电话', { personal: '联系代理人' }),
    agentScope: choice('代理权限', agentScopes),
    agentMatters: text('委托事项', { max: 200 }),
    rightsToldOn: date('权利义务告知日期'),
    signedOn: date('协议签名日期'),
    note: longText('备注', { max: 500 }),
  },
  {
    unit: '位',
    title: (p) => p.name,
    hint: (p, titleOf) => [sides.find((s) => s.code === p.side)?.label, titleOf(p.case)].filter(Boolean).join(' · '),
    search: ['name', 'phone', 'idNumber'],
    list: ['case', 'side', 'name', 'kind', 'phone', 'address'],
    filters: ['case', 'side', 'kind'],
    sorts: ['name'],
    form: [
      {
        title: '当事人',
        fields: ['side', 'kind', 'name', 'gender', 'age', 'idNumber', 'phone', 'job', 'address'],
      },
      { title: '单位', fields: ['creditCode', 'representative', 'representativePost'] },
      { title: '代理', fields: ['agent', 'agentPhone', 'agentScope', 'agentMatters'] },
      { title: '告知与签名', fields: ['rightsToldOn', 'signedOn', 'note'] },
    ],
    parent: 'case',
    locked: lockedWith('case'),
    warn: (p) => (p.agent && !p.agentScope ? { agentScope: '请选代理权限，特别授权才能代为签协议（可先保存）' } : {}),
    access: { read: staff, write: caseworkers },
  },
)

/** 申请人 or 被申请人 in front of a name. */
export const sideLabel = (side: string): string => sides.find((s) => s.code === side)?.label ?? ''
