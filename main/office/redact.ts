import type { LogMessage } from 'electron-log'

/** Hides long numbers (phones, ID numbers, keys) from a log line. */
function redacted(text: string): string {
  return text.replace(/[0-9a-fA-F]{32,}|\d[\dXx]{6,}/g, (n) => `${n.slice(0, 3)}…`)
}

function plain(part: unknown): unknown {
  if (part instanceof Error) return redacted(part.stack ?? part.message)
  return typeof part === 'string' ? redacted(part) : part
}

/** A hook of electron-log: nothing personal is written into a log file. */
export function redact(message: LogMessage): LogMessage {
  return { ...message, data: message.data.map(plain) }
}
