import type { LastAct } from './record-shapes'

/** A cell of the grid tree. */
export interface GridNode {
  id: string
  revision: number
  name: string
  code: string | null
  level: string
  /** What it belonged to on the day asked. */
  within: string | null
  head: string | null
  validFrom: string | null
  endedOn: string | null
  splitFrom: string | null
  mergedInto: string | null
  /** Sections, groups and shops in it and in everything below it, as they are now. */
  sections: number
  groups: number
  shops: number
}

/** Every cell that the office ever had, in the order of names, as the tree stood on a day. */
export interface GridTree {
  day: string
  nodes: GridNode[]
}

/** What stands in a cell itself, and goes with it when it is split. */
export interface GridContent {
  cells: { id: string; name: string }[]
  sections: { id: string; name: string }[]
  groups: { id: string; name: string }[]
}

/** A split or a merge: the act, and the cells that go on from it. */
export interface Reshaped extends LastAct {
  cells: string[]
}
