import type { CaseFile } from '../case-file'
import { dossierOf, type DossierItem } from '../dossier'
import { place, type Checked, type CheckPoint, type Finding, type FindingPlace } from './finding'

/** What to do about a place of the dossier that is not whole, and where. */
interface Mending {
  readonly todo: string
  readonly at: (file: CaseFile) => FindingPlace
  readonly point?: CheckPoint
  readonly law?: string
}

/** Places of the dossier that are looked at as a whole. Others (the cover, vouchers) are judged by what stands on them. */
const mendings: Readonly<Record<string, Mending>> = {
  intake: {
    todo: '请补写',
    at: ({ id, case: c }) => place('case', id, c.what ? 'claims' : 'what'),
  },
  rights: {
    todo: '请告知后填上告知日期',
    law: '人民调解法 第二十三条、第二十四条',
    at: ({ parties }) => place('parties', parties.find((p) => p.rightsToldOn === null)?.id ?? null, 'rightsToldOn'),
  },
  identity: { todo: '请核对证件，把复印件登记到卷内材料', at: () => place('evidence', null, 'party') },
  inquiry: { todo: '请补记，多开的请删去', at: emptySession('inquiry') },
  sessions: { todo: '请补记，多开的请删去', law: '人民调解法 第二十七条', at: emptySession('session') },
  agreement: {
    todo: '请填写调解协议',
    law: '人民调解法 第二十八条',
    at: () => place('agreement', null),
  },
  followUp: {
    todo: '请回访后登记',
    point: 'followUp',
    law: '人民调解法 第三十一条',
    at: () => place('followUps', null),
  },
  confirmation: { todo: '请补填', at: ({ agreement }) => place('agreement', agreement?.id ?? null, 'confirmResult') },
}

/** 材料齐全: the 必须/按需 list of the dossier, and the people whom its papers name. */
export function completeFindings({ file }: Checked): Finding[] {
  return [...dossierOf(file).flatMap((item) => lacking(item, file)), ...agents(file), ...units(file)]
}

function emptySession(kind: string): Mending['at'] {
  return ({ sessions }) => place('sessions', sessions.find((s) => s.kind === kind && s.lines.length === 0)?.id ?? null)
}

function lacking(item: DossierItem, file: CaseFile): Finding[] {
  const mending = mendings[item.id]
  // What an agreement that is there contains is judged by its own point.
  if (item.missing === null || !mending || (item.id === 'agreement' && file.agreement !== null)) return []
  const { todo, at, point = 'complete', law } = mending
  const sentence = `${item.title}：${item.missing}，${todo}。`
  return [{ point, severity: item.must ? 'must' : 'advise', sentence, ...(law && { law }), at: at(file) }]
}

function agents({ parties, sessions, agreement }: CaseFile): Finding[] {
  const came = sessions.map((s) => s.present ?? '').join('、')
  return parties.flatMap((p): Finding[] => {
    if (p.agent === null) return []
    const at = place('parties', p.id, 'agentScope')
    if (p.agentScope === null) {
      const sentence = `${p.name}的代理人${p.agent}没有写代理权限，请照授权委托书补选。`
      return [{ point: 'complete', severity: 'must', sentence, at }]
    }
    if (p.agentScope === 'special' || agreement === null || p.signedOn === null || came.includes(p.name)) return []
    const sentence = `${p.name}没有到场，代理人${p.agent}只是一般代理，不能代签协议，请核对签名或补办特别授权。`
    return [{ point: 'complete', severity: 'must', sentence, at }]
  })
}

function units({ parties }: CaseFile): Finding[] {
  return parties.flatMap((p): Finding[] => {
    if (p.kind !== 'unit' || p.representative) return []
    const sentence = `${p.name}是单位，没有写法定代表人或负责人，请补填。`
    return [{ point: 'complete', severity: 'must', sentence, at: place('parties', p.id, 'representative') }]
  })
}
