import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { GridNode } from '../../bridge/grid-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { words } from '../messages'
import { DayBox } from './DayBox'

const newOne = 'new'

/** Several cells become one from a day on: a new one, or one of them that goes on. */
export function MergeForm({
  cells,
  today,
  onDone,
  onClose,
}: {
  cells: readonly GridNode[]
  today: string
  onDone: (cells: readonly string[]) => void
  onClose: () => void
}) {
  const { say, fail } = useNotices()
  const [on, setOn] = useState(today)
  const [keep, setKeep] = useState(newOne)
  const [name, setName] = useState('')
  const isNew = keep === newOne
  const merge = async () => {
    try {
      const into = isNew ? { name: name.trim() } : { keep }
      const act = await call('grid.merge', { ids: cells.map((cell) => cell.id), on, into })
      say(words.grid.done(act.sentence))
      onDone(act.cells)
    } catch (error) {
      fail(error)
    }
  }
  return (
    <form
      className="card grid-act"
      aria-label={words.grid.doMerge}
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
    >
      <h2>{words.grid.mergeTitle(cells.length)}</h2>
      <DayBox label={words.grid.from} day={on} onDay={setOn} />
      <Radio.Group
        vertical
        value={keep}
        onChange={(event) => setKeep(String(event.target.value))}
        options={[
          { value: newOne, label: words.grid.intoNew },
          ...cells.map((cell) => ({ value: cell.id, label: words.grid.keep(cell.name) })),
        ]}
      />
      {isNew && (
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={words.grid.newName}
          aria-label={words.grid.newName}
          maxLength={40}
        />
      )}
      <div className="row">
        <span className="sp" />
        <Button onClick={onClose}>{words.grid.cancel}</Button>
        <Button type="primary" htmlType="submit" disabled={isNew && name.trim() === ''}>
          {words.grid.doMerge}
        </Button>
      </div>
    </form>
  )
}
