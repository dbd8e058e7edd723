import { Said } from '../../../records/kit/said'
import type { Workbook } from './cell'
import { findWorkbookPart, readFormats, readSharedStrings, readWorkbookPart } from './xlsx-parts'
import { readSheetXml, type SheetContext } from './xlsx-sheet'
import { damaged, openZip, type Zip } from './zip'

/**
 * Opens an .xlsx or .xlsm workbook held in memory. Not through exceljs: it spreads a drop-down list of a whole column over a
 * million cells, rounds what it reads to numbers, and its streaming reader knows no merged cells and writes plain temporary files.
 */
export function openXlsx(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes)
  const part = findWorkbookPart(zip)
  if (!part || !zip.has(part)) throw foreign(zip.names())
  const workbook = readWorkbookPart(zip, part)
  const visible = workbook.sheets.filter((s) => !s.hidden)
  if (visible.length === 0) throw new Said('unreadable', '这个文件里没有工作表，请检查是不是选错了文件。')
  let context: SheetContext | undefined
  return {
    sheets: visible.map((s) => s.name),
    read(name) {
      const sheet = visible.find((s) => s.name === name)
      const xml = sheet && zip.text(sheet.part)
      if (sheet === undefined || xml === undefined) throw damaged()
      context ??= {
        strings: readSharedStrings(textOf(zip, workbook.sharedStrings)),
        formats: readFormats(textOf(zip, workbook.styles)),
        from1904: workbook.from1904,
      }
      return { name, from1904: workbook.from1904, ...readSheetXml(xml, context) }
    },
  }
}

/** A part that the workbook may do without; but one that it names has to be there. */
function textOf(zip: Zip, part: string | undefined): string {
  if (part === undefined) return ''
  const text = zip.text(part)
  if (text === undefined) throw damaged()
  return text
}

/** A zip file that is no workbook: what it is, and what to do. */
function foreign(names: string[]): Said {
  if (names.includes('xl/workbook.bin')) {
    return new Said('unreadable', '这是二进制格式（.xlsb）的工作簿，请在 Excel 或 WPS 里另存为 .xlsx 再导入。')
  }
  if (names.includes('content.xml')) {
    return new Said('unreadable', '这是 ODF 格式（.ods）的表格，请另存为 .xlsx 再导入。')
  }
  if (names.some((n) => n.startsWith('word/'))) {
    return new Said('unreadable', '这是 Word 文档，不是表格，请把表格复制到 Excel 或 WPS 里存成 .xlsx 再导入。')
  }
  return new Said('unreadable', '这不是 Excel 工作簿，请选 .xlsx 或 .csv 文件。')
}
