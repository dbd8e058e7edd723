import type { LifeLine } from '../../../bridge/calls/shops'
import { momentsOfChange, readChanges, type PastChange } from '../../../db/history'
import type { Read } from '../../../db/records'
import { dayOf } from '../../../records/kit/dates'
import type { Role } from '../../../records/roles'
import { shop } from '../../../records/shops/shop'
import { historyLines } from '../records/sentences'
import { factsOf, type Fact } from './life-facts'

/** Lines that are given at a time. */
const atATime = 40

const padded = (n: number, digits = 2): string => String(n).padStart(digits, '0')

/** A moment by the clock on the wall, so that it sorts among days: 2026-11-22T10:31:00.000 */
function wallClock(at: string): string {
  const d = new Date(at)
  const time = [d.getHours(), d.getMinutes(), d.getSeconds()].map((n) => padded(n)).join(':')
  return `${dayOf(d)}T${time}.${padded(d.getMilliseconds(), 3)}`
}

/** What was typed on its own day stands where it was typed; what was typed later, at the end of its day. */
function keyOf({ day, typedAt, opens, part }: Fact): string {
  const typed = wallClock(typedAt)
  return `${typed.startsWith(day) ? typed : `${day}T24`} ${opens?.id ?? ''} ${part}`
}

/** The acts in which a shop changed hands and which still stand: a record of its own tells each. */
async function handovers(read: Read, id: string): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('change')
    .innerJoin('operatorChange', 'operatorChange.id', 'change.record')
    .select('change.batch')
    .where('operatorChange.shop', '=', id)
    .where('change.kind', '=', 'create')
    .execute()
  return new Set(rows.map((row) => row.batch))
}

/** The file's own changes without what the record of a handover tells already: who, since when and why. */
const withoutHandovers = (past: readonly PastChange[], acts: ReadonlySet<string>): PastChange[] =>
  past.map((change) => {
    if (change.register !== shop.id || change.kind !== 'update' || !change.fields || !acts.has(change.batch))
      return change
    const { operator: _, operatorSince: __, ...fields } = change.fields
    return { ...change, fields, reason: null }
  })

/**
 * A shop's life, the newest first: the changes of its file and licences, merged with what its checks, hazards, signatures,
 * events, operators and awards tell. The order is made of the light half of everything; only one page is put into sentences.
 */
export async function readLife(
  read: Read,
  role: Role,
  id: string,
  before: string | undefined,
): Promise<{ lines: LifeLine[]; more: boolean }> {
  const facts = (await factsOf(read, role, id)).map((fact) => ({ fact, key: keyOf(fact) }))
  const licences = await read.selectFrom('licence').select('id').where('shop', '=', id).execute()
  const moments = await momentsOfChange(read, [id, ...licences.map((l) => l.id)])
  const changes = moments.map(({ seq, at }) => ({ seq, key: `${wallClock(at)} ~${String(seq).padStart(12, '0')}` }))
  const order = [...facts, ...changes]
    .filter(({ key }) => before === undefined || key < before)
    .toSorted((a, b) => (a.key < b.key ? 1 : -1))
  const page = order.slice(0, atATime)
  const seqs = page.flatMap((one) => ('seq' in one ? one.seq : []))
  const past = await historyLines(
    read,
    shop,
    withoutHandovers(await readChanges(read, seqs), await handovers(read, id)),
  )
  const bySeq = new Map(past.map((line) => [line.seq, line]))
  const lines = page.flatMap((one): LifeLine[] => {
    if ('fact' in one) {
      const { day, who, sentences, tone, opens } = one.fact
      return [{ key: one.key, day, at: null, who, sentences, tone, opens }]
    }
    const line = bySeq.get(one.seq)
    if (!line || line.sentences.length === 0) return []
    const sentences = line.reason ? [...line.sentences, line.reason] : line.sentences
    const { at, person: who } = line
    return [{ key: one.key, day: one.key.slice(0, 10), at, who, sentences, tone: null, opens: null }]
  })
  return { lines, more: order.length > page.length }
}
