import log from 'electron-log/node'
import { join } from 'node:path'
import { redact } from './redact'
import { Office } from './office'

/** What the shell sends to the office process. */
export type ToOffice =
  | { start: { folder: string; logs: string; version: string } }
  | { id: number; name: string; input: unknown; ticket?: string }
  | { id: number; paper: string }
  | { cancel: string }
  | { close: true }

// Electron gives a utility process this port; its types know only the main process.
interface ParentPort {
  on(event: 'message', listener: (message: { data: ToOffice }) => void): void
  postMessage(message: unknown): void
}
const port = (process as unknown as { parentPort: ParentPort }).parentPort

let office: Office | undefined

// What nobody foresaw is written down; the process goes on, so that no save of anybody else is torn off.
process.on('uncaughtException', (error) => log.error('uncaught', error))
process.on('unhandledRejection', (error) => log.error('unhandled', error))

port.on('message', ({ data }) => {
  void take(data)
})

async function take(message: ToOffice): Promise<void> {
  if ('start' in message) {
    const { folder, logs, version } = message.start
    log.transports.file.resolvePathFn = () => join(logs, 'office.log')
    log.transports.console.level = false
    log.hooks.push(redact)
    office = new Office({ folder, version, tell: (event) => port.postMessage({ event }) })
    return
  }
  if ('close' in message) {
    await office?.close()
    process.exit(0)
  }
  if ('cancel' in message) return office?.cancel(message.cancel)
  if (!office) return
  if ('paper' in message) {
    try {
      port.postMessage({ id: message.id, reply: { ok: true, value: office.paper(message.paper) } })
    } catch (error) {
      port.postMessage({ id: message.id, reply: { ok: false, code: 'missing', sentence: (error as Error).message } })
    }
    return
  }
  port.postMessage({ id: message.id, reply: await office.answer(message.name, message.input, message.ticket) })
}
