import { z } from 'zod'
import type { SaidCode } from '../records/kit/said'
import type { Role } from '../records/roles'

// The window runs under a CSP without unsafe-eval; zod must not probe for it.
z.config({ jitless: true })

/** One call that a window may make. `Out` is a type only; the far end is trusted, the window is not. */
export interface Call<I extends z.ZodType = z.ZodType, Out = unknown> {
  readonly input: I
  /** Who may call: a list of roles, or 'anyone' where nobody need be signed in. */
  readonly who: readonly Role[] | 'anyone'
  /** Where it runs: in the office process, or in the shell (dialogs, printers, windows). */
  readonly at: 'office' | 'shell'
  readonly out?: Out
}

/** Declares a call: `call<Output>()(input schema, who, where)`. */
export const call =
  <Out>() =>
  <I extends z.ZodType>(input: I, who: Call['who'], at: Call['at'] = 'office'): Call<I, Out> => ({ input, who, at })

/** What comes back over the bridge: a value, or a sentence for the person with a stable code. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: SaidCode; sentence: string; detail?: unknown }

/** What the far end tells a window without being asked. */
export type BridgeEvent =
  | { kind: 'progress'; ticket: string; what: string; done: number; total: number }
  | { kind: 'locked' }
  /** The office process ended and has been started again; everything not saved is in the drafts. */
  | { kind: 'restarted' }
  /** Records of these registers have changed: what a screen shows of them should be read again. */
  | { kind: 'changed'; registers: string[] }
