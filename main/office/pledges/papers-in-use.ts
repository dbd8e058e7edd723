import { sql } from 'kysely'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import { pledgeKinds } from '../../../records/signing/pledge-text'

/** Kinds of paper that this office asks its shops to sign: it keeps a text of them, or somebody has signed one. */
export async function papersInUse(read: Read): Promise<string[]> {
  const rows = await rowsOf(
    read,
    sql<{ kind: string }>`
    select kind from (select distinct kind from pledgeText where archivedAt is null) union
    select k.value from json_each(${JSON.stringify(pledgeKinds.map((k) => k.code))}) k
    where exists (select 1 from pledge p where p.archivedAt is null and p.kind = k.value)`,
  )
  const used = new Set(rows.map((row) => row.kind))
  return pledgeKinds.map((k) => k.code).filter((code) => used.has(code))
}
