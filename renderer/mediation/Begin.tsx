import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { words } from '../messages'

/** Begins a session or an inquiry with what the case knows, and opens the screen to type it on. */
export function NewSession({ caseId }: { caseId: string }) {
  const navigate = useNavigate()
  const { fail } = useNotices()
  const begin = (kind: 'session' | 'inquiry') => {
    call('mediation.newSession', { case: caseId, kind })
      .then(({ id }) => navigate({ to: '/mediation/$id/session/$session', params: { id: caseId, session: id } }))
      .catch(fail)
  }
  return (
    <span className="row">
      {(['session', 'inquiry'] as const).map((kind) => (
        <Button key={kind} onClick={() => begin(kind)}>
          {words.mediation.begin[kind]}
        </Button>
      ))}
    </span>
  )
}

/** Begins the agreement of a case with what is known, and opens its editor. */
export function NewAgreement({ caseId }: { caseId: string }) {
  const navigate = useNavigate()
  const { fail } = useNotices()
  const begin = (form: 'written' | 'oral') => {
    call('mediation.newAgreement', { case: caseId, form })
      .then(() => navigate({ to: '/mediation/$id/agreement', params: { id: caseId } }))
      .catch(fail)
  }
  return (
    <span className="row">
      {(['written', 'oral'] as const).map((form) => (
        <Button key={form} onClick={() => begin(form)}>
          {words.mediation.begin[form]}
        </Button>
      ))}
    </span>
  )
}
