import type { Read } from './records'
import type { ChangeKind } from './tables'

/** One save in a record's past, values in stored form. */
export interface PastChange {
  seq: number
  at: string
  person: string
  kind: ChangeKind
  revision: number
  batch: string
  batchKind: string
  batchNote: string
  reason: string | null
  /** field → [old, new]; null once erased. */
  fields: Record<string, [unknown, unknown]> | null
}

/** A record's past, the newest first. `before` continues where a page ended; `since` leaves out revisions up to it. */
export async function readHistory(
  db: Read,
  record: string,
  { before, since, limit = 50 }: { before?: number | undefined; since?: number; limit?: number } = {},
): Promise<PastChange[]> {
  let rows = db
    .selectFrom('change')
    .innerJoin('batch', 'batch.id', 'change.batch')
    .innerJoin('person', 'person.id', 'change.person')
    .select([
      'change.seq',
      'batch.at',
      'person.name as person',
      'change.kind',
      'change.revision',
      'change.batch',
      'change.reason',
      'change.fields',
    ])
    .select(['batch.kind as batchKind', 'batch.note as batchNote'])
    .where('change.record', '=', record)
    .orderBy('change.seq', 'desc')
    .limit(limit)
  if (before !== undefined) rows = rows.where('change.seq', '<', before)
  if (since !== undefined) rows = rows.where('change.revision', '>', since)
  return (await rows.execute()).map((c) => ({
    ...c,
    fields: c.fields === null ? null : (JSON.parse(c.fields) as PastChange['fields']),
  }))
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

/** The latest acts, the newest first; undos themselves are acts too. */
export async function readActs(db: Read, limit = 20): Promise<PastAct[]> {
  const rows = await db
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
    .orderBy('batch.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ undoneBy, ...act }) => ({ ...act, undone: undoneBy !== null }))
}
