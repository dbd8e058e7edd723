import { inspect } from 'node:util'
import type { LogMessage } from 'electron-log'

/** Hides long numbers (phones, ID numbers) and keys from a log line. */
function redacted(text: string): string {
  return text.replace(/[0-9a-fA-F]{32,}|\d[\dXx]{6,}/g, (n) => `${n.slice(0, 3)}…`)
}

const plain = (part: unknown): string =>
  redacted(part instanceof Error ? (part.stack ?? part.message) : typeof part === 'string' ? part : inspect(part))

/** A hook of electron-log, in the office and in the shell: nothing personal is written into a log file. */
export const redact = (message: LogMessage): LogMessage => ({ ...message, data: message.data.map(plain) })
