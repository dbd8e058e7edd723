import type { GridNode } from '../../bridge/grid-shapes'
import { gridLevels, gridRank, holdsOn } from '../../records/street/grid-cell'

/** A line of the tree as it is drawn. */
export interface TreeRow {
  node: GridNode
  depth: number
  hasChildren: boolean
  isOpen: boolean
  /** In use on the day that is looked at. */
  holds: boolean
}

/** What is looked at: a day, ended cells as well or not, what is folded in, and (unless null) only what was found. */
export interface TreeView {
  day: string
  showEnded: boolean
  closed: ReadonlySet<string>
  found: ReadonlySet<string> | null
}

/** The cells that are shown under each cell; those at the top under null. A cell whose own is not shown hangs one higher. */
function childrenByCell(nodes: readonly GridNode[], { day, showEnded }: Pick<TreeView, 'day' | 'showEnded'>) {
  const all = new Map(nodes.map((node) => [node.id, node]))
  const isShown = (node: GridNode) => showEnded || holdsOn(node, day)
  const above = (node: GridNode): string | null => {
    const seen = new Set([node.id])
    for (let id = node.within; id !== null && !seen.has(id); id = all.get(id)?.within ?? null) {
      seen.add(id)
      const one = all.get(id)
      if (one && isShown(one)) return id
    }
    return null
  }
  return Map.groupBy(nodes.filter(isShown), above)
}

/** The rows of the tree from top to bottom. What was found is shown with everything above it, folded in or not. */
export function rowsOf(nodes: readonly GridNode[], view: TreeView): TreeRow[] {
  const children = childrenByCell(nodes, view)
  const wanted = view.found && withAncestors(children, view.found)
  const rows: TreeRow[] = []
  const walk = (id: string | null, depth: number): void => {
    for (const node of children.get(id) ?? []) {
      if (wanted && !wanted.has(node.id)) continue
      const hasChildren = (children.get(node.id) ?? []).some((child) => !wanted || wanted.has(child.id))
      const isOpen = hasChildren && (wanted !== null || !view.closed.has(node.id))
      rows.push({ node, depth, hasChildren, isOpen, holds: holdsOn(node, view.day) })
      if (isOpen) walk(node.id, depth + 1)
    }
  }
  walk(null, 0)
  return rows
}

function withAncestors(
  children: ReadonlyMap<string | null, readonly GridNode[]>,
  found: ReadonlySet<string>,
): Set<string> {
  const wanted = new Set<string>()
  const walk = (id: string | null): boolean => {
    let any = false
    for (const node of children.get(id) ?? []) {
      const below = walk(node.id)
      if (!below && !found.has(node.id)) continue
      wanted.add(node.id)
      any = true
    }
    return any
  }
  walk(null)
  return wanted
}

/** The levels that the office uses, with how many cells of each are in use on a day. */
export function levelsIn(nodes: readonly GridNode[], day: string): { code: string; label: string; count: number }[] {
  return gridLevels
    .map(({ code, label }) => ({
      code,
      label,
      count: nodes.filter((node) => node.level === code && holdsOn(node, day)).length,
    }))
    .filter(({ count }) => count > 0)
}

/** What is folded in when the tree is opened down to a level. */
export const closedBelow = (nodes: readonly GridNode[], level: string): Set<string> =>
  new Set(nodes.filter((node) => gridRank(node.level) >= gridRank(level)).map((node) => node.id))

/** The level that a new cell below another one gets: the next one that the office uses, or else the next one there is. */
export function levelBelow(nodes: readonly GridNode[], level: string | null): string {
  const from = level === null ? -1 : gridRank(level)
  const used = gridLevels.find(({ code }, i) => i > from && nodes.some((node) => node.level === code))
  return used?.code ?? gridLevels[Math.min(from + 1, gridLevels.length - 1)]!.code
}
