import type { Field, Kind } from '../../../records/kit/field'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'

/** One column of a list: a field, and how wide it opens, in rem. */
export interface ListColumn {
  key: string
  field: Field
  width: number
}

const widths: Partial<Record<Kind, number>> = {
  date: 8,
  dateTime: 10.5,
  phone: 9.2,
  idNumber: 12.5,
  creditCode: 12.5,
  count: 6.5,
  measure: 7,
  money: 8,
  yesNo: 5.5,
  personName: 6.5,
  choice: 9,
  reference: 7.5,
  longText: 15,
}

/** Chinese characters of a heading, the arrow of the order, and the room at both sides. */
const headingWidth = (label: string): number => label.length + 2.8

function widthOf(register: AnyRegister, key: string, field: Field): number {
  const isShort = (field.max ?? 200) <= 40
  const isTitle = Object.keys(register.fields)[0] === key || register.search[0] === key
  const usual = widths[field.kind] ?? (isTitle ? 13.5 : isShort ? 6.5 : 13)
  return Math.max(usual, headingWidth(field.label))
}

/** Every field that a list can show, in the order of the declaration. */
export const allColumns = (register: AnyRegister): ListColumn[] =>
  fieldsOf(register)
    .filter(([, field]) => field.kind !== 'attachments' && field.kind !== 'tickList')
    .map(([key, field]) => ({ key, field, width: widthOf(register, key, field) }))

/** The columns that a person has chosen, in that order; those of the declaration where nothing was chosen. */
export function chosenColumns(register: AnyRegister, chosen: readonly string[] | undefined): ListColumn[] {
  const all = new Map(allColumns(register).map((column) => [column.key, column]))
  const found = (chosen ?? []).flatMap((key) => all.get(key) ?? [])
  return found.length > 0 ? found : register.list.flatMap((key) => all.get(key) ?? [])
}
