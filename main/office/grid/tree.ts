import { sql } from 'kysely'
import type { GridNode, GridTree } from '../../../bridge/grid-shapes'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import { dayOf } from '../../../records/kit/dates'
import { withinThen } from './within-then'

/** What stands in each cell itself. A shop is where its group is, or else its section. */
const cells = sql<GridNode>`
  with shops as (
    select coalesce(g.grid, s.grid) cell, count(*) n from shop
    left join shopGroup g on g.id = shop."group" left join streetSection s on s.id = shop.section
    where shop.archivedAt is null group by cell),
  sections as (select grid cell, count(*) n from streetSection where archivedAt is null group by grid),
  groups as (select grid cell, count(*) n from shopGroup where archivedAt is null group by grid)
  select c.id, c.revision, c.name, c.code, c.level, c.within, c.head, c.validFrom, c.endedOn, c.splitFrom, c.mergedInto,
    ifnull(sections.n, 0) sections, ifnull("groups".n, 0) "groups", ifnull(shops.n, 0) shops
  from gridCell c left join sections on sections.cell = c.id left join "groups" on "groups".cell = c.id
  left join shops on shops.cell = c.id
  where c.archivedAt is null order by c.nameSort, c.codeSort, c.local`

/** The whole tree as it stood on a day; with what is in it now, which only the tree of today shows. */
export async function readTree(read: Read, on: string | undefined): Promise<GridTree> {
  const nodes = await rowsOf(read, cells)
  const today = dayOf(new Date())
  addUp(nodes)
  if (on !== undefined && on !== today) {
    const then = await withinThen(read, on)
    for (const node of nodes) if (then.has(node.id)) node.within = then.get(node.id) ?? null
  }
  return { day: on ?? today, nodes }
}

/** Adds what is in a cell to every cell above it. */
function addUp(nodes: readonly GridNode[]): void {
  const of = new Map(nodes.map((node) => [node.id, node]))
  const own = nodes.map(({ sections, groups, shops, within }) => ({ sections, groups, shops, within }))
  for (const { sections, groups, shops, within } of own) {
    const seen = new Set<string>()
    for (let above = within; above !== null && !seen.has(above);) {
      seen.add(above)
      const node = of.get(above)
      if (!node) break
      node.sections += sections
      node.groups += groups
      node.shops += shops
      above = node.within
    }
  }
}
