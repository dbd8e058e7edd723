import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { RecordPage } from '../../../bridge/record-shapes'
import { dayOf } from '../../../records/kit/dates'
import { show } from '../../../records/kit/kinds'
import type { RecordOf } from '../../../records/kit/register'
import { caseParticipant } from '../../../records/mediation/case-participant'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { sideLabel, type party } from '../../../records/mediation/party'
import { mayReveal } from '../../../records/roles'
import { sessionRecord } from '../../../records/mediation/session-record'
import { useKeyHints } from '../../app/hints'
import { useNotices } from '../../app/notices'
import { useMay } from '../../app/office'
import { sentenceOf } from '../../app/sentences'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { clock } from '../../kit/history/when'
import { pageQuery } from '../../kit/record-page'
import { SheetNotices } from '../../kit/sheet/SheetNotices'
import { SheetSkeleton } from '../../kit/sheet/SheetSkeleton'
import { useSheet } from '../../kit/sheet/useSheet'
import { useSheetRead, type OpenedRecord } from '../../kit/sheet/useSheetRead'
import { WorkLine } from '../../kit/work/WorkLine'
import { settled } from '../../kit/workflow/ActBar'
import { deadlineLamp } from '../../kit/workflow/lamp'
import { words } from '../../messages'
import { usePrint } from '../../papers/usePrint'
import { childrenIn, partiesIn } from '../children-in'
import { standingQuery } from '../standing-query'
import { Cover, useCover } from './Cover'
import { EndForm } from './EndForm'
import { inOrder } from './Lines'
import { Rail } from './Rail'
import { ReadLines } from './ReadLines'
import { RemoveEmpty } from './RemoveEmpty'
import { SessionHead } from './SessionHead'
import { TalkDesk, type DeskHandle } from './TalkDesk'
import { turnsOf } from './turns'
import '../../kit/kit.css'
import './session.css'

/** 笔录 at the table: one session or one inquiry of a case. */
export function SessionPage({ id, session }: { id: string; session: string }) {
  const read = useSheetRead('sessionRecord', session)
  const caseRead = useQuery(pageQuery('mediationCase', id))
  const [kept, setKept] = useState<RecordPage | null>(null)
  // A lock lets go of what was read: the page stays as it was while it is read again.
  if (caseRead.data && caseRead.data !== kept) setKept(caseRead.data)
  const casePage = caseRead.data ?? kept
  if (read.is === 'unread' || (caseRead.error && !casePage)) {
    const error = read.is === 'unread' ? read.error : caseRead.error
    return (
      <div className="nothing">
        <p role="alert">{sentenceOf(error)}</p>
        <Link to="/mediation/$id" params={{ id }}>
          {words.session.back}
        </Link>
      </div>
    )
  }
  if (read.is === 'reading' || !casePage) return <SheetSkeleton />
  if (read.page!.record.values['case'] !== id) return <p role="alert">{words.session.gone}</p>
  return <AtTable opened={read} casePage={casePage} />
}

