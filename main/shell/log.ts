import { join } from 'node:path'
import log from 'electron-log/node'

// ID numbers, phones, card numbers: a log may be sent to somebody, personal data may not.
const longNumber = /\d{11,}[\dXx]?/g

/** The text with every number of eleven or more digits taken out. */
const redact = (text: string): string => text.replace(longNumber, '〔号码〕')

function asText(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message
  return typeof part === 'string' ? part : JSON.stringify(part)
}

/** Starts the shell's log in `folder`/shell.log (kept below 2 MB, one old file beside it). */
export function startLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'shell.log')
  log.transports.file.maxSize = 2 * 1024 * 1024
  log.transports.console.level = 'warn'
  log.hooks.push((message) => ({ ...message, data: message.data.map((part) => redact(asText(part))) }))
}

/** Writes an unexpected error down and gives the number under which it can be found. */
export function logFault(where: string, error: unknown): string {
  const id = Math.random().toString(36).slice(2, 8).toUpperCase()
  log.error(`[${id}] ${where}`, error)
  return id
}

export { log }
