import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RecordView } from '../../bridge/record-shapes'
import { inspection } from '../../records/checks/inspection'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import type { Ticks } from '../../bridge/check-shapes'
import { ExportButton } from '../kit/list/ExportButton'
import { Peek } from '../kit/list/Peek'
import { RecordList, type ListNow } from '../kit/list/RecordList'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'
import { failedOf } from './typed'
import { Verdict } from './ShopRail'

/** 检查记录: every check of every shop. New ones are made in a round. */
export function InspectionList() {
  const asked = useSearch({ from: '/checks' })
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  const mayWrite = useMay(inspection.access.write)
  const open = (record: RecordView) => void navigate({ to: '/checks/$id', params: { id: record.id } })
  const start = () => void navigate({ to: '/round' })
  useShortcut('Ctrl+N', start, mayWrite)
  const print = async (now: ListNow) => {
    const paper = await now.work.run((ticket) => call('paper.checkSheets', { selection: now.selection }, { ticket }))
    if (paper) openPaper(paper)
  }
  const startButton = mayWrite && (
    <Button type="primary" onClick={start} aria-keyshortcuts="Control+N">
      {words.checks.start} <kbd>Ctrl N</kbd>
    </Button>
  )
  return (
    <RecordList
      register={inspection}
      asked={asked}
      onOpen={open}
      renderBeside={(record) =>
        record && (
          <Peek
            register={inspection}
            record={record}
            onOpen={open}
            renderMore={(page) => <Verdict failed={failedOf((page.record.values['results'] as Ticks | null) ?? {})} />}
          />
        )
      }
      renderButtons={(now) => (
        <>
          <ExportButton register={inspection} label={words.kit.export} now={now} />
          {!mayWrite && <Button onClick={start}>{words.checks.all}</Button>}
          {startButton}
        </>
      )}
      renderActions={(now) => (
        <>
          <Button onClick={() => void print(now)} disabled={now.work.isBusy}>
            {words.checks.print}
          </Button>
          <ExportButton register={inspection} label={words.kit.exportTicked} now={now} />
        </>
      )}
      firstStep={
        <>
          <p>{words.checks.firstStep}</p>
          {startButton}
        </>
      }
    />
  )
}
