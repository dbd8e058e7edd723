import { percent } from '../../records/kit/share'
import { words } from '../messages'

/** How much of a street is done, as numbers and as a bar. */
export function Progress({ done, due }: { done: number; due: number }) {
  const share = percent(done, due) ?? 0
  return (
    <span className="done-of">
      <span className="share" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      {words.checks.progress(done, due)}
    </span>
  )
}
