import { fieldTable } from '../documents/kit/field-table'
import { formDocument, pack } from '../documents/kit/form'
import { heading, title } from '../documents/kit/headings'
import { ledgerTable } from '../documents/kit/ledger-table'
import { line, looks } from '../documents/kit/lines'
import { landscape, portrait } from '../documents/kit/paper'
import type { PrintedForm } from '../documents/printed-form'

/** A file to begin a template with: every mark behind its name, every list as a table with one row. */
export function sampleTemplate({ form, marks, lists = {}, landscape: lies }: PrintedForm<any>): Promise<Uint8Array> {
  const sheet = lies ? landscape : portrait
  const entries = Object.keys(marks).map((mark) => ({ label: mark, value: `{${mark}}` }))
  const tables = Object.entries(lists).flatMap(([list, columns]) => [
    heading(list),
    ledgerTable(
      sheet,
      Object.keys(columns).map((mark) => ({ heading: mark, share: 1 })),
      [rowOf(list, Object.keys(columns))],
    ),
  ])
  return pack(
    formDocument(form, '', sheet, [title(form.title), fieldTable(sheet, entries), ...tables, line('', looks.note)]),
  )
}

/** The list begins in the first cell of its row and ends in the last: Word then repeats the row. */
const rowOf = (list: string, marks: readonly string[]): string[] =>
  marks.map((mark, n) => `${n === 0 ? `{#${list}}` : ''}{${mark}}${n === marks.length - 1 ? `{/${list}}` : ''}`)
