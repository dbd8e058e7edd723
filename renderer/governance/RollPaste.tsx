import { Button, Input } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../bridge/record-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { FocusOnShow } from '../kit/FocusOnShow'
import { words } from '../messages'
import { readRoll, type RollLine } from './roll-lines'

/** A roll as it was copied out of a spreadsheet, put in as one act. */
export function RollPaste({
  election,
  rows,
  onDone,
}: {
  election: string
  rows: readonly RecordView[]
  onDone: () => void
}) {
  const { say, fail } = useNotices()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { fresh, known, refused } = readRoll(
    text,
    rows.map((row) => row.values as unknown as RollLine),
  )
  const add = async (): Promise<void> => {
    setBusy(true)
    try {
      await call('governance.saveRows', {
        register: 'elector',
        rows: fresh.map((line) => ({ set: { election, ...line } })),
      })
      say(words.governance.savedRows(fresh.length, '人'))
      onDone()
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="banner paste">
      <p>{words.governance.pasteHow}</p>
      <FocusOnShow>
        <Input.TextArea
          aria-label={words.governance.pasteLabel}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoSize={{ minRows: 4, maxRows: 12 }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onDone()
          }}
        />
      </FocusOnShow>
      <div className="row">
        <span className="sp">{fresh.length + known > 0 && words.governance.pasteFound(fresh.length, known)}</span>
        <Button
          type="primary"
          onClick={() => void add()}
          disabled={fresh.length === 0 || refused.length > 0}
          loading={isBusy}
        >
          {words.governance.pasteDo(fresh.length)}
        </Button>
        <Button onClick={onDone}>{words.kit.cancel}</Button>
      </div>
      {refused.length > 0 && <p className="wrong">{words.governance.pasteRefused(refused)}</p>}
    </div>
  )
}
