import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { hazard } from '../../records/checks/hazard'
import type { RecordOf } from '../../records/kit/register'
import { actsFrom } from '../../records/kit/workflow'
import { hazardWorkflow } from '../../records/checks/hazard-workflow'
import { useShortcut } from '../app/shortcuts'
import { RecordLife } from '../kit/history/RecordLife'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetParts } from '../kit/sheet/SheetParts'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { useSheet } from '../kit/sheet/useSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { titleOf } from '../kit/titles'
import { useLongWork } from '../kit/work/useLongWork'
import { WorkLine } from '../kit/work/WorkLine'
import { ActBar, settled, type OwnAct } from '../kit/workflow/ActBar'
import { words } from '../messages'
import { IssuedPapers } from '../papers/IssuedPapers'
import { PapersChanged, usePapers } from './PapersChanged'
import { hazardLamp, thisDay } from './lamps'
import { Pictures } from './Pictures'
import { RecheckForm } from './RecheckForm'
import { Rechecks } from './Rechecks'
import { Steps } from './Steps'
import { stepsOf } from './hazard-life'
import { useIssue } from './useIssue'
import './hazards.css'

const formParts = hazard.form.map(({ title }) => ({ group: title, label: title }))

/** One hazard: what can be done next, what is known of it, what became of it day by day, and the papers about it. */
export function HazardSheet({ opened, shop }: { opened: OpenedRecord; shop: string | undefined }) {
  const navigate = useNavigate()
  const work = useLongWork()
  const issue = useIssue(work)
  const today = thisDay()
  const given = useMemo(() => ({ foundOn: today, ...(shop !== undefined && { shop }) }), [today, shop])
  const record = opened.page?.record ?? null
  const sheet = useSheet({
    register: hazard,
    record,
    warnings: opened.page?.warnings,
    ...(record ? {} : { given }),
    draft: opened.draft,
    onSaved: (saved) => {
      if (!record) void navigate({ to: '/hazards/$id', params: { id: saved.id }, replace: true })
    },
  })
  const values = record?.values as RecordOf<typeof hazard> | undefined
  const rechecks = opened.page?.children.find((c) => c.register === 'recheck')?.rows ?? []
  const isTold = values !== undefined && values.state !== 'void' && (values.number !== null || values.state === 'told')
  const mayPrint = isTold && sheet.mayWrite
  const mayLetter = values?.state === 'reported' && sheet.mayWrite
  const papers = usePapers(record?.id)

  /** The paper prints what is saved: what stands on the sheet goes in first. */
  const printNotice = async (renew = false) => {
    const now = await settled(sheet)
    if (now) await issue('hazard.notice', { selection: { ids: [now.id] }, renew })
  }
  const printLetter = async (renew = false) => {
    const now = await settled(sheet)
    if (now) await issue('hazard.letter', { id: now.id, renew })
  }
  useShortcut('Ctrl+P', () => void printNotice(), mayPrint)

  const canRecheck = values !== undefined && actsFrom(hazardWorkflow, values.state).some((act) => act.id === 'solve')
  const own: OwnAct[] = canRecheck
    ? [
        {
          id: 'recheck',
          label: words.hazards.recheck,
          render: (close) => <RecheckForm sheet={sheet} onClose={close} />,
        },
      ]
    : []
  const lamp = values && hazardLamp(values, today)

  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h1>{values ? hazard.title(values) : words.hazards.newTitle}</h1>}
        marks={
          <>
            {lamp && <span className={`lamp ${lamp.tone}`}>{lamp.says}</span>}
            {values?.number && <span className="chip">{values.number}</span>}
            {values?.shop && (
              <Link className="chip" to="/shops/$id" params={{ id: values.shop }}>
                {titleOf(values.shop)}
              </Link>
            )}
          </>
        }
      >
        {mayPrint && (
          <Button onClick={() => void printNotice()} disabled={work.isBusy} aria-keyshortcuts="Control+P">
            {words.hazards.notice} <kbd>Ctrl P</kbd>
          </Button>
        )}
        {mayLetter && (
          <Button onClick={() => void printLetter()} disabled={work.isBusy}>
            {words.hazards.letter}
          </Button>
        )}
        <SaveButton sheet={sheet} type={record ? 'default' : 'primary'} />
      </SheetHead>
      <ActBar
        sheet={sheet}
        suggest={{ toldOn: today, solvedOn: today, reportedOn: today }}
        skip={['solve']}
        own={own}
      />
      {record && (
        <SheetParts
          parts={[
            ...formParts,
            { group: 'recheck', label: words.hazards.rechecks(rechecks.length) },
            { group: 'issued', label: words.hazards.issuedParts(papers?.lines.length ?? 0) },
          ]}
        />
      )}
      <SheetNotices sheet={sheet} />
      {papers && (
        <PapersChanged
          papers={papers}
          isTold={isTold}
          isOver={values?.state === 'solved' || values?.state === 'void'}
          isReported={values?.reportedOn != null}
          onRenewNotice={mayPrint ? () => void printNotice(true) : undefined}
          onRenewLetter={mayLetter ? () => void printLetter(true) : undefined}
        />
      )}
      <WorkLine work={work} />
      {values && <Steps steps={stepsOf(values, rechecks)} today={today} />}
      <div className="beside">
        <div className="hazard-parts">
          <SheetForm sheet={sheet} label={hazard.label} />
          {!record && <p className="small quiet">{words.hazards.newNote}</p>}
          {record && (
            <>
              <Pictures record={record} />
              <Rechecks rows={rechecks} mayPrint={sheet.mayWrite} work={work} />
              {papers && <IssuedPapers lines={papers.lines} />}
            </>
          )}
        </div>
        {record && <RecordLife register="hazard" id={record.id} title={words.hazards.history} />}
      </div>
    </>
  )
}
