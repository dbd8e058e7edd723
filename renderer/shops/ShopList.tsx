import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RecordView } from '../../bridge/record-shapes'
import type { Paper } from '../../bridge/paper-shapes'
import { clerks, mayReveal } from '../../records/roles'
import { shop } from '../../records/shops/shop'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { ExportButton } from '../kit/list/ExportButton'
import { Peek } from '../kit/list/Peek'
import { RecordList, type ListNow } from '../kit/list/RecordList'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'
import { LicenceLamps } from './LicenceLamps'
import { rowsOf } from './urgent'
import { shopWants } from './wanted'

/** 商户档案: the list of all shops. */
export function ShopList() {
  const asked = useSearch({ from: '/shops' })
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  const mayWrite = useMay(clerks)
  const mayPrint = useMay(mayReveal)

  const open = (record: RecordView) => void navigate({ to: '/shops/$id', params: { id: record.id } })
  const create = () => void navigate({ to: '/shops/new' })
  const importSheet = () => void navigate({ to: '/import/$register', params: { register: 'shop' } })
  useShortcut('Ctrl+N', create, mayWrite)

  const print = async (now: ListNow, make: (ticket: string) => Promise<Paper>) => {
    const paper = await now.work.run(make)
    if (paper) openPaper(paper)
  }
  const printFiles = (now: ListNow) =>
    void print(now, (ticket) => call('paper.shopFiles', { selection: now.selection }, { ticket }))
  const printLedger = (now: ListNow) =>
    void print(now, (ticket) => call('paper.shopLedger', { selection: now.selection }, { ticket }))

  const createButton = mayWrite && (
    <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
      {words.shops.create} <kbd>Ctrl N</kbd>
    </Button>
  )
  return (
    <RecordList
      register={shop}
      asked={asked}
      onOpen={open}
      renderBeside={(record) =>
        record && (
          <Peek
            register={shop}
            record={record}
            onOpen={open}
            wantedOf={shopWants}
            renderMore={(page) => <LicenceLamps rows={rowsOf(page, 'licence')} />}
          />
        )
      }
      renderButtons={(now) => (
        <>
          {mayWrite && <Button onClick={importSheet}>{words.shops.importSheet}</Button>}
          <ExportButton register={shop} label={words.kit.export} now={now} />
          <Button onClick={() => printLedger(now)} disabled={now.work.isBusy || now.count === 0}>
            {words.shops.ledger}
          </Button>
          {createButton}
        </>
      )}
      renderActions={(now) => (
        <>
          {mayPrint && (
            <Button onClick={() => printFiles(now)} disabled={now.work.isBusy}>
              {words.shops.files}
            </Button>
          )}
          <Button onClick={() => printLedger(now)} disabled={now.work.isBusy}>
            {words.shops.ledger}
          </Button>
          <ExportButton register={shop} label={words.kit.exportTicked} now={now} />
        </>
      )}
      firstStep={
        <>
          <p>{words.shops.firstStep}</p>
          {mayWrite && (
            <p className="row">
              <Button onClick={importSheet}>{words.shops.importSheet}</Button>
              <Button onClick={create}>{words.shops.create}</Button>
            </p>
          )}
        </>
      }
    />
  )
}
