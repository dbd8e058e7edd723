import Papa from 'papaparse'
import { Said } from '../../../records/kit/said'
import { textCell, type SheetRow, type Workbook } from './cell'
import { mostRows } from './xlsx-sheet'

/**
 * Opens a table of text: comma, tab or semicolon between cells; UTF-8 with or without its mark, UTF-16 with it, else GB18030
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

/** The mark that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000)
  const often = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].toSorted((a, b) => often(b) - often(a))[0] as string
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
