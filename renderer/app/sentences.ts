import { SaidError } from '../bridge/call'
import { words } from '../messages'

/** A sentence with its full stop, once, whether or not it came with one. */
export const ended = (sentence: string): string => (/[。！？…]$/.test(sentence) ? sentence : `${sentence}。`)

/** What went wrong, as the person is told it. A fault has no sentence of its own, and its stack helps nobody. */
export const sentenceOf = (error: unknown): string =>
  error instanceof SaidError ? ended(error.sentence) : words.frame.unexpected
