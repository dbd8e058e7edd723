import { z } from 'zod'
import type { SaidCode } from '../records/kit/said'
import type { Role } from '../records/roles'

// The window runs under a CSP without unsafe-eval; zod must not probe for it.
z.config({ jitless: true })

/** Who may call: a list of roles, or 'anyone' where nobody need be signed in. */
export type Who = readonly Role[] | 'anyone'
/** Where a call runs: in the office process, or in the shell (dialogs, printers, windows). */
export type Place = 'office' | 'shell'

/** One call that a window may make. `Out` is a type only; the far end is trusted, the window is not. */
export interface Call<I extends z.ZodType = z.ZodType, Out = unknown, W extends Who = Who, P extends Place = Place> {
  readonly input: I
  readonly who: W
  readonly at: P
  readonly out?: Out
}

/** Declares a call: `call<Output>()(input schema, who, where)`; it runs in the office unless told. */
export const call =
  <Out>() =>
  <I extends z.ZodType, W extends Who, P extends Place = 'office'>(input: I, who: W, at?: P): Call<I, Out, W, P> => ({
    input,
    who,
    at: at ?? ('office' as P),
  })

/** What comes back over the bridge: a value, or a sentence for the person with a stable code. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: SaidCode; sentence: string; detail?: unknown }

/** What the far end tells a window without being asked. */
export type BridgeEvent =
  | { kind: 'progress'; ticket: string; what: string; done: number; total: number }
  | { kind: 'locked' }
  /** The window is to be closed: keep what is being typed, then call `window.close`. It goes by itself after two seconds. */
  | { kind: 'closing' }
  /** The office process ended and has been started again; everything not saved is in the drafts. */
  | { kind: 'restarted' }
  /** Records of these registers have changed, or (none named) a backup was made: what a screen shows of them should be read again. */
  | { kind: 'changed'; registers: string[] }
