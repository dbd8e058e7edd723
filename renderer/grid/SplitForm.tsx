import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { GridNode } from '../../bridge/grid-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'
import { DayBox } from './DayBox'

interface SplitProps {
  cell: GridNode
  today: string
  onDone: (cells: readonly string[]) => void
  onClose: () => void
}

const parts = ['cells', 'sections', 'groups'] as const
const partLabels = { cells: words.grid.name, sections: words.grid.sections, groups: words.grid.groups }

/** One cell becomes several from a day on, and what was in it is shared out among them. */
export function SplitForm({ cell, today, onDone, onClose }: SplitProps) {
  const { say, fail } = useNotices()
  const content = useQuery({
    queryKey: keys.records('gridCell', 'content', cell.id),
    queryFn: () => call('grid.content', { id: cell.id }),
  }).data
  const [on, setOn] = useState(today)
  const [names, setNames] = useState(['', ''])
  const [goesTo, setGoesTo] = useState<Record<string, number>>({})
  const options = names.map((name, i) => ({ value: i, label: name.trim() || words.grid.nth(i + 1) }))
  const share = (of: (typeof parts)[number]) =>
    Object.fromEntries((content?.[of] ?? []).map(({ id }) => [id, Math.min(goesTo[id] ?? 0, names.length - 1)]))
  const split = async () => {
    try {
      const act = await call('grid.split', {
        id: cell.id,
        revision: cell.revision,
        on,
        into: names.map((name) => ({ name: name.trim() })),
        cells: share('cells'),
        sections: share('sections'),
        groups: share('groups'),
      })
      say(words.grid.done(act.sentence))
      onDone(act.cells)
    } catch (error) {
      fail(error)
    }
  }
  return (
    <form
      className="card grid-act"
      aria-label={words.grid.split}
      onSubmit={(event) => {
        event.preventDefault()
        void split()
      }}
    >
      <h2>{words.grid.splitTitle(cell.name)}</h2>
      <DayBox label={words.grid.from} day={on} onDay={setOn} />
      {names.map((name, i) => (
        <Input
          // oxlint-disable-next-line react/no-array-index-key -- a new cell is nothing yet but its place in this list
          key={i}
          value={name}
          placeholder={words.grid.nth(i + 1)}
          aria-label={words.grid.nth(i + 1)}
          maxLength={40}
          onChange={(event) => setNames(names.with(i, event.target.value))}
        />
      ))}
      <div className="row">
        <button
          type="button"
          className="as-link"
          onClick={() => setNames([...names, ''])}
          disabled={names.length >= 20}
        >
          {words.grid.more}
        </button>
        {names.length > 2 && (
          <button type="button" className="as-link" onClick={() => setNames(names.slice(0, -1))}>
            {words.grid.less}
          </button>
        )}
      </div>
      {content && (
        <>
          <h2>{words.grid.shareOut}</h2>
          {parts.every((part) => content[part].length === 0) && <p className="quiet">{words.grid.empty}</p>}
          <table className="share">
            <tbody>
              {parts.flatMap((part) =>
                content[part].map(({ id, name }) => (
                  <tr key={id}>
                    <th scope="row">
                      {name} <span className="quiet small">{partLabels[part]}</span>
                    </th>
                    <td>
                      <Select
                        size="small"
                        value={Math.min(goesTo[id] ?? 0, names.length - 1)}
                        onChange={(to) => setGoesTo({ ...goesTo, [id]: to })}
                        options={options}
                        aria-label={name}
                      />
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </>
      )}
      <div className="row">
        <span className="sp" />
        <Button onClick={onClose}>{words.grid.cancel}</Button>
        <Button type="primary" htmlType="submit" disabled={!content || names.some((name) => name.trim() === '')}>
          {words.grid.doSplit}
        </Button>
      </div>
    </form>
  )
}
