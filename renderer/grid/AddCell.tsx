import { Button, Input, Select, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { GridNode } from '../../bridge/grid-shapes'
import { gridLevels, gridRank } from '../../records/street/grid-cell'
import { useNotices } from '../app/notices'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { words } from '../messages'
import { DayBox } from './DayBox'
import { levelBelow } from './tree'

/** The levels that a cell may have below another one. */
const levelsBelow = (within: GridNode | null) =>
  gridLevels.slice(within ? gridRank(within.level) + 1 : 0).map(({ code, label }) => ({ value: code, label }))

/** New cells below one, or at the top: a name and Enter, and on to the next. */
export function AddCell({
  nodes,
  within,
  today,
  onClose,
}: {
  nodes: readonly GridNode[]
  within: GridNode | null
  today: string
  onClose: () => void
}) {
  const { say, fail } = useNotices()
  const [name, setName] = useState('')
  const [level, setLevel] = useState(() => levelBelow(nodes, within?.level ?? null))
  /** A grid that is entered for the first time has been in use for years. */
  const [from, setFrom] = useState(today)
  const box = useRef<InputRef>(null)
  useEffect(() => box.current?.focus(), [])
  useShortcut('Escape', onClose)
  const levels = levelsBelow(within)
  const create = async () => {
    const typed = name.trim()
    if (typed === '') return
    try {
      const set = { name: typed, level, within: within?.id ?? null, validFrom: from }
      await call('record.save', { register: 'gridCell', set })
      say(words.grid.created(typed))
      setName('')
      box.current?.focus()
    } catch (error) {
      fail(error)
    }
  }
  if (within && levels.length === 0)
    return (
      <div className="card row">
        {words.grid.lowest(within.name)}
        <span className="sp" />
        <Button onClick={onClose}>{words.grid.close}</Button>
      </div>
    )
  return (
    <form
      className="card grid-act"
      aria-label={words.grid.add}
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <h2>{within ? words.grid.addIn(within.name) : words.grid.addTop}</h2>
      <Input
        ref={box}
        value={name}
        onChange={(event) => setName(event.target.value)}
        placeholder={words.grid.newName}
        aria-label={words.grid.newName}
        maxLength={40}
      />
      <DayBox label={words.grid.validFrom} day={from} onDay={setFrom} />
      <div className="row">
        <Select value={level} onChange={setLevel} options={levels} aria-label={words.grid.levelOf} />
        <span className="sp" />
        <Button onClick={onClose}>{words.grid.cancel}</Button>
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {words.grid.create}
        </Button>
      </div>
    </form>
  )
}
