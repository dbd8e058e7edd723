import { useMemo } from 'react'
import type { StreetPicture, StreetShop } from '../../bridge/street-shapes'
import { judge, legendOf, type Ask, type Judged, type LegendLine } from './judge'

/** Every shop judged by what is asked, and the legend that goes with it. */
export function useJudged(
  shops: readonly StreetShop[],
  ask: Ask,
  { today, pledgeKinds }: Pick<StreetPicture, 'today' | 'pledgeKinds'>,
): { judgedOf: ReadonlyMap<string, Judged>; legend: LegendLine[] } {
  return useMemo(() => {
    const judgedOf = new Map(shops.map((shop) => [shop.id, judge(shop, ask, today, pledgeKinds)]))
    return { judgedOf, legend: legendOf(judgedOf.values()) }
  }, [shops, ask, today, pledgeKinds])
}
