import { Button, Input } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { useMay } from '../../app/office'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { keys, queryClient } from '../../bridge/queries'
import { words } from '../../messages'
import { FocusOnShow } from '../FocusOnShow'
import { archiveWord } from './archive-word'

/** Archiving a record and bringing it back. The question stands in the page, with room for a reason. */
export function useArchiving(register: AnyRegister, record: RecordView | null) {
  const { say, fail } = useNotices()
  const mayWrite = useMay(register.access.write)
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const id = register.id as RegisterId
  if (!record || !mayWrite || (register.endsByActs && !record.archivedAt)) return { button: null, question: null }
  const title = register.title(record.values)
  const done = (sentence: string) => async () => {
    setAsking(false)
    say(sentence)
    await queryClient.invalidateQueries({ queryKey: keys.records(id) })
  }
  const which = { register: id, id: record.id, revision: record.revision }
  const archive = () =>
    call('record.archive', { ...which, reason: reason.trim() })
      .then(done(words.kit.archiveDone(title)))
      .catch(fail)
  const restore = () =>
    call('record.restore', which)
      .then(done(words.kit.restoreDone(title)))
      .catch(fail)

  return {
    button: record.archivedAt ? (
      <Button onClick={() => void restore()}>{words.kit.restore}</Button>
    ) : (
      <Button onClick={() => setAsking(!isAsking)} aria-expanded={isAsking}>
        {archiveWord(register)}
      </Button>
    ),
    question: isAsking && !record.archivedAt && (
      <form
        className="banner row"
        onSubmit={(event) => {
          event.preventDefault()
          void archive()
        }}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.stopPropagation()
          setAsking(false)
        }}
      >
        <span>{words.kit.archiveAsk}</span>
        <FocusOnShow>
          <Input
            className="sp"
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
            placeholder={words.kit.archiveReason}
            aria-label={words.kit.archiveReason}
          />
        </FocusOnShow>
        <Button htmlType="submit">{archiveWord(register)}</Button>
        <Button onClick={() => setAsking(false)}>{words.kit.archiveNot}</Button>
      </form>
    ),
  }
}
