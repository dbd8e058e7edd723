import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Badges } from '../../bridge/office-shapes'
import { call, onBridge } from '../bridge/call'
import { words } from '../messages'

/** A number beside a line of the menu, and what it counts. */
export interface Badge {
  tone: 'bad' | 'warn'
  count: number
  says: string
}
export type BadgeOf = 'today' | 'checks' | 'hazards' | 'cases'

/** Time passes without anybody's saving; a hundred saves of an import are counted once. */
const everyMs = 60_000
const pauseMs = 800

/** The badges of the menu. They follow what is saved, a moment later: the save goes first. */
export function useBadges(): Partial<Record<BadgeOf, Badge>> {
  const { data, refetch } = useQuery({
    queryKey: ['badges'],
    queryFn: () => call('today.badges'),
    refetchInterval: everyMs,
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onBridge((event) => {
      if (event.kind !== 'changed') return
      clearTimeout(timer)
      timer = setTimeout(() => void refetch(), pauseMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [refetch])
  return data ? badgesOf(data) : {}
}

/** What is late is red, what waits is yellow, and nothing is nothing. */
function badgesOf({
  late,
  hazardsLate,
  hazardsOpen,
  failedChecks,
  casesLate,
  casesOpen,
}: Badges): Partial<Record<BadgeOf, Badge>> {
  return {
    ...(late > 0 && { today: { tone: 'bad', count: late, says: words.today.badgeLate(late) } }),
    ...(failedChecks > 0 && {
      checks: { tone: 'warn', count: failedChecks, says: words.today.badgeChecks(failedChecks) },
    }),
    ...(hazardsLate > 0
      ? { hazards: { tone: 'bad', count: hazardsLate, says: words.today.badgeHazardsLate(hazardsLate) } }
      : hazardsOpen > 0 && {
          hazards: { tone: 'warn', count: hazardsOpen, says: words.today.badgeHazards(hazardsOpen) },
        }),
    ...(casesLate > 0
      ? { cases: { tone: 'bad', count: casesLate, says: words.today.badgeCasesLate(casesLate) } }
      : casesOpen > 0 && { cases: { tone: 'warn', count: casesOpen, says: words.today.badgeCases(casesOpen) } }),
  }
}
