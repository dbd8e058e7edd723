import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef } from 'react'
import type { RecordPage } from '../../bridge/record-shapes'
import { shop, shopPlace } from '../../records/shop'
import type { RecordOf } from '../../records/kit/register'
import { mayReveal } from '../../records/roles'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { LastActLine } from '../kit/acts/LastActLine'
import type { Draft } from '../kit/drafts/draft'
import { RecordHistory, useNewestAct } from '../kit/history/RecordHistory'
import { useArchiving } from '../kit/sheet/Archiving'
import { enterCell } from '../kit/sheet/cell-keys'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SheetNotices, UnsavedLamp } from '../kit/sheet/SheetNotices'
import { useSheet } from '../kit/sheet/useSheet'
import { titleOf } from '../kit/titles'
import { useLongWork } from '../kit/work/useLongWork'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'
import { Licences, licencesOf } from './Licences'
import { shopWants } from './wanted'

/** The shop that was made last: whoever has a street to write down goes on from its page to the next one. */
let madeLast: string | null = null

/** One shop as its paper file has it: the sheet, its licences, and beside them what has happened to it. */
export function ShopSheet({ page, draft }: { page: RecordPage | null; draft: Draft | null }) {
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  const work = useLongWork()
  const body = useRef<HTMLDivElement>(null)
  const record = page?.record ?? null
  const sheet = useSheet({
    register: shop,
    record,
    warnings: page?.warnings,
    draft,
    onSaved: (saved) => {
      if (record) return
      madeLast = saved.id
      void navigate({ to: '/shops/$id', params: { id: saved.id }, replace: true })
    },
  })
  const archiving = useArchiving(shop, record)
  useKeyHints(sheet.mayWrite ? words.kit.sheetKeys : words.kit.readerKeys)
  const mayPrint = useMay(mayReveal) && record !== null
  const newest = useNewestAct('shop', record?.id ?? null)

  const print = async () => {
    // The paper prints what is saved: what stands on the sheet goes in first.
    if (!record || (sheet.changed().length > 0 && !(await sheet.save()))) return
    const paper = await work.run((ticket) => call('paper.shopFiles', { selection: { ids: [record.id] } }, { ticket }))
    if (paper) openPaper(paper)
  }
  useShortcut('Ctrl+P', () => void print(), mayPrint)

  const values = record?.values as RecordOf<typeof shop> | undefined
  const place = values ? shopPlace(values, titleOf) : ''
  const wants = page ? shopWants(page) : []
  const licences = page ? licencesOf(page) : []
  const goTo = (part: string) => {
    const target = body.current?.querySelector(`[data-group="${part}"]`)
    target?.scrollIntoView({ block: 'start' })
    enterCell(target?.querySelector('[data-cell]') ?? undefined)
  }

  return (
    <div className="shop-page" ref={body}>
      <div className="row title">
        <h1>{values ? shop.title(values) : words.shops.newTitle}</h1>
        {record?.archivedAt && <span className="lamp rest">{words.kit.archived}</span>}
        {place && <span className="chip">{place}</span>}
        <UnsavedLamp sheet={sheet} />
        <span className="sp" />
        {record && record.id === madeLast && (
          <Button onClick={() => void navigate({ to: '/shops/new' })} aria-keyshortcuts="Control+N">
            {words.shops.createNext} <kbd>Ctrl N</kbd>
          </Button>
        )}
        {archiving.button}
        {mayPrint && (
          <Button onClick={() => void print()} disabled={work.isBusy} aria-keyshortcuts="Control+P">
            {words.shops.files} <kbd>Ctrl P</kbd>
          </Button>
        )}
        {sheet.mayWrite && (
          <Button
            type="primary"
            onClick={() => void sheet.save()}
            loading={sheet.isSaving}
            disabled={!sheet.canSave}
            aria-keyshortcuts="Control+S"
          >
            {words.kit.save} <kbd>Ctrl S</kbd>
          </Button>
        )}
      </div>
      <div className="row parts">
        {shop.form.map((group) => (
          <button type="button" key={group.title} className="chip" onClick={() => goTo(group.title)}>
            {group.title}
          </button>
        ))}
        {record && (
          <button type="button" className="chip" onClick={() => goTo('licence')}>
            {words.shops.licences(licences.length)}
          </button>
        )}
      </div>
      {archiving.question}
      <SheetNotices sheet={sheet} />
      <WorkLine work={work} />
      <div className="beside">
        <div>
          <SheetForm sheet={sheet} label={shop.label} />
          <p className="small quiet">
            {sheet.mayWrite && words.kit.sheetNote}
            {record ? wants.length > 0 && words.kit.wanted(wants) : words.shops.newNote}
          </p>
          {record && (
            <div data-group="licence">
              <Licences shop={record.id} rows={licences} mayWrite={sheet.mayWrite} />
            </div>
          )}
        </div>
        {record && (
          <aside className="card" aria-label={words.shops.history}>
            <h2>{words.shops.history}</h2>
            <RecordHistory register="shop" id={record.id} />
            <LastActLine touched={newest} />
          </aside>
        )}
      </div>
    </div>
  )
}
