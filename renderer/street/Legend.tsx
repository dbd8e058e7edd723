import { words } from '../messages'
import type { LegendLine } from './judge'

/** What the colours stand for; a press on a line lets the others stand back. */
export function Legend({
  lines,
  only,
  onOnly,
}: {
  lines: readonly LegendLine[]
  only: string | null
  onOnly: (state: string | null) => void
}) {
  return (
    <div className="legend">
      {lines.map(({ state, tone, count }) => (
        <button
          type="button"
          key={state}
          className={`lamp ${tone}`}
          aria-pressed={only === state}
          onClick={() => onOnly(only === state ? null : state)}
        >
          {words.street.onlyThese(state, count)}
        </button>
      ))}
    </div>
  )
}
