import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { checkPoints, type Finding } from '../../records/mediation/self-check/finding'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { enterCell } from '../kit/sheet/cell-keys'
import { words } from '../messages'

/** What a reviewer of the dossier would find; read anew whenever anything of the case has changed. */
export const checkQuery = (id: string) => ({
  queryKey: keys.anyRecords('case check', id),
  queryFn: () => call('mediation.check', { id }),
})

/** Goes to the place where a finding is mended: a screen of its own, the row of a record, or a cell of the case's own sheet. */
function useMend(id: string): (finding: Finding) => void {
  const navigate = useNavigate()
  return ({ at }) => {
    const page = document.querySelector('.sheet-page')
    if (at.register === 'sessionRecord' && at.record !== null)
      void navigate({ to: '/mediation/$id/session/$session', params: { id, session: at.record } })
    else if (at.register === 'agreement' && at.record !== null)
      void navigate({ to: '/mediation/$id/agreement', params: { id } })
    else if (at.register === 'mediationCase') {
      const cell = page?.querySelector(`form [data-cell="${at.field}"]`) ?? undefined
      cell?.scrollIntoView({ block: 'center' })
      enterCell(cell)
    } else {
      const part = page?.querySelector(`[data-group="${at.register}"]`)
      part?.scrollIntoView({ block: 'start' })
      part?.querySelector<HTMLElement>(`[data-opens="${at.record ?? 'new'}"]`)?.click()
      if (part && at.field) enterOpened(part, at.field)
    }
  }
}

/** A row is read before its sheet stands there and takes the keys; then they go to the field that is wrong. */
function enterOpened(part: Element, field: string, framesLeft = 60): void {
  requestAnimationFrame(() => {
    const isThere = part.querySelector('form')?.contains(document.activeElement)
    if (isThere) enterCell(part.querySelector(`form [data-cell="${field}"]`) ?? undefined)
    else if (framesLeft > 0) enterOpened(part, field, framesLeft - 1)
  })
}

/**
 * 卷宗自查: the seven points of the 卷宗评查, each finding leading to the place to mend it.
 * @param omits places that are being mended anyway
 */
export function SelfCheck({ id, omits }: { id: string; omits?: (at: Finding['at']) => boolean }) {
  const findings = useQuery(checkQuery(id)).data?.filter(({ at }) => !omits?.(at))
  const mend = useMend(id)
  if (!findings) return null
  return (
    <section className="card" aria-label={words.mediation.selfCheck}>
      <h2>
        {words.mediation.selfCheck} <span className="quiet">{words.mediation.checkSaid(counted(findings))}</span>
      </h2>
      {checkPoints.map(({ code, label }) => {
        const those = findings.filter((f) => f.point === code)
        return (
          <div key={code} className="check-point">
            <div className="row">
              <b>{label}</b>
              {those.length === 0 && <span className="lamp ok">{words.mediation.checkGood}</span>}
            </div>
            <ul className="lines">
              {those.map((finding) => (
                <li key={`${finding.sentence} ${finding.at.record}`} className="row">
                  <span className={`lamp ${finding.severity === 'must' ? 'bad' : 'warn'}`}>
                    {words.mediation.severity[finding.severity]}
                  </span>
                  <span>
                    {finding.sentence}
                    {finding.law && <span className="quiet small">（{finding.law}）</span>}
                  </span>
                  <span className="sp" />
                  <Button
                    size="small"
                    onClick={() => mend(finding)}
                    aria-label={`${words.mediation.mend} ${finding.sentence}`}
                  >
                    {words.mediation.mend}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

/** How many must be mended, and how many had better be looked at. */
export const counted = (findings: readonly Finding[]): { must: number; advise: number } => ({
  must: findings.filter((f) => f.severity === 'must').length,
  advise: findings.filter((f) => f.severity === 'advise').length,
})
