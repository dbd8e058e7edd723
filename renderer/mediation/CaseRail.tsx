import type { Output } from '../../bridge/calls'
import type { DossierItem } from '../../records/mediation/dossier'
import { deadlineLamp } from '../kit/workflow/lamp'
import { words } from '../messages'
import { Caucus } from './Caucus'
import { Mediators } from './Mediators'

/** Beside a case: the time limits that run, what the dossier lacks, who mediates it. */
export function CaseRail({
  id,
  standing,
  today,
}: {
  id: string
  standing: Output<'mediation.standing'>
  today: string
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
                <span className={`lamp ${tone}`}>{says}</span> {clock.label}，{words.mediation.until(clock.due)}
                <div className="quiet small">
                  {clock.law}
                  {clock.shifted && `；${words.mediation.shifted(clock.shifted)}`}
                </div>
              </li>
            )
          })}
        </ul>
        <h2>{words.mediation.dossier}</h2>
        <DossierList items={standing.dossier} />
      </section>
      <Mediators caseId={id} standing={standing} />
      {standing.mayCaucus && <Caucus caseId={id} />}
    </>
  )
}

/** The places of the dossier, each with what it still lacks; what the case does not want is left out. */
export function DossierList({ items }: { items: readonly DossierItem[] }) {
  const wanted = items.filter(({ must, missing, papers }) => must || missing !== null || papers.length > 0)
  return (
    <ul className="dossier">
      {wanted.map(({ id, title, must, missing }) => (
        <li key={id}>
          <div className="row">
            <span>{title}</span>
            <span className="sp" />
            {missing === null ? (
              <span className="lamp ok">{words.mediation.has}</span>
            ) : (
              <span className={`lamp ${must ? 'warn' : 'rest'}`}>{words.mediation.lacks}</span>
            )}
          </div>
          {missing && <div className="quiet small">{missing}</div>}
        </li>
      ))}
    </ul>
  )
}
