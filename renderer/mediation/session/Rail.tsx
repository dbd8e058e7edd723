import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { DossierItem } from '../../../records/mediation/dossier'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import type { Lamp } from '../../kit/workflow/lamp'
import { words } from '../../messages'
import { standingQuery } from '../standing-query'

/** Places that are there by themselves say nothing. */
const bySelf = new Set(['cover', 'contents', 'back', 'note'])

function lampOf({ id, missing, papers, must }: DossierItem, underWay: string | null): Lamp {
  if (id === underWay) return { tone: 'rest', says: words.session.underWay }
  if (missing) return { tone: 'warn', says: missing }
  return papers.length > 0
    ? { tone: 'ok', says: words.session.here }
    : { tone: 'rest', says: must ? '' : words.session.notYet }
}

/** Beside the talk: what the dossier still lacks, and the ways on from here. */
export function Rail({
  id,
  kind,
  agreement,
  isMediating,
}: {
  /** The case. */
  id: string
  /** Of the record that is being written; null once it has ended. */
  kind: string | null
  /** Whether there is one. */
  agreement: boolean
  /** An end of it may still be chosen. */
  isMediating: boolean
}) {
  const dossier = useQuery(standingQuery(id)).data?.dossier ?? []
  const shown = dossier.filter((item) => !bySelf.has(item.id) && (item.must || item.missing || item.papers.length > 0))
  const withAgreement = shown.some((item) => item.id === 'agreement')
  const ahead = dossier.filter((item) => item.id === 'agreement' && !withAgreement)
  return (
    <aside className="session-rail">
      <section className="card" aria-label={words.session.dossier}>
        <h2>{words.session.dossier}</h2>
        <ul>
          {[...shown, ...ahead].map((item) => {
            const lamp = lampOf(item, kind && (kind === 'inquiry' ? 'inquiry' : 'sessions'))
            return (
              <li key={item.id}>
                <span>{item.title.replace(/^(人民(?=调解)|当事人(?=权利))/, '')}</span>
                <span className={`lamp ${lamp.tone}`}>{lamp.says}</span>
              </li>
            )
          })}
        </ul>
      </section>
      {isMediating && <WaysOn id={id} agreement={agreement} />}
    </aside>
  )
}

function WaysOn({ id, agreement }: { id: string; agreement: boolean }) {
  const navigate = useNavigate()
  const { fail } = useNotices()
  const [isBusy, setBusy] = useState(false)
  const draw = (form: 'written' | 'oral') => {
    setBusy(true)
    call('mediation.newAgreement', { case: id, form })
      .then(() => navigate({ to: '/mediation/$id/agreement', params: { id } }))
      .catch(fail)
      .finally(() => setBusy(false))
  }
  return (
    <section className="card" aria-label={words.session.onAgreement}>
      <h2>{words.session.onAgreement}</h2>
      <p className="small quiet">{words.session.onAgreementNote}</p>
      <div className="row ways">
        {agreement ? (
          <Link className="button" to="/mediation/$id/agreement" params={{ id }}>
            {words.session.openAgreement}
          </Link>
        ) : (
          <>
            <Button onClick={() => draw('written')} disabled={isBusy}>
              {words.session.written}
            </Button>
            <Button onClick={() => draw('oral')} disabled={isBusy}>
              {words.session.oral}
            </Button>
          </>
        )}
        <Link className="button" to="/mediation/$id" params={{ id }}>
          {words.session.failed}
        </Link>
      </div>
    </section>
  )
}
