import { useEffect, useEffectEvent } from 'react'
import { words } from '../../messages'
import { saysWho } from './Lines'
import { noted, sameTurn, type Turn } from './turns'

/**
 * Who may speak, each with its key: Alt+1 … Alt+9, and Alt+0 for the recorder's own note. The keys are heard from anywhere on the
 * page but a line that is being changed, which has them for itself.
 */
export function TurnChips({
  turns,
  turn,
  isInquiry,
  onTurn,
}: {
  turns: readonly Turn[]
  /** Whose turn it is. */
  turn: Turn
  isInquiry: boolean
  onTurn: (turn: Turn) => void
}) {
  const give = useEffectEvent((n: number) => {
    const next = n === 0 ? noted : turns[n - 1]
    if (next) onTurn(next)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.defaultPrevented || !/^Digit\d$/.test(event.code)) return
      event.preventDefault()
      give(Number(event.code.slice(5)))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className="row turns" role="group" aria-label={words.session.who}>
      {[...turns, noted].map((one, i) => {
        const n = one === noted ? 0 : i + 1
        const isNow = sameTurn(one, turn)
        return (
          <button
            type="button"
            key={`${one.kind} ${one.speaker}`}
            className={isNow ? 'chip on' : 'chip'}
            aria-pressed={isNow}
            aria-keyshortcuts={`Alt+${n}`}
            onClick={() => onTurn(one)}
          >
            <kbd>{n}</kbd> {one.speaker ?? saysWho(one, isInquiry)}
          </button>
        )
      })}
    </div>
  )
}
