import { join } from 'node:path'
import log from 'electron-log/node'
import { redact } from '../office/redact'

/** Starts the shell's log in `folder`/shell.log (kept below 2 MB, one old file beside it). */
export function startLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'shell.log')
  log.transports.file.maxSize = 2 * 1024 * 1024
  log.transports.console.level = 'warn'
  log.hooks.push(redact) // a log may be sent to somebody, personal data may not
}

/** Writes an unexpected error down and gives the number under which it can be found. */
export function logFault(where: string, error: unknown): string {
  const id = Math.random().toString(36).slice(2, 8).toUpperCase()
  log.error(`[${id}] ${where}`, error)
  return id
}

export { log }
