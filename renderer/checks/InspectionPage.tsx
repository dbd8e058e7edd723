import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { Ticks } from '../../bridge/check-shapes'
import { itemsOf, linesOf } from '../../records/checks/check-list'
import { inspection } from '../../records/checks/inspection'
import type { RecordOf } from '../../records/kit/register'
import { useOpenRecord } from '../app/places'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { TickLines } from '../kit/fields/ticks'
import { RecordLife } from '../kit/history/RecordLife'
import { pageQuery } from '../kit/record-page'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { Sheet } from '../kit/sheet/useSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { titleOf } from '../kit/titles'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { DifferenceList } from './Changes'
import { Verdict } from './ShopRail'
import { failedOf } from './typed'
import './checks.css'

type Inspection = RecordOf<typeof inspection>

/** One check: its sheet, and beside it what was otherwise the time before. */
export function InspectionPage({ id }: { id: string }) {
  return (
    <SheetPage register="inspection" id={id}>
      {(opened) => <InspectionSheet opened={opened} />}
    </SheetPage>
  )
}

const nowhere = () => undefined

function InspectionSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  const sheet = useOpenSheet(inspection, opened, nowhere)
  const record = sheet.record!
  const values = record.values as Inspection
  const list = useQuery(pageQuery('checkList', values.list)).data
  const items = list ? String(list.record.values['items']) : ''
  const asked = useMemo(() => linesOf(itemsOf(items), values.results ?? {}), [items, values.results])

  const { work, print } = usePrint(async () => sheet.changed().length === 0 || sheet.save())
  const printSheet = () =>
    void print((ticket) => call('paper.checkSheets', { selection: { ids: [record.id] } }, { ticket }))
  useShortcut('Ctrl+P', printSheet)
  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h1>{titleOf(values.shop)}</h1>}
        marks={
          <>
            <span className="chip">{titleOf(values.list)}</span>
            {values.verdict && <Verdict failed={failedOf(values.results ?? {})} />}
          </>
        }
      >
        <Button onClick={() => openRecord('shop', values.shop)}>{words.checks.toShop}</Button>
        <Button onClick={() => void navigate({ to: '/round', search: { shop: values.shop, list: values.list } })}>
          {words.checks.checkAgain}
        </Button>
        <Button onClick={printSheet} disabled={work.isBusy} aria-keyshortcuts="Control+P">
          {words.checks.print} <kbd>Ctrl P</kbd>
        </Button>
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      <SheetNotices sheet={sheet} />
      <WorkLine work={work} />
      <div className="beside">
        <TickLines value={asked}>
          <SheetForm sheet={sheet} label={inspection.label} />
        </TickLines>
        <div className="beside-check">
          <Before sheet={sheet} values={values} id={record.id} />
          <FoundThen values={values} id={record.id} />
          <RecordLife register="inspection" id={record.id} title={words.checks.life} />
        </div>
      </div>
    </>
  )
}

/** 与上次相比: the check of the same shop with the same list before this one. */
function Before({ sheet, values, id }: { sheet: Sheet; values: Inspection; id: string }) {
  const now = (useWatch({ control: sheet.form.control, name: 'results' }) as Ticks | null | undefined) ?? {}
  const filters = { shop: { any: [values.shop] }, list: { any: [values.list] }, on: { to: values.on } }
  const before = useQuery({
    queryKey: keys.records('inspection', 'before', id, filters),
    queryFn: () =>
      call('record.list', {
        query: { register: 'inspection', filters },
        sort: [{ field: 'on', down: true }],
        limit: 20,
      }),
  }).data?.rows
  const at = before?.findIndex((row) => row.id === id) ?? -1
  const last = before?.[at + 1]?.values as Inspection | undefined
  if (!before) return null
  return (
    <aside className="card" aria-label={words.checks.beside}>
      {last ? (
        <>
          <h2>{words.checks.against(last.on)}</h2>
          <DifferenceList before={last.results ?? {}} now={now} />
          {last.note && <p className="small quiet">{words.checks.lastNote(last.note)}</p>}
        </>
      ) : (
        <p className="quiet">{words.checks.notAgainst}</p>
      )}
    </aside>
  )
}

/** The hazards that were written down with this check. */
function FoundThen({ values, id }: { values: Inspection; id: string }) {
  const open = useOpenRecord()
  const filters = { shop: { any: [values.shop] }, foundOn: { from: values.on, to: values.on } }
  const rows = useQuery({
    queryKey: keys.records('hazard', 'of check', id, filters),
    queryFn: () => call('record.list', { query: { register: 'hazard', filters }, limit: 100 }),
  }).data?.rows.filter((row) => row.values['inspection'] === id)
  if (!rows || rows.length === 0) return null
  return (
    <aside className="card" aria-label={words.checks.hazardsOf}>
      <h2>{words.checks.hazardsOf}</h2>
      <ul className="plain">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="as-link" onClick={() => open('hazard', row.id)}>
              {[row.values['place'], row.values['what']].filter(Boolean).join('：')}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
