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

/** The places of the dossier, each with what it still lacks. */
export function DossierList({ items }: { items: readonly DossierItem[] }) {
  return (
    <ul className="dossier">
      {items.map((item) => (
        <li key={item.id} className="row">
          <span>{item.title}</span>
          <span className="sp" />
          <DossierLamp item={item} />
        </li>
      ))}
    </ul>
  )
}

function DossierLamp({ item: { must, missing, papers } }: { item: DossierItem }) {
  if (missing !== null)
    return <span className={`lamp ${must ? 'warn' : 'rest'}`}>{missing || words.mediation.lacks}</span>
  return papers.length > 0 ? (
    <span className="lamp ok">{words.mediation.has}</span>
  ) : (
    <span className="lamp rest">{words.mediation.notWanted}</span>
  )
}
