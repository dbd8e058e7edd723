import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { TaskLine, TaskWindowLine } from '../../bridge/calls/facilities'
import { shareText } from '../../records/figures/figures'
import { clerks } from '../../records/roles'
import { task, taskPeriods } from '../../records/facilities/task'
import type { WindowState } from '../../records/facilities/task-days'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { PeriodPicker } from '../figures/PeriodPicker'
import { ReferenceControl } from '../kit/fields/ReferenceControl'
import { words } from '../messages'
import { boardPeriod, type BoardSearch } from './board-search'
import { MarkForm } from './MarkForm'
import './facilities.css'

const w = words.facilities
const tones: Readonly<Record<WindowState, string>> = {
  done: 'ok',
  missed: 'bad',
  unsaid: 'bad',
  due: 'warn',
  ahead: 'rest',
}

/** 周期工作: every task with its windows in a period, and how each of them stands; Enter writes one down. */
export function TaskBoard({ asked }: { asked: BoardSearch }) {
  const navigate = useNavigate()
  const mayWrite = useMay(clerks)
  const period = boardPeriod(asked)
  const [marking, setMarking] = useState<{ line: TaskLine; window: TaskWindowLine } | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  useKeyHints(w.keys)
  const create = () => void navigate({ to: '/tasks/new' })
  useShortcut('Ctrl+N', create, mayWrite)
  const query = { ...period, section: asked.section ?? null }
  const read = useQuery({
    queryKey: keys.records('taskDone', 'board', query),
    queryFn: () => call('task.board', query),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const ask = (change: Partial<BoardSearch>) => void navigate({ to: '/tasks', search: { ...asked, ...change } })
  const board = read.data
  const close = () => {
    const was = marking && keyOf(marking.line, marking.window)
    setMarking(null)
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-window="${was}"]`)?.focus())
  }
  return (
    <div className="task-board">
      <div className="row">
        <h1>{w.board}</h1>
        {board && (
          <>
            <span className="chip">{w.said(board.done, board.of, shareText(board.done, board.of))}</span>
            {board.unsaid > 0 && <span className="lamp bad">{w.unsaid(board.unsaid)}</span>}
          </>
        )}
        <span className="sp" />
        <Link className="button" to="/list/$register" params={{ register: 'task' }}>
          {w.list}
        </Link>
        {mayWrite && (
          <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
            {w.create} <kbd>Ctrl N</kbd>
          </Button>
        )}
      </div>
      <div className="row chips">
        <PeriodPicker period={period} onPeriod={ask} />
        <span className="sp" />
        <label htmlFor="task-street">{w.street}</label>
        <ReferenceControl
          id="task-street"
          field={task.fields.section}
          value={asked.section ?? null}
          onChange={(section) => ask({ section: section ?? undefined })}
        />
      </div>
      {marking && (
        <MarkForm
          key={keyOf(marking.line, marking.window)}
          line={marking.line}
          window={marking.window}
          today={board?.today ?? marking.window.to}
          onClose={close}
        />
      )}
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {board && board.tasks.length === 0 && <p className="card quiet">{w.firstStep}</p>}
      {board && board.tasks.length > 0 && (
        <div className="card wide">
          <table className="list tasks" aria-label={w.board}>
            <thead>
              <tr>
                <th scope="col">{w.street}</th>
                <th scope="col">{w.work}</th>
                <th scope="col">{w.person}</th>
                <th scope="col">{w.rate}</th>
                <th scope="col">{w.span}</th>
              </tr>
            </thead>
            <tbody ref={body}>
              {board.tasks.map((line) => (
                <tr key={line.id}>
                  <td>{line.sectionName}</td>
                  <th scope="row">
                    <Link to="/tasks/$id" params={{ id: line.id }}>
                      {line.name}
                    </Link>
                    <span className="small quiet"> {everyText(line)}</span>
                  </th>
                  <td>{line.person}</td>
                  <td>
                    {line.done} / {line.of} <span className="small quiet">{shareText(line.done, line.of)}</span>
                  </td>
                  <td>
                    <div className="windows">
                      {line.windows.map((window) => (
                        <WindowLamp
                          key={window.to}
                          line={line}
                          window={window}
                          onMark={mayWrite ? () => setMarking({ line, window }) : undefined}
                        />
                      ))}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

const keyOf = (line: TaskLine, window: TaskWindowLine): string => `${line.id} ${window.to}`

const everyText = ({ every, times }: TaskLine): string =>
  w.times(taskPeriods.find((p) => p.code === every)?.label ?? '', times)

/** 11-15 完成: the day that a window is due, and how it stands, as colour and word. */
function WindowLamp(props: { line: TaskLine; window: TaskWindowLine; onMark: (() => void) | undefined }) {
  const { line, window, onMark } = props
  const says = w.states[window.state]
  const reason = window.done?.missed ?? window.done?.by ?? ''
  return (
    <button
      type="button"
      className={`lamp ${tones[window.state]}`}
      data-window={keyOf(line, window)}
      title={reason}
      aria-label={w.window(line.name, window.from, window.to, says)}
      aria-disabled={onMark === undefined}
      onClick={onMark}
      onKeyDown={walk}
    >
      {window.to.slice(5)} {says}
    </button>
  )
}

const lamps = (of: Element | null | undefined) => [...(of?.querySelectorAll<HTMLElement>('.windows button') ?? [])]

/** ← → go along a task, ↑ ↓ from task to task. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget.closest('tr')
  const at = lamps(row).indexOf(event.currentTarget)
  const next: Partial<Record<string, HTMLElement | undefined>> = {
    ArrowLeft: lamps(row)[at - 1],
    ArrowRight: lamps(row)[at + 1],
    ArrowUp: lamps(row?.previousElementSibling).at(Math.min(at, lamps(row?.previousElementSibling).length - 1)),
    ArrowDown: lamps(row?.nextElementSibling).at(Math.min(at, lamps(row?.nextElementSibling).length - 1)),
  }
  const to = next[event.key]
  if (!to) return
  event.preventDefault()
  to.focus()
}
