import { once } from 'node:events'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { Said } from '../../../records/kit/said'
import type { Merge } from './cell'

/** Text stays text, whatever it looks like; a number is one that people add up. */
export type SheetValue = string | number | null

export interface SheetToWrite {
  /** Name of the sheet. */
  readonly name: string
  /** Lines above the headings: a title, 填报单位. */
  readonly above?: readonly (readonly SheetValue[])[]
  /** Cells that are merged in the lines above and in the headings. */
  readonly merges?: readonly Merge[]
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>
  /** Column widths in characters; a Chinese character is two. */
  readonly widths?: readonly number[]
  readonly signal?: AbortSignal
  /** Told after every few hundred rows. */
  onRows?(done: number): void
}

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }

/** The looks of a line, for what is text and for what is a number. */
const looks = (style: Partial<ExcelJS.Style>) => ({ text: { ...style, numFmt: '@' }, number: style })
const titleLooks = looks({ alignment: { vertical: 'middle', horizontal: 'center' } })
const headingLooks = looks({
  font: { bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2EFE9' } },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
})
const rowLooks = looks({ border, alignment: { vertical: 'middle' } })

/**
 * Writes one sheet as .xlsx, row by row, so that a long list needs little memory. Every text cell has the format "text": digits
 * stay digits when somebody edits them, and a value that begins with `=` is no formula. Prints landscape, one page wide, with
 * the headings on each page.
 */
export async function writeSheet(sheet: SheetToWrite): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  const above = sheet.above ?? []
  const headingLine = above.length + 1
  const last = sheet.headings.length
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const page = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: headingLine }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingLine}:${headingLine}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  })
  page.columns = sheet.headings.map((_, i) => ({ width: sheet.widths?.[i] ?? 14 }))
  page.autoFilter = { from: { row: headingLine, column: 1 }, to: { row: headingLine, column: last } }
  for (const line of above) addRow(page, line, titleLooks)
  addRow(page, sheet.headings, headingLooks)
  // Cells can be merged only until their row has been written out.
  for (const m of sheet.merges ?? []) page.mergeCells(m.top, m.left + 1, m.bottom, m.right + 1)
  let done = 0
  for await (const row of sheet.rows) {
    addRow(page, row, rowLooks).commit()
    done += 1
    if (done % 500 === 0) {
      sheet.onRows?.(done)
      if (sheet.signal?.aborted) throw new Said('cancelled', '已取消，没有生成表格。')
      await packed(page)
    }
  }
  await book.commit()
  return Buffer.concat(chunks)
}

/** Waits until what has been written is packed: without it a long sheet piles up in memory. Lets a cancel come through, too. */
async function packed(page: ExcelJS.Worksheet): Promise<void> {
  const [packer] = (page as unknown as { stream: { pipes: Writable[] } }).stream.pipes
  if (packer?.writableNeedDrain) await once(packer, 'drain')
  await setImmediate()
}

function addRow(page: ExcelJS.Worksheet, values: readonly SheetValue[], look: ReturnType<typeof looks>): ExcelJS.Row {
  const row = page.addRow([])
  values.forEach((value, i) => {
    const cell = row.getCell(i + 1)
    cell.value = typeof value === 'string' ? escape(value) : value
    cell.style = typeof value === 'number' ? look.number : look.text
  })
  return row
}

/** `_x0041_` in a text would be read back as a letter: the workbook format wants its first mark escaped. */
const escape = (text: string): string => text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')

/** A name that a sheet may have. */
const sheetName = (name: string): string => name.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31) || '表格'
