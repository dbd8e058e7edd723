import { chineseDate } from '../../../../records/kit/dates'
import type { Field } from '../../../../records/kit/field'
import { show } from '../../../../records/kit/kinds'
import { mediatorNames, namesOf, type CaseFile, type Kept } from '../../../../records/mediation/case-file'
import { mediationCase } from '../../../../records/mediation/mediation-case'
import type { MediationSettings } from '../../../../records/mediation/mediation-settings'
import { party, sideLabel } from '../../../../records/mediation/party'

/** What a paper of a case prints: the case with all that belongs to it, and what the committee has settled for itself. */
export interface CaseFacts {
  readonly file: CaseFile
  readonly settings: Pick<MediationSettings, 'committee' | 'court'>
  /** The session, party or follow-up that the paper is about; null where it is about the case, or is to be filled in by hand. */
  readonly about: string | null
}

/** A day as papers write it, or a blank. */
export const dayText = (day: string | null | undefined): string => (day ? chineseDate(day) : '')
/** A day inside a sentence, or room to write it by hand. */
export const dayOrRoom = (day: string | null | undefined): string => dayText(day) || '　　　年　　月　　日'
/** What is known, or room for so many characters to be written by hand. */
export const orRoom = (text: string | null | undefined, characters: number): string => text || '　'.repeat(characters)

/** The value of a field of the case as people read it. */
export const caseText = ({ file }: CaseFacts, key: keyof typeof mediationCase.fields): string =>
  show(mediationCase.fields[key] as Field, file.case[key], (id) => file.titles[id] ?? '')

/** The record that the paper is about among some of the case; undefined on a form that is filled in by hand. */
export const aboutOf = <T extends { readonly id: string }>({ about }: CaseFacts, some: readonly T[]): T | undefined =>
  some.find(({ id }) => id === about)

type Party = Kept<typeof party>

/** A phone as a form has it: the agent's under that of the party. */
export const phonesOf = (p: Party): string =>
  [p.phone, p.agent && p.agentPhone ? `${p.agentPhone}（${p.agent}）` : null].filter(Boolean).join('\n')

/** Everybody's names, applicants first. */
export const allNames = ({ file }: CaseFacts): string => file.parties.map((p) => p.name).join('、')

/** Who writes the records of the case: those who have it as recorders. */
const recorders = ({ mediators }: CaseFile): string =>
  [...new Set(mediators.filter((m) => m.role === 'recorder').map((m) => m.name))].join('、')

/** The marks that every paper of a case has. */
export const caseMarks = {
  调委会: '人民调解委员会的名称',
  案号: '案号（卷号）',
  纠纷名称: '纠纷名称',
  纠纷类型: '纠纷类型',
  案件来源: '案件来源',
  纠纷简要情况: '纠纷简要情况',
  发生日期: '发生日期',
  发生地点: '发生地点',
  申请人: '申请人，几个人用顿号分开',
  被申请人: '被申请人，几个人用顿号分开',
  全体当事人: '双方当事人，用顿号分开',
  人民调解员: '承办调解员',
  记录人: '承办人中的记录人',
  登记人: '登记人',
  登记日期: '登记日期',
  受理日期: '受理日期',
} as const

/** The list that every paper of a case has. */
export const caseLists = {
  当事人名单: {
    哪一方: '申请人或被申请人',
    姓名: '姓名或名称',
    性别: '性别',
    年龄: '年龄',
    职业或职务: '职业或职务',
    联系方式: '联系方式，有代理人的写在下一行',
    单位或住址: '单位或住址',
    身份证号: '身份证号',
    统一社会信用代码: '统一社会信用代码',
    代表人: '法定代表人或负责人',
    代表人职务: '法定代表人或负责人的职务',
    代理人: '委托代理人',
  },
} as const

/** Their values; what is not known is a blank. */
export function caseFilling(facts: CaseFacts) {
  const { file, settings } = facts
  const { case: c } = file
  return {
    调委会: settings.committee,
    案号: c.number ?? '',
    纠纷名称: c.name,
    纠纷类型: caseText(facts, 'kind'),
    案件来源: caseText(facts, 'source'),
    纠纷简要情况: c.what ?? '',
    发生日期: dayText(c.happenedOn),
    发生地点: c.place ?? '',
    申请人: namesOf(file, 'applicant'),
    被申请人: namesOf(file, 'respondent'),
    全体当事人: allNames(facts),
    人民调解员: mediatorNames(file).join('、'),
    记录人: recorders(file),
    登记人: c.registrar ?? '',
    登记日期: dayText(c.registeredOn),
    受理日期: dayText(c.acceptedOn),
    当事人名单: file.parties.map((p) => ({
      哪一方: sideLabel(p.side),
      姓名: p.name,
      性别: show(party.fields.gender, p.gender),
      年龄: ageText(p),
      职业或职务: p.job ?? '',
      联系方式: phonesOf(p),
      单位或住址: p.address ?? '',
      身份证号: p.idNumber ?? '',
      统一社会信用代码: p.creditCode ?? '',
      代表人: p.representative ?? '',
      代表人职务: p.representativePost ?? '',
      代理人: p.agent ?? '',
    })),
  }
}

/** 57: without its unit, as the column of a form has it. */
export const ageText = (p: Party): string => (p.age === null ? '' : String(p.age))
