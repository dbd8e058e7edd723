import Papa from 'papaparse'
import { Said } from '../../../records/kit/said'
import { textCell, type SheetRow, type Workbook } from './cell'
import { mostRows } from './xlsx-sheet'

/**
 * Opens a table of text: comma, tab, semicolon or | between cells; UTF-8 with or without its mark, UTF-16 with it, else GB18030
 * (which contains GBK and GB2312).
 */
export function openCsv(name: string, bytes: Uint8Array): Workbook {
  const text = decode(bytes)
  if (/^\s*<(\?xml|!doctype|html|table)/i.test(text.slice(0, 500))) {
    throw new Said('unreadable', '这个文件其实是网页格式，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。')
  }
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
  if (parsed.errors.some((e) => e.type === 'Quotes')) {
    throw new Said(
      'unreadable',
      '文件里有一处引号没有配对，分不清单元格，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    )
  }
  if (parsed.data.length > mostRows) {
    throw new Said('unreadable', `这张表超过 ${mostRows / 10_000} 万行，请分成几个文件再导入。`)
  }
  const rows: SheetRow[] = []
  parsed.data.forEach((values, i) => {
    const cells = values.map(textCell)
    if (cells.some((c) => c.kind !== 'empty')) rows.push({ line: i + 1, cells })
  })
  const sheet = { name: name.replace(/\.[^.]*$/, ''), rows, merges: [], from1904: false }
  return { sheets: [sheet.name], read: () => sheet }
}

/**
 * The mark between the cells: the one that cuts the most lines into the same number of cells. Commas within a text (餐饮，零售
 * typed the English way) come as they please, and the marks between cells as often on every line.
 */
function delimiterOf(text: string): string {
  const head = text.slice(0, 8000)
  const agreement = (delimiter: string): number => {
    const lines = Papa.parse<string[]>(head, { delimiter, skipEmptyLines: true, preview: 50 }).data
    const counts = Map.groupBy(
      lines.map((cells) => cells.length).filter((n) => n > 1),
      (n) => n,
    )
    return Math.max(0, ...[...counts.values()].map((same) => same.length)) / Math.max(1, lines.length)
  }
  const marks = [',', '\t', ';', '|'].map((mark) => ({ mark, agreement: agreement(mark) }))
  return marks.toSorted((a, b) => b.agreement - a.agreement)[0]?.mark ?? ','
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new Said('unreadable', '这不是表格文件，请选 .xlsx 或 .csv 文件。')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeChinese(bytes)
  }
}

function decodeChinese(bytes: Uint8Array): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    throw new Said('unreadable', '认不出这个文件的文字编码，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。')
  }
}
