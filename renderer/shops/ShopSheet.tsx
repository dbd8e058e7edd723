import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef } from 'react'
import type { RecordPage } from '../../bridge/record-shapes'
import { shop, shopPlace } from '../../records/shop'
import type { RecordOf } from '../../records/kit/register'
import { useKeyHints } from '../app/hints'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { LastActLine } from '../kit/acts/LastActLine'
import type { Draft } from '../kit/drafts/draft'
import { RecordHistory } from '../kit/history/RecordHistory'
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
    draft,
    onSaved: (saved) => {
      if (!record) void navigate({ to: '/shops/$id', params: { id: saved.id }, replace: true })
    },
  })
  const archiving = useArchiving(shop, record)
  useKeyHints(words.kit.sheetKeys)

  const print = async () => {
    // The paper prints what is saved: what stands on the sheet goes in first.
    if (!record || (sheet.changed().length > 0 && !(await sheet.save()))) return
    const paper = await work.run((ticket) => call('paper.shopFiles', { selection: { ids: [record.id] } }, { ticket }))
    if (paper) openPaper(paper)
  }
  useShortcut('Ctrl+P', () => void print(), record !== null)

  const values = record?.values as RecordOf<typeof shop> | undefined
  const place = values ? shopPlace(values, titleOf) : ''
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
        {archiving.button}
        {record && (
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
            {record ? page && page.wanted.length > 0 && words.kit.wanted(page.wanted) : words.shops.newNote}
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
            <LastActLine />
          </aside>
        )}
      </div>
    </div>
  )
}
