import { sql } from 'kysely'
import { fieldOf, type AnyRegister } from '../records/kit/register'
import { registers, type RegisterId } from '../records/registers'
import { readStamp } from './clock'
import type { Read } from './records'
import { rowsOf, these } from './statement'
import type { ChangeKind } from './tables'

/** One save in a record's past, values in stored form. */
export interface PastChange {
  seq: number
  /** By the change's own stamp, which the chain covers. */
  at: string
  person: string
  register: RegisterId
  record: string
  kind: ChangeKind
  revision: number
  batch: string
  batchKind: string
  batchNote: string
  reason: string | null
  /** field → [old, new]; null once erased. */
  fields: Record<string, [unknown, unknown]> | null
  /** So many changes that one act made alike in children are told by this one; 1 where it stands for itself. */
  alike: number
  /** What the changes it stands for edited. */
  edited: string[]
}

export interface HistoryPart {
  /** Registers of children whose past belongs to it too; none without them. */
  children?: readonly AnyRegister[]
  /** Continues where a page ended. */
  before?: number | undefined
  /** Leaves out revisions up to it. */
  since?: number
  limit?: number
}

/** Registers whose records are children of this one's. */
export const childRegisters = (register: AnyRegister): AnyRegister[] =>
  Object.values<AnyRegister>(registers).filter((r) => r.parent !== undefined && fieldOf(r, r.parent).to === register.id)

/**
 * A record's past, with that of its children where they are asked for, the newest first. What one act did alike in several
 * children is one change.
 */
export async function readHistory(
  db: Read,
  register: AnyRegister,
  record: string,
  { children = [], ...part }: HistoryPart = {},
): Promise<PastChange[]> {
  const records = [record]
  for (const child of children) {
    const rows = await db
      .selectFrom(child.id as RegisterId)
      .select('id')
      .where(child.parent as string, '=', record)
      .execute()
    records.push(...rows.map((r) => r.id))
  }
  const told = await rowsOf(
    db,
    sql<{ seq: number; alike: number; edited: string | null }>`
    select max(change.seq) as seq, count(distinct change.seq) as alike, group_concat(distinct edit.key) as edited
    from change left join json_each(case change.kind when 'update' then change.fields end) as edit
    where change.record in ${these(records)}
      and change.register in ${these([register.id, ...children.map((r) => r.id)])}
      and change.revision > ${part.since ?? 0}
    group by case change.record when ${record} then change.seq else change.batch || change.register || change.kind end
    having max(change.seq) < ${part.before ?? Number.MAX_SAFE_INTEGER}
    order by 1 desc
    limit ${part.limit ?? 50}`,
  )
  const seqs = told.map(({ seq }) => seq)
  const bySeq = new Map((await readChanges(db, seqs)).map((c) => [c.seq, c]))
  return told.map(({ seq, alike, edited }) => ({ ...bySeq.get(seq)!, alike, edited: edited?.split(',') ?? [] }))
}

/** These changes, in no order. */
export async function readChanges(db: Read, seqs: readonly number[]): Promise<PastChange[]> {
  if (seqs.length === 0) return []
  return (await changes(db).where('change.seq', 'in', seqs).execute()).map(pastChange)
}

/** When these records were changed: the light half of their past, however long it is. */
export async function momentsOfChange(db: Read, records: readonly string[]): Promise<{ seq: number; at: string }[]> {
  const rows = await db.selectFrom('change').select(['seq', 'stamp']).where('record', 'in', records).execute()
  return rows.map(({ seq, stamp }) => ({ seq, at: momentOf(stamp) }))
}

const momentOf = (stamp: string): string => new Date(readStamp(stamp).time).toISOString()

const changes = (db: Read) =>
  db
    .selectFrom('change')
    .innerJoin('batch', 'batch.id', 'change.batch')
    .innerJoin('person', 'person.id', 'change.person')
    .select(['change.seq', 'change.stamp', 'person.name as person', 'change.kind', 'change.revision', 'change.batch'])
    .select(['change.register', 'change.record', 'change.reason', 'change.fields'])
    .select(['batch.kind as batchKind', 'batch.note as batchNote'])

type ChangeRow = Omit<PastChange, 'at' | 'register' | 'fields' | 'alike' | 'edited'> & {
  stamp: string
  register: string
  fields: string | null
}

function pastChange({ stamp, ...c }: ChangeRow): PastChange {
  const fields = c.fields === null ? null : (JSON.parse(c.fields) as PastChange['fields'])
  const edited = c.kind === 'update' ? Object.keys(fields ?? {}) : []
  return { ...c, register: c.register as RegisterId, at: momentOf(stamp), fields, alike: 1, edited }
}

export interface PastAct {
  batch: string
  kind: string
  note: string
  person: string
  personId: string
  at: string
  count: number
  undone: boolean
}

const acts = (db: Read) =>
  db
    .selectFrom('batch')
    .innerJoin('person', 'person.id', 'batch.person')
    .leftJoin('batch as later', 'later.undoes', 'batch.id')
    .select([
      'batch.id as batch',
      'batch.kind',
      'batch.note',
      'person.name as person',
      'person.id as personId',
      'batch.at',
      'batch.count',
    ])
    .select('later.id as undoneBy')

const pastAct = ({ undoneBy, ...act }: Omit<PastAct, 'undone'> & { undoneBy: string | null }): PastAct => ({
  ...act,
  undone: undoneBy !== null,
})

/** The latest acts, the newest first; undos themselves are acts too. */
export async function readActs(db: Read, limit = 20): Promise<PastAct[]> {
  return (await acts(db).orderBy('batch.at', 'desc').limit(limit).execute()).map(pastAct)
}

/** One act, however long ago. */
export async function readAct(db: Read, batch: string): Promise<PastAct | undefined> {
  const row = await acts(db).where('batch.id', '=', batch).executeTakeFirst()
  return row && pastAct(row)
}
