import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { BridgeEvent, Reply } from '../../bridge/call'
import { calls, isCallName, type CallName, type Calls, type Output, type Parsed } from '../../bridge/calls'
import { Said } from '../../records/kit/said'
import { copyBackup, openBackups } from './backups'
import { closeNow } from './closing'
import { logFault } from './log'
import type { OfficeProcess } from './office-process'
import { printPage, savePaper, savePdf, showSaved } from './papers'
import { origin } from './scheme'

type ShellCall = { [C in CallName]: Calls[C]['at'] extends 'shell' ? C : never }[CallName]
type ShellCalls = { [C in ShellCall]: (input: Parsed<C>, window: BrowserWindow) => Promise<Output<C>> | Output<C> }

const ticketShape = z.uuid().optional()

/** The window behind a message: only the top frame of our own page is answered. */
function senderWindow(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow {
  const frame = event.senderFrame
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!frame || !window || frame.parent || frame.origin !== origin) throw new Error('sender refused')
  return window
}

/** Calls that run here, because they open a dialog, a printer or a window of files. */
const shellCalls = (office: OfficeProcess, backups: string): ShellCalls => ({
  'paper.save': async ({ paper }, window) => {
    const held = await office.paper(paper)
    if (!held.ok) throw new Said(held.code, held.sentence)
    return savePaper(window, held.value)
  },
  'paper.savePdf': ({ name, ...sheet }, window) => savePdf(window, name, sheet),
  'paper.print': (sheet, window) => printPage(window, sheet),
  'paper.showSaved': showSaved,
  'backup.place': () => backups,
  'backup.openFolder': () => openBackups(backups),
  'backup.copyTo': (_nothing, window) => copyBackup(office, window, backups),
  'window.close': (_nothing, window) => {
    setImmediate(() => closeNow(window)) // the answer goes before the window does
    return null
  },
})

const invalid: Reply<never> = { ok: false, code: 'invalid', sentence: '填写的内容不合要求，没有办理；请检查后再试。' }

function failed(error: unknown, name: string): Reply<never> {
  if (error instanceof Said) return { ok: false, code: error.code, sentence: error.message, detail: error.detail }
  const id = logFault(name, error)
  return {
    ok: false,
    code: 'fault',
    sentence: `程序出错，这一步没有办成；请再试一次，仍不行请把编号 ${id} 告诉管理员。`,
  }
}

/**
 * Answers the window's calls: checks the sender, reads the input again, runs the call here or in the office.
 * @param backups the folder in which the office keeps its backups
 */
export function serveBridge(office: OfficeProcess, backups: string): void {
  const here = shellCalls(office, backups)
  const runHere = async <C extends ShellCall>(
    name: C,
    input: Parsed<C>,
    window: BrowserWindow,
  ): Promise<Reply<unknown>> => {
    try {
      return { ok: true, value: await here[name](input, window) }
    } catch (error) {
      return failed(error, name)
    }
  }
  ipcMain.handle('call', async (event, name: string, input: unknown, ticket: unknown): Promise<Reply<unknown>> => {
    const window = senderWindow(event)
    if (!isCallName(name)) return invalid
    const read = calls[name].input.safeParse(input)
    const readTicket = ticketShape.safeParse(ticket)
    if (!read.success || !readTicket.success) return invalid
    if (name in here) return runHere(name as ShellCall, read.data as Parsed<ShellCall>, window)
    return office.call(name, read.data, readTicket.data)
  })
  ipcMain.on('cancel', (event, ticket: unknown) => {
    senderWindow(event)
    const read = ticketShape.safeParse(ticket)
    if (read.data) office.cancel(read.data)
  })
}

/** Tells every window what the office tells. */
export function tellWindows(event: BridgeEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', event)
}
