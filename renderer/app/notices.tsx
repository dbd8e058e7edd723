import { useSyncExternalStore } from 'react'
import { SaidError } from '../bridge/call'
import { ended, sentenceOf } from './sentences'

/** The one line in which the program speaks: what was done, or what went wrong and what to do next. */
export interface Notice {
  tone: 'said' | 'failed'
  sentence: string
}

let current: Notice | null = null
/** Something has been pressed since the notice was put up. */
let isAnswered = false
const listeners = new Set<() => void>()

function put(notice: Notice | null): void {
  current = notice
  isAnswered = false
  for (const listener of listeners) listener()
}

/** Says what was done, in the status bar, until the next word. */
const say = (sentence: string): void => put({ tone: 'said', sentence: ended(sentence) })

/** Says what went wrong, above the status bar, until it is closed or something is done. A cancelled act is no failure. */
export function fail(error: unknown): void {
  // For whoever looks into the window's console: a person can do nothing with the stack.
  if (!(error instanceof SaidError)) console.error(error)
  else if (error.code === 'cancelled') return say(error.sentence)
  else if (error.code === 'locked') return
  put({ tone: 'failed', sentence: sentenceOf(error) })
}

/** Takes a failure away; a word of what was done stays. */
const hush = (): void => {
  if (current?.tone === 'failed') put(null)
}

/** A key or a click: whatever it brings about is a new act. */
export const answered = (): void => {
  isAnswered = true
}

/** Takes away a word of what was done where another act has begun since. */
export const leavePage = (): void => {
  if (current?.tone === 'said' && isAnswered) put(null)
}

/** Takes away whatever was said: it was meant for somebody else. */
export const clearNotices = (): void => put(null)

const notices = { say, fail, hush }
export const useNotices = (): typeof notices => notices

/** The line as it stands now. */
export function useNotice(): Notice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
