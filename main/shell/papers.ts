import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { dialog, shell, type BrowserWindow } from 'electron'
import type { PaperOutcome } from '../../bridge/paper-shapes'
import { Said } from '../../records/kit/said'
import { atomicWrite } from './atomic-write'
import type { HeldPaper } from './office-process'

const kinds: Record<string, string> = {
  '.docx': 'Word 文档',
  '.xlsx': 'Excel 工作簿',
  '.csv': 'CSV 表格',
  '.pdf': 'PDF 文件',
  '.jpg': '图片',
  '.png': '图片',
  '.webp': '图片',
  '.gif': '图片',
  '.heic': '图片',
  '.txt': '文本文件',
}

// What Windows does not take in a file name; the paper's title may hold any of it.
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu

/** Where the last document went; a window can ask to see it there, and never names a path. */
let lastSaved: string | undefined

/** Shows the document saved last in the system's own window of files. @throws Said 'missing' */
export function showSaved(): null {
  if (lastSaved === undefined || !existsSync(lastSaved))
    throw new Said('missing', '文件已不在原来保存的位置（U 盘可能已拔出），请重新保存。')
  shell.showItemInFolder(lastSaved)
  return null
}

/** Asks where to keep a document, under the name proposed, and writes it there. */
export async function savePaper(window: BrowserWindow, { name, bytes }: HeldPaper): Promise<PaperOutcome> {
  const ending = extname(name)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存',
    defaultPath: name.replace(forbidden, '_'),
    filters: [{ name: kinds[ending] ?? ending, extensions: [ending.slice(1)] }],
  })
  if (canceled || !filePath) return { done: false }
  await atomicWrite(filePath, bytes)
  lastSaved = filePath
  return { done: true, file: basename(filePath) }
}

/** The sheet of paper that a page is laid out for. */
interface Sheet {
  landscape: boolean
  size: 'A4' | 'A3'
}

/** The page that the window shows, laid out by its print styles, as a PDF through the save dialog. */
export async function savePdf(window: BrowserWindow, name: string, { landscape, size }: Sheet): Promise<PaperOutcome> {
  const bytes = await window.webContents.printToPDF({
    landscape,
    pageSize: size,
    preferCSSPageSize: true,
    printBackground: true,
  })
  return savePaper(window, { name: name.endsWith('.pdf') ? name : `${name}.pdf`, bytes })
}

/**
 * The page that the window shows, to a printer chosen in the system's own dialog.
 * @throws Said 'missing' when there is no printer or it refuses
 */
export function printPage(window: BrowserWindow, { landscape, size }: Sheet): Promise<PaperOutcome> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ landscape, pageSize: size, printBackground: true }, (printed, reason) => {
      if (printed) resolve({ done: true, file: window.webContents.getTitle() })
      else if (/cancel/i.test(reason)) resolve({ done: false })
      else reject(new Said('missing', '打印机没有接下这份文件；请检查打印机是否连好、开机，或先存成 PDF。'))
    })
  })
}
