import { Said } from '../../../records/kit/said'
import type { Workbook } from './cell'
import { openCsv } from './csv'
import { openXlsx } from './xlsx'

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((b, i) => bytes[i] === b)

/**
 * Opens a file of sheets by what it is, not by what its name says. What cannot be read is refused with one sentence
 * (`Said('unreadable')`): old .xls, a workbook with a password, a damaged or empty file, a document of another kind.
 * @param name the file's own name; the sheet of a .csv is called after it
 */
export function openWorkbook(name: string, bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new Said('unreadable', '这是一个空文件，请检查是不是选错了文件。')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOrLocked(bytes)
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return openXlsx(bytes)
  if (startsWith(bytes, 0x50, 0x4b)) throw new Said('unreadable', '这个文件里没有工作表，请检查是不是选错了文件。')
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new Said('unreadable', '这是 PDF 文件，不能导入，请向对方要 .xlsx 的表格。')
  }
  if (/\.xls[xm]?$/i.test(name) && bytes.includes(0)) {
    throw new Said('unreadable', '文件已损坏，打不开，请用 Excel 或 WPS 打开后另存一份再导入。')
  }
  return openCsv(name, bytes)
}

/** The compound file format holds old .xls workbooks, and .xlsx ones that a password encrypts. */
function oldOrLocked(bytes: Uint8Array): Said {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new Said('unreadable', '这个工作簿设了打开密码，请在 Excel 或 WPS 里取消密码，另存后再导入。')
    : new Said('unreadable', '这是旧格式（.xls）的工作簿，请在 Excel 或 WPS 里另存为 .xlsx 再导入。')
}
