import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordPage, Values } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import type { RecordOf } from '../../records/kit/register'
import { actsFrom } from '../../records/kit/workflow'
import { caseStates, caseWorkflow } from '../../records/mediation/case-workflow'
import { mediationCase } from '../../records/mediation/mediation-case'
import { useOffice } from '../app/office'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { RecordLife } from '../kit/history/RecordLife'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { SheetParts } from '../kit/sheet/SheetParts'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { deadlineLamp } from '../kit/workflow/lamp'
import { ActBar, settled, type OwnAct } from '../kit/workflow/ActBar'
import { words } from '../messages'
import { IssuedPapers } from '../papers/IssuedPapers'
import { ArchiveCase } from './ArchiveCase'
import { CaseParts, chipsOf } from './CaseParts'
import { CaseRail } from './CaseRail'
import { childrenIn } from './children-in'
import { SelfCheck } from './SelfCheck'
import { standingQuery } from './standing-query'

const formParts = mediationCase.form.map(({ title }) => ({ group: title, label: title }))

const mediatorsPart = { group: 'caseMediator', label: words.mediation.mediators }

/** Days that an act begins with: today. */
const daysOfActs = [
  'acceptedOn',
  'refusedOn',
  'agreedOn',
  'failedOn',
  'withdrawnOn',
  'declinedOn',
  'fulfilledOn',
  'closedOn',
  'filedOn',
  'policeOn',
  'extendConsentOn',
]

/** What the agreement says already is not typed again when it is reached. */
function agreedIn(page: RecordPage): Values {
  const { form, agreedOn, amount } = childrenIn(page, 'agreement').at(-1)?.values ?? {}
  return {
    ...(form != null && { agreementForm: form }),
    ...(agreedOn != null && { agreedOn }),
    ...(amount != null && { amount }),
  }
}

/** One case on one scroll: what can be done next, what is known, everything that belongs to it, and beside it how it stands. */
export function CaseSheet({ page, opened }: { page: RecordPage; opened: OpenedRecord }) {
  const { person } = useOffice()
  const { record } = page
  const values = record.values as RecordOf<typeof mediationCase>
  const isLocked = values.state === 'archived'
  const open = useOpenSheet(mediationCase, opened, () => {})
  const sheet = isLocked ? { ...open, mayWrite: false, canSave: false } : open
  const [today] = useState(() => dayOf(new Date()))
  const standing = useQuery(standingQuery(record.id)).data
  const issued = useQuery({
    queryKey: keys.anyRecords('case papers', record.id),
    queryFn: () => call('mediation.papers', { case: record.id }),
    refetchOnMount: 'always',
  }).data
  const first = standing?.clocks[0]
  const [isChecking, setChecking] = useState(false)
  const suggest = {
    ...Object.fromEntries(daysOfActs.map((key) => [key, today])),
    ...agreedIn(page),
    filedBy: person.name,
  }
  const own: OwnAct[] = actsFrom(caseWorkflow, values.state).some((act) => act.id === 'archive')
    ? [
        {
          id: 'archive',
          label: words.mediation.archive,
          render: (close) => (
            <ArchiveCase sheet={sheet} suggest={suggest} onShown={() => setChecking(false)} onClose={close} />
          ),
        },
      ]
    : []
  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h1>{mediationCase.title(values)}</h1>}
        marks={
          <>
            <span className="lamp rest">{caseStates.find((s) => s.code === values.state)?.label}</span>
            {first && (
              <span className={`lamp ${deadlineLamp(first.due, today).tone}`}>
                {first.label} {deadlineLamp(first.due, today).says}
              </span>
            )}
            {values.number && <span className="chip">{values.number}</span>}
          </>
        }
      >
        <Button onClick={() => setChecking(!isChecking)} aria-expanded={isChecking}>
          {words.mediation.selfCheck}
        </Button>
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      <ActBar sheet={sheet} suggest={suggest} skip={['archive']} own={own} />
      {isChecking && <SelfCheck id={record.id} />}
      {isLocked && <p className="quiet">{words.mediation.locked}</p>}
      <SheetParts parts={[...chipsOf(page), mediatorsPart, ...formParts]} />
      <SheetNotices sheet={sheet} />
      <div className="beside">
        <div>
          <CaseParts page={page} mayWrite={sheet.mayWrite} maySupplement={isLocked && open.mayWrite} />
          <SheetForm sheet={sheet} label={mediationCase.label} />
          {issued && issued.lines.length > 0 && <IssuedPapers lines={issued.lines} />}
        </div>
        <div className="rail">
          {standing && <CaseRail id={record.id} standing={standing} today={today} saveFirst={() => settled(sheet)} />}
          <RecordLife register="mediationCase" id={record.id} title={words.mediation.life} />
        </div>
      </div>
    </>
  )
}
