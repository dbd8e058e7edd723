import { readRecords, titlesOf } from '../../../db/records'
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
    const changing = records.filter((r) => wouldChange(register, r.values, set).length > 0)
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
    const sentence = (): string => `批量修改 ${changed} ${register.unit}`
    const act = await file.act(actor, { kind: 'bulk', note: sentence }, async (work) => {
      await work.write(
        register,
        ids.map((one) => ({ id: one, set })),
        {
          onProgress: (done, total) => job.progress('批量修改', done, total),
          signal: job.signal,
        },
      )
      changed = work.count
    })
    if (act.batch === null) throw new Said('invalid', '所选记录本来就是这样，没有需要改的。')
    return { batch: act.batch, sentence: sentence(), at: act.at, person: actor.name, count: act.count }
  },
}
