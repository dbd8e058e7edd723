import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Output } from '../../bridge/calls'
import type { Values } from '../../bridge/record-shapes'
import { caseMediator, mediatorRoles } from '../../records/mediation/case-mediator'
import { dayOf } from '../../records/kit/dates'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { newBase } from '../kit/sheet/changes'
import type { Asking } from '../kit/workflow/act-values'
import { ActForm } from '../kit/workflow/ActForm'
import { words } from '../messages'

const assigning: Asking = {
  register: caseMediator,
  fields: ['mediator', 'role', 'from', 'relation'],
  needs: ['mediator', 'role', 'from'],
  reason: false,
}
const releasing: Asking = {
  register: caseMediator,
  fields: ['until', 'reason'],
  needs: ['until', 'reason'],
  reason: false,
}

const readAgain = () => queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })

/** Who mediates a case and who did; chosen, or replaced on a party's wish (人民调解法 第十九条). */
export function Mediators({ caseId, standing }: { caseId: string; standing: Output<'mediation.standing'> }) {
  const { say } = useNotices()
  const [doing, setDoing] = useState<string | null>(null)
  const base = useMemo(() => newBase(caseMediator), [])
  const [today] = useState(() => dayOf(new Date()))
  const close = () => setDoing(null)
  const assign = async (set: Values) => {
    const { mediator, role, from, relation } = set as Record<string, string | null>
    await call('mediation.assign', {
      case: caseId,
      mediator: String(mediator),
      role: role ?? 'lead',
      on: String(from),
      relation: relation ?? '',
    })
    say(words.mediation.assignDone)
    close()
    await readAgain()
  }
  const release = async (id: string, set: Values) => {
    const { until, reason } = set as { until: string; reason: string }
    await call('mediation.release', { case: caseId, id, on: until, reason })
    say(words.mediation.released)
    close()
    await readAgain()
  }
  return (
    <section className="card" data-group="caseMediator" aria-label={words.mediation.mediators}>
      <h2>{words.mediation.mediators}</h2>
      {standing.mediators.length === 0 && <p className="quiet">{words.mediation.noMediator}</p>}
      {standing.conflicts.map((sentence) => (
        <p key={sentence} className="doubt" role="status">
          {sentence}
        </p>
      ))}
      <ul className="lines">
        {standing.mediators.map((m) => (
          <li key={m.id}>
            <div className="row">
              <b>{m.name}</b>
              <span className="quiet small">
                {mediatorRoles.find((r) => r.code === m.role)?.label} {words.mediation.since(m.from, m.until)}
                {m.reason && `，${m.reason}`}
              </span>
              <span className="sp" />
              {standing.mayAssign && m.until === null && (
                <Button size="small" aria-label={`${words.mediation.release} ${m.name}`} onClick={() => setDoing(m.id)}>
                  {words.mediation.release}
                </Button>
              )}
            </div>
            {doing === m.id && (
              <ActForm
                asking={releasing}
                base={base}
                suggested={{ until: today }}
                title={`${words.mediation.release} ${m.name}`}
                send={words.mediation.release}
                onSend={(set) => release(m.id, set)}
                onClose={close}
              />
            )}
          </li>
        ))}
      </ul>
      {standing.mayAssign &&
        (doing === 'new' ? (
          <ActForm
            asking={assigning}
            base={base}
            suggested={{ from: today, role: standing.mediators.some((m) => m.until === null) ? 'joint' : 'lead' }}
            title={words.mediation.assign}
            send={words.mediation.assign}
            onSend={assign}
            onClose={close}
          />
        ) : (
          <Button data-opens="new" onClick={() => setDoing('new')}>
            {words.mediation.assign}
          </Button>
        ))}
    </section>
  )
}
