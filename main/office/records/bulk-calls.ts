import { locksOf } from '../../../db/locks'
import { readRecords, titlesOf, type Readable } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { registerOf } from '../../../records/registers'
import { Said } from '../../../records/kit/said'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import type { Handlers } from '../context'
import { chosenIds, mustRead } from './selection'
import { fieldSentence } from './sentences'
import { mustNotMove } from './workflow'

const sampleSize = 8

/** Fields of a record that a bulk edit would change. */
function wouldChange(register: AnyRegister, values: Record<string, unknown>, set: Record<string, unknown>): string[] {
  return fieldsOf(register)
    .map(([key]) => key)
    .filter(
      (key) => Object.hasOwn(set, key) && JSON.stringify(values[key] ?? null) !== JSON.stringify(set[key] ?? null),
    )
}

/** Those that such a change leaves alone because they are locked, each with the sentence that says why. */
async function lockedAmong(
  db: Readable,
  register: AnyRegister,
  records: readonly StoredRecord[],
  set: Record<string, unknown>,
): Promise<Map<string, string>> {
  const asked = records.map(({ values }) => ({ old: values, values: { ...values, ...set } }))
  const locks = await locksOf(db, register, asked)
  return new Map(records.flatMap(({ id }, i) => (locks[i] === undefined ? [] : [[id, locks[i]]])))
}

function mustHaveFields(register: AnyRegister, set: Record<string, unknown>): void {
  const keys = Object.keys(set)
  if (keys.length === 0 || keys.some((key) => !Object.hasOwn(register.fields, key)))
    throw new Said('invalid', '请先选好要改的项目和新的内容。')
  mustNotMove(register, set)
}

export const bulkCalls: Handlers<'bulk.preview' | 'bulk.edit'> = {
  async 'bulk.preview'({ register: id, selection, set }, { file, actor }) {
    const register = registerOf(id)
    mustRead(register, actor.role)
    mustHaveFields(register, set)
    const ids = await chosenIds(file.read, register, selection)
    const records = await readRecords(file.read, register, ids)
    const locked = await lockedAmong(file.read, register, records, set)
    const changing = records.filter((r) => !locked.has(r.id) && wouldChange(register, r.values, set).length > 0)
    const sample = changing.slice(0, sampleSize)
    const titles = await titlesOf(file.read, register, [...sample, { values: set }])
    return {
      count: records.length,
      changes: changing.length,
      sample: sample.map((r) => ({
        title: register.title(r.values),
        says: wouldChange(register, r.values, set).map((key) =>
          fieldSentence(register, key, r.values[key], set[key], (to) => titles[to] ?? ''),
        ),
      })),
    }
  },

  async 'bulk.edit'({ register: id, selection, set }, { file, actor }, job) {
    const register = registerOf(id)
    mustHaveFields(register, set)
    const ids = await chosenIds(file.read, register, selection)
    let changed = 0
    let lock: string | undefined
    const sentence = (): string => `批量修改 ${changed} ${register.unit}`
    const act = await file.act(actor, { kind: 'bulk', note: sentence }, async (work) => {
      const locked = await lockedAmong(
        work.read,
        register,
        register.locked ? await readRecords(work.read, register, ids) : [],
        set,
      )
      lock = [...locked.values()][0]
      await work.write(
        register,
        ids.filter((one) => !locked.has(one)).map((one) => ({ id: one, set })),
        {
          onProgress: (done, total) => job.progress('批量修改', done, total),
          signal: job.signal,
        },
      )
      changed = work.count
    })
    if (act.batch === null) throw new Said('invalid', lock ?? '所选记录本来就是这样，没有需要改的。')
    return { batch: act.batch, sentence: sentence(), at: act.at, person: actor.name, count: act.count }
  },
}
