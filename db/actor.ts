import type { Role } from '../records/roles'

/** The person in whose name something is read or written. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
}
