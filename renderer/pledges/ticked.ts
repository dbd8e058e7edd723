import type { PledgeMatrix } from '../../bridge/pledge-shapes'
import { mustSign } from '../../records/signing/pledge-state'

/** Ticked cells, by shop and kind of paper. */
export type Ticked = ReadonlySet<string>
export const cellKey = (shop: string, kind: string): string => `${shop} ${kind}`

/** One cell taken into hand: whose paper, of which kind. */
export interface Place {
  shop: string
  name: string
  operator: string | null
  kind: string
}

export function toggled(before: Ticked, key: string): Ticked {
  const next = new Set(before)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The ticked cells in the order of the rows; what is not in sight any more is left out. */
export const tickedPlaces = ({ papers, rows }: PledgeMatrix, ticked: Ticked): Place[] =>
  ticked.size === 0
    ? []
    : rows.flatMap(({ shop, name, operator }) =>
        papers.flatMap(({ kind }) => (ticked.has(cellKey(shop, kind)) ? [{ shop, name, operator, kind }] : [])),
      )

/** Ticks every shop that must sign this paper, besides what is ticked. */
export function tickedToSign({ papers, rows }: PledgeMatrix, before: Ticked, kind: string): Ticked {
  const n = papers.findIndex((paper) => paper.kind === kind)
  const toSign = rows.filter((row) => n >= 0 && mustSign.includes(row.cells[n]!.state))
  return new Set([...before, ...toSign.map((row) => cellKey(row.shop, kind))])
}
