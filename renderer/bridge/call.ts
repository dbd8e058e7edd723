import { useEffect, useState } from 'react'
import type { BridgeEvent } from '../../bridge/call'
import type { CallName, Input, Output } from '../../bridge/calls'
import '../../bridge/window-api'
import type { SaidCode } from '../../records/kit/said'

/** What the far end said instead of an answer: one sentence for the person, a stable code for the program. */
export class SaidError extends Error {
  override name = 'SaidError'
  readonly code: SaidCode
  readonly sentence: string
  readonly detail: unknown

  constructor(code: SaidCode, sentence: string, detail?: unknown) {
    super(sentence)
    this.code = code
    this.sentence = sentence
    this.detail = detail
  }
}

export interface CallOptions {
  /** Names a long act (`crypto.randomUUID()`), for `useProgress` and `cancel`. */
  ticket?: string
}

type Arguments<C extends CallName> =
  undefined extends Input<C> ? [input?: undefined, options?: CallOptions] : [input: Input<C>, options?: CallOptions]

/** Makes a call over the bridge. Gives its value, or throws a `SaidError`. */
export async function call<C extends CallName>(name: C, ...[input, options]: Arguments<C>): Promise<Output<C>> {
  const reply = await window.jiefang.call(name, input as Input<C>, options?.ticket)
  if (!reply.ok) throw new SaidError(reply.code, reply.sentence, reply.detail)
  return reply.value
}

/** Asks the office to stop a long act; the call under that ticket then throws a `SaidError` with code 'cancelled'. */
export const cancel = (ticket: string): void => window.jiefang.cancel(ticket)

/** Hears what the far end tells without being asked; the answer stops listening. */
export const onBridge = (listener: (event: BridgeEvent) => void): (() => void) => window.jiefang.onEvent(listener)

export interface Progress {
  what: string
  done: number
  total: number
}

/** How far the long act under this ticket is; null before its first word and without a ticket. */
export function useProgress(ticket: string | null): Progress | null {
  const [heard, setHeard] = useState<(Progress & { ticket: string }) | null>(null)
  useEffect(() => onBridge((event) => event.kind === 'progress' && setHeard(event)), [])
  return heard !== null && heard.ticket === ticket ? heard : null
}
