import { registerOf, registers, type RegisterId } from '../records/registers'
import { Said } from '../records/kit/said'
import { fieldsOf, type AnyRegister } from '../records/kit/register'
import type { Actor } from './actor'
import { fromColumns } from './columns'
import { locksOf } from './locks'
import type { OfficeFile } from './office-file'
import { rowsById } from './records'
import type { ChangeTable, RegisterRow } from './tables'
import type { Change } from './plan'
import type { Work, WriteOptions } from './work'

export interface UndoResult {
  batch: string | null
  undone: number
  /** Records left alone, because they were changed again later, are locked, or others point to them. */
  kept: { register: RegisterId; id: string }[]
}

const atATime = 1000

/**
 * Takes an act back: each of its changes is answered by an inverse change with a new stamp, in one act of its own. What
 * was changed again later or is locked is left as it is and named.
 * @throws Said `missing` where there is no such act, `denied` where it was undone before or all of it is locked.
 */
export async function undo(
  file: OfficeFile,
  actor: Actor,
  batch: string,
  note: string,
  options: WriteOptions = {},
): Promise<UndoResult> {
  const kept: UndoResult['kept'] = []
  const locks: string[] = []
  const done = await file.act(actor, { kind: 'undo', note, undoes: batch }, async (work) => {
    const original = await work.read.selectFrom('batch').select('id').where('id', '=', batch).executeTakeFirst()
    if (!original) throw new Said('missing', '找不到这一步，可能是另一台电脑上做的。')
    const undone = await work.read.selectFrom('batch').select('id').where('undoes', '=', batch).executeTakeFirst()
    if (undone) throw new Said('denied', '这一步已经撤销过了。')
    for (let top = Number.MAX_SAFE_INTEGER; ;) {
      const changes = await work.read
        .selectFrom('change')
        .selectAll()
        .where('batch', '=', batch)
        .where('seq', '<', top)
        .orderBy('seq', 'desc')
        .limit(atATime)
        .execute()
      if (changes.length === 0) break
      top = changes.at(-1)!.seq
      for (const run of byRegister(changes)) await undoRun(work, run, kept, locks, options)
    }
    if (work.count === 0 && locks[0] !== undefined) throw new Said('denied', locks[0])
  })
  return { batch: done.batch, undone: done.count, kept }
}

/** Neighbouring changes of one register, no record twice: such a run can be written at once. */
function byRegister(changes: ChangeTableRow[]): ChangeTableRow[][] {
  const runs: ChangeTableRow[][] = []
  let seen = new Set<string>()
  for (const change of changes) {
    const run = runs.at(-1)
    if (run && run[0]!.register === change.register && !seen.has(change.record)) run.push(change)
    else {
      runs.push([change])
      seen = new Set()
    }
    seen.add(change.record)
  }
  return runs
}
type ChangeTableRow = Omit<ChangeTable, 'seq'> & { seq: number }

async function undoRun(
  work: Work,
  run: ChangeTableRow[],
  kept: UndoResult['kept'],
  locks: string[],
  options: WriteOptions,
): Promise<void> {
  const id = run[0]!.register as RegisterId
  const register = registerOf(id)
  const rows = await rowsById(
    work.read,
    register,
    run.map((c) => c.record),
  )
  const answers = new Map<string, Change>()
  for (const change of run) {
    const answer = inverseOf(register, change, rows.get(change.record))
    if (answer) answers.set(change.record, answer)
  }
  const open = [...answers]
  const locked = await locksOf(
    work.read,
    register,
    open.map(([record, { set }]) => {
      const row = rows.get(record)
      const old = row && fromColumns(register, row)
      return { old, values: { ...old, ...set } }
    }),
  )
  open.forEach(([record], i) => {
    const sentence = locked[i]
    if (sentence === undefined) return
    locks.push(sentence)
    answers.delete(record)
  })
  // What is itself taken back holds nothing: a tree goes from its leaves. What stays may hold others in turn.
  for (let held = await heldBy(work, register, answers); held.length > 0; held = await heldBy(work, register, answers))
    for (const record of held) answers.delete(record)
  for (const { record } of run) if (!answers.has(record)) kept.push({ register: id, id: record })
  await work.write(register, [...answers.values()], options)
}

/** The change that takes another one back, or undefined where the record has moved on since. */
function inverseOf(register: AnyRegister, change: ChangeTableRow, row: RegisterRow | undefined): Change | undefined {
  if (change.fields === null) return undefined // erased
  const fields = JSON.parse(change.fields) as Record<string, [unknown, unknown]>
  // A number that an act issued stays with its record: given back, it would be a gap in its series.
  const { workflow } = register
  const isAct = workflow !== undefined && Object.hasOwn(fields, workflow.state)
  const issued = new Set(isAct ? workflow.acts.map((act) => act.issues?.field) : [])
  const old = (): Record<string, unknown> => {
    const values = fromColumns(
      register,
      Object.fromEntries(Object.entries(fields).map(([key, [before]]) => [key, before])),
    )
    return Object.fromEntries(
      Object.keys(fields).flatMap((key) => (issued.has(key) && values[key] === null ? [] : [[key, values[key]]])),
    )
  }
  const untouched = row !== undefined && Object.entries(fields).every(([key, [, now]]) => (row[key] ?? null) === now)
  switch (change.kind) {
    case 'create':
      return untouched && row.revision === change.revision ? { id: change.record, as: 'withdraw' } : undefined
    case 'withdraw':
      return row ? undefined : { id: change.record, as: 'recreate', revision: change.revision, set: old() }
    case 'archive':
      return row?.archivedAt ? { id: change.record, as: 'restore' } : undefined
    case 'restore':
      return row && !row.archivedAt ? { id: change.record, as: 'archive' } : undefined
    case 'update':
      return untouched && row.archivedAt === null ? { id: change.record, set: old() } : undefined
    case 'erase':
      return undefined
  }
}

/** Which records that would be withdrawn others still point to, but for those that are taken back with them. */
async function heldBy(work: Work, register: AnyRegister, answers: ReadonlyMap<string, Change>): Promise<string[]> {
  const ids = [...answers].flatMap(([id, answer]) => (answer.as === 'withdraw' ? [id] : []))
  const held = new Set<string>()
  for (const other of Object.values<AnyRegister>(registers)) {
    for (const [key] of fieldsOf(other).filter(([, f]) => f.to === register.id)) {
      for (let i = 0; i < ids.length; i += 500) {
        const rows = await work.read
          .selectFrom(other.id as RegisterId)
          .select(['id', `${key} as target`])
          .where(key, 'in', ids.slice(i, i + 500))
          .execute()
        for (const row of rows) if (other.id !== register.id || !answers.has(row.id)) held.add(row.target as string)
      }
    }
  }
  return [...held]
}
