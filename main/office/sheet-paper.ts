import { disclose } from '../../db/disclosure'
import { readRecords, titlesOf, type Read } from '../../db/records'
import { dayOf } from '../../records/kit/dates'
import type { Field, Kind } from '../../records/kit/field'
import { isMasked, masked, rulesOf } from '../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../records/kit/register'
import { Said } from '../../records/kit/said'
import { registerOf } from '../../records/registers'
import { mayReveal } from '../../records/roles'
import type { Handlers } from './context'
import { chosenIds, mustRead } from './records/selection'
import { writeSheet, type SheetValue } from './sheets/write-sheet'

/** Records that are read at once. */
const atATime = 500

/** What a list shows, as a workbook: these columns, in this order, of all that was chosen. */
export const sheetPaperCalls: Handlers<'paper.sheet'> = {
  async 'paper.sheet'({ register: registerId, selection, sort, columns, full }, context, job) {
    const { file, actor, papers } = context
    const register = registerOf(registerId)
    mustRead(register, actor.role)
    const keys = columns.filter((key) => Object.hasOwn(register.fields, key))
    const fields = keys.map((key) => fieldOf(register, key))
    const personal = keys.filter((key) => isMasked(fieldOf(register, key)))
    if (full && !mayReveal.includes(actor.role)) {
      throw new Said('denied', '你的身份不能导出完整的电话，请导出隐去中间几位的表格，或找主任、经办。')
    }
    const ids = await chosenIds(file.read, register, selection, sort)
    const bytes = await writeSheet({
      name: register.label,
      headings: fields.map((f) => (f.unit ? `${f.label}（${f.unit}）` : f.label)),
      widths: fields.map((f) => widths[f.kind] ?? 12),
      rows: rowsOf(file.read, register, ids, keys, full),
      signal: job.signal,
      onRows: (done) => job.progress('导出', done, ids.length),
    })
    if (full && personal.length > 0) {
      await disclose(file, actor, {
        what: 'export',
        register: register.id,
        records: ids,
        fields: personal,
        purpose: '导出表格',
      })
    }
    const name = `${register.label}_${dayOf(new Date())}.xlsx`
    return papers.put({ name, kind: 'xlsx', landscape: true, blanks: [] }, bytes)
  },
}

async function* rowsOf(
  read: Read,
  register: AnyRegister,
  ids: readonly string[],
  keys: readonly string[],
  full: boolean,
): AsyncGenerator<SheetValue[]> {
  for (let i = 0; i < ids.length; i += atATime) {
    const records = await readRecords(read, register, ids.slice(i, i + atATime))
    const titles = await titlesOf(read, register, records)
    for (const { values } of records) {
      yield keys.map((key) => valueOf(fieldOf(register, key), values[key], (id) => titles[id] ?? '', full))
    }
  }
}

/** Numbers that are added up stay numbers; everything else is text, so that no digit is lost. */
function valueOf(field: Field, value: unknown, titleOf: (id: string) => string, full: boolean): SheetValue {
  if (value === null || value === undefined) return null
  if (field.kind === 'count') return value as number
  if (field.kind === 'measure' || field.kind === 'money') return (value as number) / 100
  return rulesOf(field).show(full ? value : masked(field, value), field, titleOf)
}

/** Column widths in characters, for the kinds whose values are longer than a few words. */
const widths: Partial<Record<Kind, number>> = {
  creditCode: 22,
  idNumber: 22,
  phone: 15,
  longText: 30,
  text: 20,
  reference: 20,
}
