import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { pledgeText } from '../../records/signing/pledge-text'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { ExportButton } from '../kit/list/ExportButton'
import { Peek } from '../kit/list/Peek'
import { RecordList } from '../kit/list/RecordList'
import { words } from '../messages'

/** 责任文本: the versions of the texts that shops sign. */
export function TextList() {
  const asked = useSearch({ from: '/pledge-texts' })
  const navigate = useNavigate()
  const mayWrite = useMay(pledgeText.access.write)
  const open = ({ id }: { id: string }) => void navigate({ to: '/pledge-texts/$id', params: { id } })
  const create = () => void navigate({ to: '/pledge-texts/new' })
  useShortcut('Ctrl+N', create, mayWrite)
  const createButton = mayWrite && (
    <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
      {words.pledges.textCreate} <kbd>Ctrl N</kbd>
    </Button>
  )
  return (
    <RecordList
      register={pledgeText}
      asked={asked}
      onOpen={open}
      renderBeside={(record) => record && <Peek register={pledgeText} record={record} onOpen={open} />}
      renderButtons={(now) => (
        <>
          <ExportButton register={pledgeText} label={words.kit.export} now={now} />
          {createButton}
        </>
      )}
      renderActions={(now) => <ExportButton register={pledgeText} label={words.kit.exportTicked} now={now} />}
      firstStep={
        <>
          <p>{words.pledges.textFirst}</p>
          {createButton}
        </>
      }
    />
  )
}
