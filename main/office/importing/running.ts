import type { Act, OfficeFile } from '../../../db/office-file'
import type { Actor } from '../../../db/actor'
import type { Change } from '../../../db/plan'
import type { Work } from '../../../db/work'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { registerOf } from '../../../records/registers'
import type { Job } from '../context'
import type { Checked } from './checking'
import type { PlannedWrite } from './differences'
import { plainTitle } from './key-index'
import { nameFieldOf } from './row-reader'
import { childRegisterOf, type ChildRegister } from './targets'

/**
 * Writes what a dry run found new or changed, as one act: first what the rows point to, then the records, then their children.
 * A cancel or a record that somebody has changed since leaves nothing behind.
 * @returns the act, and what is noted of it: 导入《台账.xlsx》：商户档案 300 家、路段 6 条
 */
export async function runImport(
  file: OfficeFile,
  actor: Actor,
  register: AnyRegister,
  checked: Checked,
  table: string,
  job: Job,
): Promise<{ act: Act<void>; note: string }> {
  const writes = checked.rows.flatMap((r) => (r.write ? [r.write] : []))
  const counts = new Map<AnyRegister, number>([[register, writes.length]])
  const note = (): string => {
    const parts = [...counts].flatMap(([of, count]) => (count > 0 ? [`${of.label} ${count} ${of.unit}`] : []))
    return `导入《${table}》：${parts.join('、')}`
  }
  const act = await file.act(actor, { kind: 'import', note }, async (work) => {
    const made = await makeReferences(work, checked, job)
    const ids = await writeRecords(work, register, writes, made, job)
    await writeOwnReferences(work, register, checked, ids, job)
    const child = childRegisterOf(register)
    if (child) counts.set(child.register, await writeChildren(work, child, writes, ids, job))
    for (const [id, titles] of checked.makes)
      counts.set(registerOf(id), (counts.get(registerOf(id)) ?? 0) + titles.length)
  })
  return { act, note: note() }
}

/** Ids of what was made, by register and plain title. */
async function makeReferences(work: Work, checked: Checked, job: Job): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  for (const [id, titles] of checked.makes) {
    const to = registerOf(id)
    const name = nameFieldOf(to) as string
    const records = await work.write(
      to,
      titles.map((title) => ({ set: { [name]: title } })),
      { signal: job.signal },
    )
    records.forEach((record, i) => made.set(`${id} ${plainTitle(titles[i] as string)}`, record.id))
  }
  return made
}

/** @returns the ids of the records, in the order of the writes. */
async function writeRecords(
  work: Work,
  register: AnyRegister,
  writes: readonly PlannedWrite[],
  made: ReadonlyMap<string, string>,
  job: Job,
): Promise<string[]> {
  const changes: Change[] = writes.map(({ id, revision, set, titles }) => {
    const references = Object.entries(titles).flatMap(([key, title]) => {
      const referred = made.get(`${fieldOf(register, key).to} ${plainTitle(title)}`)
      return referred === undefined ? [] : [[key, referred]]
    })
    return {
      ...(id === undefined ? {} : { id }),
      ...(revision === undefined ? {} : { revision }),
      set: { ...set, ...Object.fromEntries(references) },
    }
  })
  const records = await work.write(register, changes, {
    signal: job.signal,
    onProgress: (done, total) => job.progress('写入', done, total),
  })
  return records.map((r) => r.id)
}

/** A group within a group of the same table: only now is the other one there to be pointed to. */
async function writeOwnReferences(
  work: Work,
  register: AnyRegister,
  checked: Checked,
  ids: readonly string[],
  job: Job,
): Promise<void> {
  const rows = checked.rows.filter((r) => r.write)
  const byTitle = new Map(rows.map((r, i) => [plainTitle(r.title), ids[i] as string]))
  const changes = rows.flatMap(({ write }, i) => {
    const own = Object.entries(write?.titles ?? {}).filter(([key]) => fieldOf(register, key).to === register.id)
    const set = Object.fromEntries(
      own.flatMap(([key, title]) => {
        const id = byTitle.get(plainTitle(title))
        return id === undefined ? [] : [[key, id]]
      }),
    )
    return Object.keys(set).length > 0 ? [{ id: ids[i] as string, set }] : []
  })
  if (changes.length > 0) await work.write(register, changes, { signal: job.signal })
}

/** @returns how many were written. */
async function writeChildren(
  work: Work,
  child: ChildRegister,
  writes: readonly PlannedWrite[],
  ids: readonly string[],
  job: Job,
): Promise<number> {
  const changes = writes.flatMap((write, i) =>
    write.children.map(({ id, revision, set }): Change =>
      id === undefined || revision === undefined
        ? { set: { ...set, [child.parent]: ids[i] } }
        : { id, revision, set: { ...set } },
    ),
  )
  if (changes.length === 0) return 0
  await work.write(child.register, changes, {
    signal: job.signal,
    onProgress: (done, total) => job.progress(`写入${child.register.label}`, done, total),
  })
  return changes.length
}
