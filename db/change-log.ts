import type { Kysely } from 'kysely'
import { beforeTheFirst, digestOf, linkHash, newSalt } from './chain'
import { nextStamp } from './clock'
import type { Run } from './dialect'
import type { ChangeTable, Tables } from './tables'

/** The end of this device's chain: the next change is hashed onto it. */
export interface ChainHead {
  readonly device: string
  deviceSeq: number
  stamp: string | null
  hash: string
}

export async function readChainHead(db: Kysely<Tables>, device: string): Promise<ChainHead> {
  const last = await db
    .selectFrom('change')
    .select(['deviceSeq', 'stamp', 'hash'])
    .where('device', '=', device)
    .orderBy('deviceSeq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { device, deviceSeq: last?.deviceSeq ?? 0, stamp: last?.stamp ?? null, hash: last?.hash ?? beforeTheFirst }
}

export interface LoggedChange extends Pick<
  ChangeTable,
  'person' | 'register' | 'record' | 'kind' | 'revision' | 'batch' | 'reason'
> {
  /** field → [old, new], stored form. */
  fields: Record<string, [unknown, unknown]>
}

const columns = [
  'device',
  'deviceSeq',
  'stamp',
  'person',
  'register',
  'record',
  'kind',
  'revision',
  'batch',
  'reason',
  'fields',
  'salt',
  'digest',
  'previous',
  'hash',
] as const satisfies (keyof ChangeTable)[]
const insertChange = `insert into "change" (${columns.map((c) => `"${c}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`

/** Appends one change and moves the head on. The head is the caller's copy: it counts only if the transaction commits. */
export function appendChange(run: Run, head: ChainHead, c: LoggedChange): void {
  const fields = JSON.stringify(c.fields)
  const salt = newSalt()
  const link = {
    device: head.device,
    deviceSeq: head.deviceSeq + 1,
    stamp: nextStamp(head.stamp, head.device),
    person: c.person,
    register: c.register,
    record: c.record,
    kind: c.kind,
    revision: c.revision,
    batch: c.batch,
    digest: digestOf(salt, fields, c.reason),
    previous: head.hash,
  }
  const row = { ...link, reason: c.reason, fields, salt, hash: linkHash(link) }
  run(
    insertChange,
    columns.map((name) => row[name]),
  )
  head.deviceSeq = row.deviceSeq
  head.stamp = row.stamp
  head.hash = row.hash
}
