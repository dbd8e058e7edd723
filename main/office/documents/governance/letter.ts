import type { Paragraph, Table, TextRun } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import { grid, shares } from '../kit/grid'
import type { Column } from '../kit/ledger-table'
import { line, looks, runs, type Look } from '../kit/lines'
import { mm, portrait } from '../kit/paper'

const posted: Look = { ...looks.cell, size: 14, leading: 20 }
const postedHeading: Look = { ...looks.heading, size: 14, leading: 20 }
const rowHeight = mm(7.5)

const em = looks.text.size * 20

/** A paragraph of a notice, its first line two characters in (GB/T 9704-2012); `last` keeps it on the page of the date. */
export const paragraph = (text: string | readonly TextRun[], last = false): Paragraph =>
  line(text, looks.text, 'left', { firstLine: 2 * em, keepNext: last })

/** 一、选举时间：2026年11月18日。 with what is told in the typeface of a heading. */
export const fact = (label: string, says: string): Paragraph =>
  paragraph([...runs(`${label}：`, looks.textHeading), ...runs(says, looks.text)])

/** 一、选举时间: a heading among such paragraphs. */
export const subheading = (text: string): Paragraph =>
  line(text, looks.textHeading, 'left', { firstLine: 2 * em, keepNext: true })

/** Lines to write on where a table has none. */
const blankRows: readonly string[][] = [[], [], []]

/** A column of a notice. One that nobody has a value in is left out, unless it is there to be filled by hand. */
export interface NoticeColumn extends Column {
  readonly byHand?: true
}

/** A table for a wall, read from a step away: larger than that of a ledger. Its last row stays with what follows. */
export function noticeTable(all: readonly NoticeColumn[], known: readonly (readonly string[])[]): Table {
  const used = all.map((c, n) => known.length === 0 || c.byHand === true || known.some((row) => row[n]))
  const columns = all.filter((_, n) => used[n])
  const rows = known.length > 0 ? known.map((row) => row.filter((_, n) => used[n])) : blankRows
  const heads = columns.map((c) => ({ content: [line(c.heading, postedHeading, 'centre')], shaded: true }))
  return grid(
    shares(
      portrait.width,
      columns.map((c) => c.share),
    ),
    [
      { cells: heads, height: rowHeight, heading: true },
      ...rows.map((row, at) => ({
        cells: columns.map((c, n) => ({
          content: [line(row[n] ?? '', posted, c.place, { keepNext: at === rows.length - 1 })],
        })),
        height: rowHeight,
      })),
    ],
  )
}

/** The lines of a long text, without those that are empty. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** A day as a letter writes it; room to write one by hand where it is not known. */
export const dayOrBlank = (day: string | null): string => (day === null ? '　　　年　　月　　日' : chineseDate(day))
/** What is known, or room to write it by hand. */
export const orBlank = (text: string | null): string => text ?? '　　　　　　　　'
/** A number, or room for one. */
export const numberOrBlank = (n: number | null): string => (n === null ? '　　　' : String(n))
