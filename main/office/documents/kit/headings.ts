import type { Paragraph, Table } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import { grid } from './grid'
import { line, looks } from './lines'
import { mm, type Sheet } from './paper'

/** The title of a form, centred; `newPage` starts it on a page of its own. */
export const title = (text: string, newPage = false): Paragraph =>
  line(text, looks.title, 'centre', { after: 120, keepNext: true, newPage })

/** The heading of a block: 一、基本情况. It stays with what follows, and keeps two tables from growing together. */
export const heading = (text: string): Paragraph =>
  line(text, looks.heading, 'left', { before: 120, after: 40, keepNext: true })

/** A blank between two tables (twips), which would otherwise grow together. */
export const gap = (height: number): Paragraph =>
  line('', { ...looks.note, leading: height / 20 }, 'left', { keepNext: true })

/** One line over a table: something at the left, something shorter at the right. */
export function headLine(sheet: Sheet, left: string, right: string): [Table, Paragraph] {
  const narrow = mm(60)
  const cells = [{ content: [line(left, looks.small)] }, { content: [line(right, looks.small, 'right')] }]
  return [grid([sheet.width - narrow, narrow], [{ cells, height: mm(6) }], 'unlined'), gap(mm(1))]
}

/**
 * Who issues a letter and when: the name above its date, which ends four characters from the right edge (GB/T 9704-2012);
 * `room` over it in points, two lines where the page is not wanted for a list.
 */
export function dated(office: string, day: string, room = 2 * looks.text.leading): Paragraph[] {
  const look = looks.text
  const em = look.size * 20
  return [
    line(office, look, 'right', { before: room * 20, right: 2 * em, keepNext: true }),
    line(chineseDate(day), look, 'right', { right: 4 * em }),
  ]
}
