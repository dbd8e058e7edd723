import type { CaseFacts } from '../../main/office/documents/mediation/case-facts'
import { initialValues } from '../../records/kit/register'
import type { CaseFile } from '../../records/mediation/case-file'
import { mediationCase } from '../../records/mediation/mediation-case'
import { madeUpDispute } from '../fixtures/made-up-dispute'
import { madeUpId } from '../fixtures/made-up-numbers'
import { stretched } from './filled'
import { agreement } from '../../records/mediation/agreement'
import { evidence } from '../../records/mediation/evidence'
import { followUp } from '../../records/mediation/follow-up'
import { party } from '../../records/mediation/party'
import { performance } from '../../records/mediation/performance'
import { sessionRecord } from '../../records/mediation/session-record'

const settings = { committee: '和平社区人民调解委员会', court: '清河区人民法院' }
export const about = (file: CaseFile, record: string | null = null): CaseFacts => ({ file, settings, about: record })

/** Nothing known but its name and its day: the forms as they are filled in by hand. */
export const bareCase = (): CaseFile => ({
  ...madeUpDispute(),
  case: { ...initialValues(mediationCase), name: '纠纷', registeredOn: '2026-09-10', source: null },
  parties: [],
  participants: [],
  mediators: [],
  sessions: [],
  evidence: [],
  agreement: null,
  performances: [],
  followUps: [],
})

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

/** Twenty parties, three hundred lines in a session, and every text as long as it may be. */
export function longCase(): CaseFile {
  const file = madeUpDispute()
  const [one, other] = file.parties
  const session = file.sessions[1]!
  const texts = session.lines.map((l) => l.text)
  const longest = {
    ...session,
    lines: many(300, (n) => ({
      ...session.lines[0]!,
      kind: n % 2 ? 'answer' : 'ask',
      speaker: n % 2 ? '王秀英' : '周敏',
      text: texts[n % texts.length]!,
    })),
  }
  return {
    ...file,
    case: stretched(mediationCase, {
      ...file.case,
      what: '油烟对着窗口排放。'.repeat(200),
      refuseReason: 'notCivil',
      refusedOn: '2026-09-11',
      refuseNote: '说明。',
    }),
    parties: many(20, (n) => ({
      ...stretched(party, { ...(n % 2 ? other! : one!), name: '王秀英', representative: null }),
      id: n === 0 ? one!.id : n === 1 ? other!.id : madeUpId(7_000 + n),
      name: `王秀英${n + 1}`,
      agent: n === 0 ? '王磊' : null,
    })),
    sessions: [file.sessions[0]!, { ...stretched(sessionRecord, longest), id: session.id, lines: longest.lines }],
    evidence: many(60, (n) => ({
      ...stretched(evidence, file.evidence[n % file.evidence.length]!),
      id: madeUpId(7_100 + n),
    })),
    agreement: {
      ...stretched(agreement, file.agreement!),
      id: file.agreement!.id,
      court: '清河区人民法院',
      copies: null,
    },
    performances: many(30, (n) => ({ ...stretched(performance, file.performances[n % 3]!), id: madeUpId(7_200 + n) })),
    followUps: file.followUps.map((f) => ({ ...stretched(followUp, f), id: f.id })),
  }
}

/** The same dispute against a unit, ended without an agreement. */
export function failedCase(): CaseFile {
  const file = madeUpDispute()
  return {
    ...file,
    case: {
      ...file.case,
      agreedOn: null,
      failedOn: '2026-10-09',
      failReason: '双方对赔偿数额分歧太大。',
      remediesTold: true,
      outcome: 'failed',
    },
    agreement: null,
    performances: [],
    followUps: [],
  }
}

/** A side that is a unit. */
export function unitCase(): CaseFile {
  const file = madeUpDispute()
  const [one, other] = file.parties
  const unit = {
    ...other!,
    kind: 'unit',
    name: '清河区福满园餐饮店',
    creditCode: '92990000MA00000000',
    representative: '陈建国',
    representativePost: '经营者',
    gender: null,
    age: null,
    idNumber: null,
  }
  return {
    ...file,
    case: { ...file.case, source: 'police', transferUnit: '南环派出所', transferOn: '2026-09-09' },
    parties: [one!, unit],
  }
}

/** Sessions and follow-ups each a little longer than the last: their ends meet every place of a page. */
export function growingCase(): CaseFile {
  const file = madeUpDispute()
  const session = file.sessions[1]!
  const { lines } = file.sessions[0]!
  const said = [...lines, ...session.lines, ...file.sessions[2]!.lines]
  return {
    ...file,
    sessions: many(40, (n) => ({
      ...session,
      id: madeUpId(7_300 + n),
      kind: n % 4 === 0 ? 'inquiry' : 'session',
      lines: many(5 + n, (at) => said[(at * 7 + n) % said.length]!),
    })),
    followUps: many(40, (n) => ({
      ...file.followUps[0]!,
      id: madeUpId(7_400 + n),
      situation: '排烟口已改到屋顶，净化器 24 小时正常使用。'.repeat(1 + n * 2),
    })),
  }
}

/** Not taken in, because others have it in hand. */
export function refusedCase(): CaseFile {
  const file = madeUpDispute()
  return {
    ...bareCase(),
    case: {
      ...file.case,
      acceptedOn: null,
      agreedOn: null,
      outcome: 'refused',
      refusedOn: '2026-09-11',
      refuseReason: 'elsewhere',
      refuseNote: '公安机关已经立案。',
    },
    parties: file.parties,
  }
}
