import { setImmediate } from 'node:timers/promises'
import type { RowVerdict } from '../../../bridge/import-shapes'
import { Said } from '../../../records/kit/said'
import { fieldOf, initialValues, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import type { StoredRecord } from '../../../db/stored'
import type { Job } from '../context'
import { differenceOf } from './differences'
import { plainTitle } from './key-index'
import type { KnownRecords } from './known-records'
import type { RowFacts } from './row-facts'
import { judged, RowReader, titleOfRow, type JudgedRow, type ReadRow, type TableToCheck } from './row-reader'
import { childRegisterOf } from './targets'

/** The outcome of a dry run. Nothing has been changed. */
export interface Checked {
  readonly rows: readonly JudgedRow[]
  readonly counts: Record<RowVerdict, number>
  /** Titles of records that have to be made on the way, by register. */
  readonly makes: ReadonlyMap<RegisterId, readonly string[]>
  /** The version of the file that the rows were compared with. */
  readonly version: number
  /** What a person should know about the table as a whole. */
  readonly notices: readonly string[]
}

const breathEvery = 500

/** The dry run: judges every row of a table against the records that are here and against the rows before it. */
export async function checkRows(
  table: TableToCheck,
  known: KnownRecords,
  job: Job,
): Promise<Omit<Checked, 'version' | 'notices'>> {
  const reader = new RowReader(table, known, await known.index())
  const read: (ReadRow | JudgedRow)[] = []
  for (const [i, row] of table.rows.entries()) {
    if (i % breathEvery === 0) await breathe(job, i, table.rows.length)
    if (row.skip !== undefined) read.push(judged(row.line, 'skipped', '', [row.skip]))
    else if (row.refuse !== undefined) read.push(judged(row.line, 'refused', '', [row.refuse]))
    else read.push(reader.read(row))
  }
  const ids = read.flatMap((r) => ('facts' in r && r.id !== undefined ? [r.id] : []))
  const records = await known.read(ids)
  const child = childRegisterOf(table.register)
  const children = child && table.columns.some((c) => c.target.child) ? await known.children(child, ids) : undefined
  const initial = initialValues(table.register)
  const rows: JudgedRow[] = []
  for (const [i, row] of read.entries()) {
    if (i % breathEvery === 0) await breathe(job, table.rows.length, table.rows.length)
    if (!('facts' in row)) rows.push(row)
    else {
      const old = row.id === undefined ? undefined : records.get(row.id)
      const there = child && { of: child, there: (row.id !== undefined && children?.get(row.id)) || [] }
      rows.push(judge({ register: table.register, initial }, row.facts, old, there, known.titleOf))
    }
  }
  await refuseLocked(table.register, rows, initial, records, known)
  return { rows, counts: countVerdicts(rows), makes: collectMakes(table.register, rows) }
}

/** Rows about what is locked, or would go into it, are refused by themselves: written, one of them would stop them all. */
async function refuseLocked(
  register: AnyRegister,
  rows: JudgedRow[],
  initial: Record<string, unknown>,
  records: ReadonlyMap<string, StoredRecord>,
  known: KnownRecords,
): Promise<void> {
  const writing = rows.flatMap(({ write }, at) => (write ? [{ write, at }] : []))
  const locks = await known.locks(
    writing.map(({ write: { id, set } }) => {
      const old = id === undefined ? undefined : records.get(id)?.values
      return { old, values: { ...(old ?? initial), ...set } }
    }),
  )
  writing.forEach(({ at }, i) => {
    const sentence = locks[i]
    const row = rows[at]
    if (sentence !== undefined && row) rows[at] = judged(row.line, 'refused', row.title, [sentence])
  })
}

async function breathe(job: Job, done: number, total: number): Promise<void> {
  job.progress('核对', done, total)
  await setImmediate()
  if (job.signal.aborted) throw new Said('cancelled', '已取消，没有改动任何记录。')
}

function judge(
  { register, initial }: { register: AnyRegister; initial: Record<string, unknown> },
  facts: RowFacts,
  old: StoredRecord | undefined,
  children: Parameters<typeof differenceOf>[3],
  titleOf: (id: string) => string,
): JudgedRow {
  const { write, says, left, refused } = differenceOf(register, facts, old, children, titleOf)
  const values = { ...(old?.values ?? initial), ...write.set }
  const title = titleOfRow(register, values)
  if (refused.length > 0) return judged(facts.line, 'refused', title, refused)
  const doubts = [
    ...(old ? [] : left),
    ...facts.warnings,
    ...Object.values(register.warn?.(values as never) ?? {}).filter((w) => w !== undefined),
  ]
  if (!old) return { ...judged(facts.line, 'new', title, doubts), write }
  return says.length === 0
    ? judged(facts.line, 'same', title, left)
    : { ...judged(facts.line, 'changed', title, [...says, ...left, ...doubts]), write }
}

function countVerdicts(rows: readonly JudgedRow[]): Record<RowVerdict, number> {
  const counts: Record<RowVerdict, number> = { new: 0, changed: 0, same: 0, refused: 0, skipped: 0 }
  for (const row of rows) counts[row.verdict] += 1
  return counts
}

function collectMakes(register: AnyRegister, rows: readonly JudgedRow[]): Map<RegisterId, string[]> {
  const makes = new Map<RegisterId, Map<string, string>>()
  const ownRows = new Set(rows.flatMap((r) => (r.verdict === 'new' ? [plainTitle(r.title)] : [])))
  for (const row of rows) {
    for (const [key, title] of Object.entries(row.write?.titles ?? {})) {
      const to = fieldOf(register, key).to as RegisterId
      // A group that has a row of its own in this table is not made twice.
      if (to === register.id && ownRows.has(plainTitle(title))) continue
      const titles = makes.get(to) ?? new Map<string, string>()
      if (!titles.has(plainTitle(title))) titles.set(plainTitle(title), title)
      makes.set(to, titles)
    }
  }
  return new Map([...makes].map(([to, titles]) => [to, [...titles.values()]]))
}
