import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordPage, RecordView } from '../../bridge/record-shapes'
import { facility } from '../../records/facilities/facility'
import { dayOf } from '../../records/kit/dates'
import { posting } from '../../records/facilities/posting'
import { repair } from '../../records/facilities/repair'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { RecordSheet } from '../kit/sheet/RecordSheet'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import { postingLamp, repairLamp } from './lamps'
import { RepairForm } from './RepairForm'
import './facilities.css'

const w = words.facilities

/** One facility with what hangs on it and what was mended; without an id, a new one. */
export function FacilityPage({ id }: { id?: string }) {
  return (
    <SheetPage register="facility" id={id}>
      {(opened) => <FacilitySheet opened={opened} />}
    </SheetPage>
  )
}

const childrenOf = (page: RecordPage | null | undefined, register: string): readonly RecordView[] =>
  page?.children.find((c) => c.register === register)?.rows ?? []

const changed = () => void queryClient.invalidateQueries({ queryKey: keys.records('facility') })

/** How a repair stands, and the way to mend it or put it right. */
const repairState = (row: RecordView, today: string, onOpen: ((row: RecordView) => void) | undefined) => (
  <span className="row">
    {repairLamp(row, today)}
    {onOpen && (
      <button type="button" className="as-link" onClick={() => onOpen(row)}>
        {row.values['repairedOn'] === null ? w.mend : w.correct}
      </button>
    )}
  </span>
)

function FacilitySheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(facility, opened, (id) => {
    void navigate({ to: '/facilities/$id', params: { id }, replace: true })
  })
  /** The repair that is being written; null for a new one, undefined for none. */
  const [repairing, setRepairing] = useState<RecordView | null>()
  const { record } = sheet
  const [today] = useState(() => dayOf(new Date()))
  const name = record ? facility.title(record.values as never) : words.ledgers.newTitle(facility.label)
  const postings = childrenOf(opened.page, 'posting')
  const repairs = childrenOf(opened.page, 'repair').toSorted((a, b) =>
    String(b.values['foundOn']).localeCompare(String(a.values['foundOn'])),
  )
  const open = repairs.filter((row) => row.values['repairedOn'] === null)
  const hasPostings = record?.values['kind'] === 'board' || postings.length > 0
  const mayRepair = sheet.mayWrite ? setRepairing : undefined
  const repairMark = { heading: w.state, of: (row: RecordView) => repairState(row, today, mayRepair) }
  const postingMark = { heading: w.state, of: (row: RecordView) => postingLamp(row, today) }
  return (
    <RecordSheet
      sheet={sheet}
      marks={open.length > 0 && <span className="lamp bad">{w.waiting(open.length)}</span>}
      buttons={record && sheet.mayWrite && <Button onClick={() => setRepairing(null)}>{w.report}</Button>}
      parts={[
        { group: 'repair', label: w.repairs(repairs.length) },
        ...(hasPostings ? [{ group: 'posting', label: w.postings(postings.length) }] : []),
      ]}
      notice={
        record &&
        repairing !== undefined && (
          <RepairForm
            key={repairing?.id ?? 'new'}
            facility={record}
            name={name}
            row={repairing}
            onClose={() => setRepairing(undefined)}
          />
        )
      }
      life={w.life}
    >
      {!record && <p className="small quiet">{w.saveFirst}</p>}
      {record && (
        <div data-group="repair">
          <ChildTable
            register={repair}
            parentId={record.id}
            rows={repairs}
            // Rows are written by their own form: the state of the facility follows in the same act.
            mayWrite={false}
            mark={repairMark}
            onChanged={changed}
          />
        </div>
      )}
      {record && hasPostings && (
        <div data-group="posting">
          <ChildTable
            register={posting}
            parentId={record.id}
            rows={postings}
            mayWrite={sheet.mayWrite}
            mark={postingMark}
            onChanged={changed}
          />
        </div>
      )}
    </RecordSheet>
  )
}
