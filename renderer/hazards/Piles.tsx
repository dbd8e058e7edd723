import { useQuery } from '@tanstack/react-query'
import { hazardPiles, type HazardPile } from '../../records/checks/hazard-state'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'

/** The piles as chips with their counts, of all streets or of the one that is asked for; a second press shows everything. */
export function Piles({
  section,
  chosen,
  onChoose,
}: {
  section: string | null
  chosen: HazardPile | null
  onChoose: (pile: HazardPile | null) => void
}) {
  const counts = useQuery({
    queryKey: keys.records('hazard', 'piles', section),
    queryFn: () => call('hazard.piles', { section }),
    // A deadline passes without anybody's doing.
    refetchOnMount: 'always',
  }).data
  return (
    <div className="row chips" role="group" aria-label={words.hazards.piles}>
      {hazardPiles.map(({ code, label }) => (
        <button
          type="button"
          key={code}
          className={code === chosen ? 'chip on' : 'chip'}
          aria-pressed={code === chosen}
          onClick={() => onChoose(code === chosen ? null : code)}
        >
          <span className={code === 'overdue' && counts && counts.overdue > 0 ? 'wrong' : undefined}>
            {words.hazards.pile(label, counts?.[code])}
          </span>
        </button>
      ))}
    </div>
  )
}
