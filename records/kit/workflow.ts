import type { Role } from '../roles'

/** One step that moves a record: from which states to which, what must be known for it, and what it issues. */
export interface Act {
  readonly id: string
  /** 告知、复查合格、上报 */
  readonly label: string
  readonly from: readonly string[]
  /** Where it leads; without it the record stays where it is. */
  readonly to?: string
  /** Fields that must be filled in when it is done. */
  readonly needs: readonly string[]
  /** Fields that it asks for as well, and does without. */
  readonly asks?: readonly string[]
  /** Who may do it; otherwise whoever may write the register. */
  readonly who?: readonly Role[]
  /** The rule that it follows, as people cite it: 信访工作条例 第三十四条. */
  readonly law?: string
  /** The number that it issues, gap-free per year, into a field that is still empty. */
  readonly issues?: {
    readonly field: string
    readonly series: string
    /** `format` is the office's own way to write it, where it has one (setting `numberFormat:<series>`). */
    readonly format: (year: number, n: number, format?: string) => string
  }
  /** The act is not done without a reason, which the history keeps. */
  readonly reason?: true
  /** Done by a call of its own, because it does more than move the record: archiving freezes a dossier. */
  readonly byItself?: true
}

/** How a record moves: its state changes by acts alone, never by an ordinary save. */
export interface Workflow {
  /** The choice field that holds the state; its `initial` is where a new record begins. */
  readonly state: string
  readonly acts: readonly Act[]
  /** Dates that no act may bring out of order, the earlier one first. */
  readonly order?: readonly (readonly [earlier: string, later: string])[]
}

/** The acts that a record in this state is open to. */
export const actsFrom = (workflow: Workflow, state: string): readonly Act[] =>
  workflow.acts.filter((act) => act.from.includes(state))
