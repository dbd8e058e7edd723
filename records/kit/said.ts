/**
 * An error that is meant for a person: one Chinese sentence that says what happened and what to do next,
 * and a stable code for programs. Everything else that is thrown is a fault, and is logged with an id.
 */
export class Said extends Error {
  override name = 'Said'
  readonly code: SaidCode
  readonly detail: unknown

  constructor(code: SaidCode, sentence: string, detail?: unknown) {
    super(sentence)
    this.code = code
    this.detail = detail
  }
}

export type SaidCode =
  | 'invalid' // what was typed does not fit the field; detail: { field: sentence }
  | 'stale' // somebody changed the record since it was read; detail: { now, changes }
  | 'denied' // this person may not do this
  | 'missing' // the thing asked for is not there (any more)
  | 'locked' // nobody is signed in
  | 'wrong-password'
  | 'slow-down' // too many wrong passwords; detail: { seconds }
  | 'busy' // another long act is under way
  | 'cancelled'
  | 'unreadable' // a file is damaged, foreign, too new or of another kind
  | 'disk' // the disk is full, read-only or gone
  | 'fault' // a bug; the sentence carries the id under which it was logged
  | 'restarted' // the office process ended and was started again; sign in again
