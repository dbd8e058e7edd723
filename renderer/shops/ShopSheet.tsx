import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../records/kit/dates'
import type { RecordOf } from '../../records/kit/register'
import { caseworkers, mayReveal } from '../../records/roles'
import { shop, shopPlace } from '../../records/shops/shop'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { SheetParts } from '../kit/sheet/SheetParts'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { titleOf } from '../kit/titles'
import { useLongWork } from '../kit/work/useLongWork'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'
import { useChangeOperator } from './ChangeOperator'
import { ShopLife } from './ShopLife'
import { chipsOf, ShopParts } from './ShopParts'
import { urgent } from './urgent'
import { shopWants } from './wanted'
import './shops.css'

/** The shop that was made last: whoever has a street to write down goes on from its page to the next one. */
let madeLast: string | null = null

const formParts = shop.form.map(({ title }) => ({ group: title, label: title }))

/** One shop as its paper file has it, one scroll that can be read aloud: the sheet, what belongs to it, and beside them its life. */
export function ShopSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  const work = useLongWork()
  const [today] = useState(() => dayOf(new Date()))
  const sheet = useOpenSheet(shop, opened, (id) => {
    madeLast = id
    void navigate({ to: '/shops/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const mayPrint = useMay(mayReveal) && record !== null
  const mayMediate = useMay(caseworkers)

  /** What stands on the sheet goes in first: papers print what is saved, and an act begins with it. */
  const saveFirst = async () => (sheet.changed().length > 0 ? sheet.save() : record)
  const change = useChangeOperator(record, saveFirst)
  const print = async () => {
    if (!record || !(await saveFirst())) return
    const paper = await work.run((ticket) => call('paper.shopFiles', { selection: { ids: [record.id] } }, { ticket }))
    if (paper) openPaper(paper)
  }
  useShortcut('Ctrl+P', () => void print(), mayPrint)

  const values = record?.values as RecordOf<typeof shop> | undefined
  const place = values ? shopPlace(values, titleOf) : ''
  const wants = opened.page ? shopWants(opened.page) : []
  const lamp = opened.page && urgent(opened.page, today)

  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h1>{values ? shop.title(values) : words.shops.newTitle}</h1>}
        marks={
          <>
            {lamp && <span className={`lamp ${lamp.tone}`}>{lamp.says}</span>}
            {place && <span className="chip">{place}</span>}
          </>
        }
      >
        {record && record.id === madeLast && (
          <Button onClick={() => void navigate({ to: '/shops/new' })} aria-keyshortcuts="Control+N">
            {words.shops.createNext} <kbd>Ctrl N</kbd>
          </Button>
        )}
        {change.button}
        {mayMediate && record && (
          <Button onClick={() => void navigate({ to: '/mediation/new', search: { shop: record.id } })}>
            {words.shops.openCase}
          </Button>
        )}
        {mayPrint && (
          <Button onClick={() => void print()} disabled={work.isBusy} aria-keyshortcuts="Control+P">
            {words.shops.files} <kbd>Ctrl P</kbd>
          </Button>
        )}
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      {change.form}
      <SheetParts parts={opened.page ? [...formParts, ...chipsOf(opened.page)] : formParts} />
      <SheetNotices sheet={sheet} />
      <WorkLine work={work} />
      <div className="beside">
        <div>
          <SheetForm sheet={sheet} label={shop.label} />
          <p className="small quiet">
            {sheet.mayWrite && words.kit.sheetNote}
            {record ? wants.length > 0 && words.kit.wanted(wants) : words.shops.newNote}
          </p>
          {opened.page && <ShopParts page={opened.page} mayWrite={sheet.mayWrite} />}
        </div>
        {record && <ShopLife shop={record.id} />}
      </div>
    </>
  )
}
