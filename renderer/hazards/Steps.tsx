import { words } from '../messages'
import { deadlineLamp } from '../kit/workflow/lamp'
import type { Step } from './hazard-life'

/** The life of a hazard on one line, to be read aloud: 发现 → 告知 → 复查 → 期限. */
export function Steps({ steps, today }: { steps: readonly Step[]; today: string }) {
  return (
    <ol className="hazard-life" aria-label={words.hazards.steps}>
      {steps.map(({ on, what, detail, ahead }) => (
        <li key={`${on} ${what} ${detail}`} className={ahead ? 'ahead' : undefined}>
          <b>{what}</b> <time dateTime={on}>{on}</time>
          <div className="quiet small">{ahead ? deadlineLamp(on, today).says : detail}</div>
        </li>
      ))}
    </ol>
  )
}
