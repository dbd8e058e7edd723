import type { Output } from '../../bridge/calls'
import { deadlineLamp } from '../kit/workflow/lamp'
import { words } from '../messages'
import { Caucus } from './Caucus'
import { DossierCard } from './DossierCard'
import { Mediators } from './Mediators'

/** Beside a case: the time limits that run, what the dossier lacks, who mediates it. */
export function CaseRail({
  id,
  standing,
  today,
  saveFirst,
}: {
  id: string
  standing: Output<'mediation.standing'>
  today: string
  /** What stands on the sheet goes in before a paper is printed. */
  saveFirst: () => Promise<unknown>
}) {
  return (
    <>
      <section className="card" aria-label={words.mediation.standing}>
        <h2>{words.mediation.clocks}</h2>
        {standing.clocks.length === 0 && <p className="quiet">{words.mediation.noClock}</p>}
        <ul className="lines">
          {standing.clocks.map((clock) => {
            const { tone, says } = deadlineLamp(clock.due, today)
            return (
              <li key={`${clock.label} ${clock.due}`} title={clock.law}>
                <span className={`lamp ${tone}`}>{says}</span> {clock.label}，
                <span className="whole">{words.mediation.until(clock.due)}</span>
                <div className="quiet small">
                  {clock.law}
                  {clock.shifted && `；${words.mediation.shifted(clock.shifted)}`}
                </div>
              </li>
            )
          })}
        </ul>
      </section>
      <DossierCard caseId={id} items={standing.dossier} saveFirst={saveFirst} />
      <Mediators caseId={id} standing={standing} />
      {standing.mayCaucus && <Caucus caseId={id} />}
    </>
  )
}
