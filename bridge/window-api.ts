import type { BridgeEvent, Reply } from './call'
import type { CallName, Input, Output } from './calls'

/** What the preload puts on the window, and all that a page can reach. */
export interface WindowApi {
  /** Makes a call. `ticket` (a UUID of the caller's choosing) names a long act, for its progress and to cancel it. */
  call<C extends CallName>(name: C, input: Input<C>, ticket?: string): Promise<Reply<Output<C>>>
  cancel(ticket: string): void
  /** Hears what the far end tells without being asked; the answer stops listening. */
  onEvent(listener: (event: BridgeEvent) => void): () => void
}

declare global {
  interface Window {
    readonly jiefang: WindowApi
  }
}
