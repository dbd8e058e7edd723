import type { LifeLine } from '../../../bridge/calls/shops'
import { listRecords } from '../../../db/list'
import { childrenOf, titlesOf, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { awardRound } from '../../../records/governance/award-round'
import { hazard } from '../../../records/checks/hazard'
import { inspection } from '../../../records/checks/inspection'
import { show } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister, type RecordOf } from '../../../records/kit/register'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { nominee } from '../../../records/governance/nominee'
import { operatorChange } from '../../../records/shops/operator-change'
import { pledge } from '../../../records/signing/pledge'
import { recheck } from '../../../records/checks/recheck'
import type { Role } from '../../../records/roles'
import { shopEvent } from '../../../records/shops/shop-event'

/** Something that happened on a day, as a record tells it; `typedAt` is when the record was made. */
export interface Fact extends Pick<LifeLine, 'day' | 'who' | 'sentences' | 'tone' | 'opens'> {
  typedAt: string
  /** Tells apart what one record tells of several days. */
  part: string
}

type Told = readonly [part: string, day: string | null, sentence: string, tone?: LifeLine['tone'], who?: string | null]

/** The lines of one record; a day that is not known tells nothing. */
const facts = (register: AnyRegister, record: StoredRecord, told: readonly Told[]): Fact[] =>
  told.flatMap(([part, day, sentence, tone = null, who = null]) =>
    day === null
      ? []
      : {
          part,
          day,
          who: who ?? '',
          sentences: [sentence],
          tone,
          opens: { register: register.id, id: record.id },
          typedAt: record.createdAt,
        },
  )

const said = (register: AnyRegister, key: string, record: StoredRecord): string =>
  show(fieldOf(register, key), record.values[key])
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

async function checks(read: Read, shop: string): Promise<Fact[]> {
  const records = await childrenOf(read, inspection, shop)
  const titles = await titlesOf(read, inspection, records)
  return records.flatMap((record) => {
    const { on, list, verdict, failed, inspectors } = record.values as RecordOf<typeof inspection>
    const found = verdict === 'fail' ? `不合格 ${failed} 项` : said(inspection, 'verdict', record) || '未写结论'
    const tone = verdict === 'fail' ? 'bad' : verdict === 'pass' ? 'good' : null
    return facts(inspection, record, [['check', on, `${titles[list] ?? '检查'}：${found}`, tone, inspectors]])
  })
}

async function hazards(read: Read, shop: string): Promise<Fact[]> {
  const found = (await childrenOf(read, hazard, shop)).filter((h) => h.values['state'] !== 'void')
  const lines = await Promise.all(
    found.map(async (record) => {
      const h = record.values as RecordOf<typeof hazard>
      const what = short([h.place, h.what].filter(Boolean).join('：'))
      const own = facts(hazard, record, [
        ['found', h.foundOn, `发现隐患：${what}`, 'bad', h.foundBy],
        ['told', h.toldOn, `开出告知书${h.number ?? ''}${h.deadline ? `，限 ${h.deadline} 前整改` : ''}：${what}`],
        ['reported', h.reportedOn, `上报${h.reportedTo ?? ''}：${what}`, 'bad'],
        ['solved', h.solvedOn, `隐患已整改：${what}`, 'good'],
      ])
      const looks = await childrenOf(read, recheck, record.id)
      const rechecked = looks.flatMap((look) => {
        const { on, by, result } = look.values as RecordOf<typeof recheck>
        const tone = result === 'solved' ? 'good' : 'bad'
        const told: Told = [`recheck ${look.id}`, on, `复查「${what}」：${said(recheck, 'result', look)}`, tone, by]
        // A recheck is looked at on the page of its hazard.
        return facts(hazard, { ...record, createdAt: look.createdAt }, [told])
      })
      return [...own, ...rechecked]
    }),
  )
  return lines.flat()
}

async function pledges(read: Read, shop: string): Promise<Fact[]> {
  return (await childrenOf(read, pledge, shop)).flatMap((record) => {
    const p = record.values as RecordOf<typeof pledge>
    const until = p.validUntil === null ? '' : `，有效期至 ${said(pledge, 'validUntil', record)}`
    const title = pledge.title(p)
    return facts(pledge, record, [
      ['signed', p.signedOn, `签订${title}${until}`, null, p.signedBy],
      ['voided', p.voidedOn, `${title}作废${p.voidReason ? `（${said(pledge, 'voidReason', record)}）` : ''}`],
    ])
  })
}

async function events(read: Read, shop: string): Promise<Fact[]> {
  return (await childrenOf(read, shopEvent, shop)).flatMap((record) => {
    const e = record.values as RecordOf<typeof shopEvent>
    const outcome = e.outcome ? `；${e.outcome}` : ''
    return facts(shopEvent, record, [
      ['event', e.on, short(`${said(shopEvent, 'kind', record)}：${e.what}${outcome}`), null, e.by],
    ])
  })
}

async function changes(read: Read, shop: string): Promise<Fact[]> {
  return (await childrenOf(read, operatorChange, shop)).flatMap((record) => {
    const c = record.values as RecordOf<typeof operatorChange>
    const reason = c.reason ? `（${c.reason}）` : ''
    const from = c.fromPerson ? `由 ${c.fromPerson} ` : ''
    return facts(operatorChange, record, [['change', c.on, `经营者${from}变更为 ${c.toPerson}${reason}`]])
  })
}

async function awards(read: Read, shop: string): Promise<Fact[]> {
  const filters = { shop: { any: [shop] }, result: { any: ['awarded'] } }
  const records = await listRecords(read, { register: 'nominee', filters })
  const titles = await titlesOf(read, nominee, records)
  const rounds = new Map(
    (await listRecords(read, { register: 'awardRound' }, [], 0, 1000)).map((r) => [r.id, r.values] as const),
  )
  return records.flatMap((record) => {
    const { round } = record.values as RecordOf<typeof nominee>
    const { decidedOn, noticeTo } = (rounds.get(round) ?? {}) as Partial<RecordOf<typeof awardRound>>
    const day = decidedOn ?? noticeTo ?? record.createdAt.slice(0, 10)
    const won = facts(nominee, record, [['award', day, `评上「${titles[round] ?? '评比'}」`, 'good']])
    return won.map((fact) => ({ ...fact, opens: { register: awardRound.id, id: round } }))
  })
}

async function disputes(read: Read, shop: string): Promise<Fact[]> {
  const records = await listRecords(read, { register: 'mediationCase', filters: { shop: { any: [shop] } } })
  return records
    .filter((record) => record.values['state'] !== 'void')
    .flatMap((record) => {
      const c = record.values as RecordOf<typeof mediationCase>
      return facts(mediationCase, record, [
        ['dispute', c.registeredOn, `登记纠纷：${c.name}`],
        ['agreed', c.agreedOn, `调解达成协议：${c.name}`, 'good'],
        ['failed', c.failedOn, `调解不成：${c.name}`, 'bad'],
      ])
    })
}

const told = [
  [inspection, checks],
  [hazard, hazards],
  [pledge, pledges],
  [shopEvent, events],
  [operatorChange, changes],
  [nominee, awards],
  [mediationCase, disputes],
] as const

/** What the records around a shop tell of its life, as far as this person may read them; in no order. */
export async function factsOf(read: Read, role: Role, shop: string): Promise<Fact[]> {
  const readable = told.filter(([register]) => register.access.read.includes(role))
  return (await Promise.all(readable.map(([, tell]) => tell(read, shop)))).flat()
}