function AtTable({ opened, casePage }: { opened: OpenedRecord; casePage: RecordPage }) {
  const navigate = useNavigate()
  const { record } = opened.page!
  const caseId = casePage.record.id
  const theCase = casePage.record.values as RecordOf<typeof mediationCase>
  const values = record.values as RecordOf<typeof sessionRecord>
  const isInquiry = values.kind === 'inquiry'
  const sheet = useSheet({ register: sessionRecord, record, warnings: opened.page!.warnings, draft: opened.draft })
  const mayWrite = sheet.mayWrite && theCase.state !== 'archived'
  const { say } = useNotices()
  const desk = useRef<DeskHandle>(null)
  // Whoever comes back to a record that has ended and lacks something of its end comes to mend it.
  const [isEnding, setEnding] = useState(
    () => mayWrite && Boolean(values.endedAt) && !(values.readBack && values.signedOn && (isInquiry || values.result)),
  )
  const [today] = useState(() => dayOf(new Date()))
  const { isCovered, cover, uncover } = useCover()
  const standing = useQuery(standingQuery(caseId)).data
  const parties = partiesIn(casePage).map((r) => r.values as RecordOf<typeof party>)
  const participants = childrenIn(casePage, 'caseParticipant')
    .map((r) => r.values as RecordOf<typeof caseParticipant>)
    .filter((p) => p.consented === true)
  const turns = turnsOf({
    kind: values.kind,
    asked: values.asked,
    parties,
    participants: participants.map((p) => p.name),
  })
  const nth = childrenIn(casePage, 'sessionRecord').filter(
    (r) => r.values['kind'] === 'session' && String(r.values['startedAt']) <= values.startedAt,
  ).length
  const rows = inOrder(childrenIn(opened.page!, 'sessionLine'))
  const due = standing?.clocks[0]
  const lamp = due && deadlineLamp(due.due, today)

  // The paper prints what is saved: what is typed goes in first.
  const { work, print } = usePrint(
    async () => ((await desk.current?.settle()) ?? true) && (await settled(sheet)) !== null,
  )
  const mayPrint = useMay(mayReveal)
  const printNow = () => {
    const form = isInquiry ? 'inquiryNote' : 'sessionPaper'
    void print((ticket) => call('mediation.paper', { case: caseId, form, about: record.id }, { ticket }))
  }
  useShortcut('Ctrl+P', printNow, mayPrint && !work.isBusy)
  useKeyHints(words.session.keys)
  useShortcut('Escape', () => void navigate({ to: '/mediation/$id', params: { id: caseId } }))
  useShortcut('Ctrl+S', () => (sheet.changed().length > 0 ? void sheet.save() : say(words.session.kept)), mayWrite)
  return (
    <div className="session-page">
      <div className="row title">
        <h1>{[theCase.number, mediationCase.title(theCase)].filter(Boolean).join(' ')}</h1>
        {due && lamp && (
          <span className={`lamp ${lamp.tone}`} title={due.law}>
            {due.label} {due.due.slice(5)}
          </span>
        )}
        {values.endedAt && <span className="lamp rest">{words.session.ended(clock(values.endedAt))}</span>}
        <span className="sp" />
        {mayWrite && rows.length === 0 && (
          <RemoveEmpty caseId={caseId} record={record} isBlank={() => desk.current?.isBlank() ?? true} />
        )}
        <Button onClick={cover} aria-keyshortcuts="F8">
          {words.session.cover} <kbd>F8</kbd>
        </Button>
        {standing?.mayCaucus && (
          <Link className="button" to="/mediation/$id" params={{ id: caseId }}>
            {words.session.caucus}
          </Link>
        )}
        {mayPrint && (
          <Button onClick={printNow} disabled={work.isBusy} aria-keyshortcuts="Control+P">
            {words.session.print} <kbd>Ctrl P</kbd>
          </Button>
        )}
        {mayWrite && (
          <Button type={isEnding ? 'default' : 'primary'} onClick={() => setEnding(!isEnding)} aria-expanded={isEnding}>
            {words.session.end}
          </Button>
        )}
      </div>
      <WorkLine work={work} />
      <SheetNotices sheet={sheet} />
      <div className="beside">
        <div className="card session-card">
          <SessionHead
            sheet={sheet}
            nth={nth}
            mayWrite={mayWrite}
            parties={parties.map((p) => ({ name: p.name, as: sideLabel(p.side) }))}
            invited={participants.map((p) => ({ name: p.name, as: show(caseParticipant.fields.role, p.role) }))}
          />
          {isEnding && <EndForm sheet={sheet} onClose={() => setEnding(false)} />}
          {mayWrite ? (
            <TalkDesk ref={desk} session={record.id} rows={rows} turns={turns} isInquiry={isInquiry} />
          ) : (
            <>
              {theCase.state === 'archived' && <p className="quiet">{words.session.locked}</p>}
              <ReadLines rows={rows} isInquiry={isInquiry} />
            </>
          )}
        </div>
        <Rail
          id={caseId}
          kind={values.endedAt ? null : values.kind}
          agreement={childrenIn(casePage, 'agreement').length > 0}
          isMediating={mayWrite && theCase.state === 'mediating'}
        />
      </div>
      {isCovered && <Cover onReturn={uncover} />}
    </div>
  )
}
