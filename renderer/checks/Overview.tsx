import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { RoundOverview } from '../../bridge/check-shapes'
import { inspection } from '../../records/checks/inspection'
import { clerks } from '../../records/roles'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { placeOf } from '../app/places'
import { call } from '../bridge/call'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { readDate } from '../../records/kit/dates'
import { HeadFields } from './HeadFields'
import { heldRoundsQuery } from './held-rounds'
import { HeldRounds } from './HeldRounds'
import { Progress } from './Progress'
import type { RoundHead } from './round-head'

/** The street that was opened last, with each list. */
const openedLast = new Map<string, number>()

/** The streets of the office and how far each has been checked with one list: ↑ ↓ choose, Enter begins. */
export function Overview({
  lists,
  list,
  since,
  overview,
  head,
  onHead,
}: {
  lists: readonly { id: string; name: string }[]
  list: string | null
  since: string
  overview: RoundOverview | null
  head: RoundHead
  onHead: (next: Partial<RoundHead>) => void
}) {
  const navigate = useNavigate()
  const { work, print } = usePrint()
  const held = useQuery(heldRoundsQuery).data ?? []
  const mayWrite = useMay(clerks)
  const id = useId()
  useKeyHints(mayWrite ? words.checks.streetKeys : words.checks.streetReaderKeys)
  const streets = overview?.sections ?? []
  const [chosen, setActive] = useState(() => openedLast.get(list ?? '') ?? 0)
  const active = Math.min(chosen, Math.max(0, streets.length - 1))
  const [typedSince, setTypedSince] = useState(since)
  const table = useRef<HTMLTableElement>(null)
  const hasStreets = streets.length > 0
  useEffect(() => {
    if (hasStreets) table.current?.focus({ preventScroll: true })
  }, [hasStreets])

  if (list === null)
    return (
      <div className="nothing">
        <p>{words.checks.noLists}</p>
        {mayWrite && (
          <Button type="primary" onClick={() => void navigate(placeOf('checkList').create)}>
            {words.checks.makeList}
          </Button>
        )}
      </div>
    )
  const go = (index: number) => {
    const next = Math.max(0, Math.min(streets.length - 1, index))
    setActive(next)
    table.current?.querySelectorAll('tbody tr')[next]?.scrollIntoView({ block: 'nearest' })
  }
  const open = (index: number) => {
    const street = streets[index]
    if (!street || list === null) return
    openedLast.set(list, index)
    void navigate({ to: '/round', search: { section: street.id, list, since } })
  }
  const onKeys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    const to: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + 10),
      PageUp: () => go(active - 10),
      Home: () => go(0),
      End: () => go(streets.length - 1),
      Enter: () => open(active),
    }
    if (!to[event.key]) return
    event.preventDefault()
    to[event.key]!()
  }
  const printBlank = () => void print((ticket) => call('paper.blankCheckSheets', { list }, { ticket }))
  const keepSince = () => {
    const read = readDate(typedSince)
    if ('value' in read && read.value && read.value !== since)
      void navigate({ to: '/round', search: { list, since: read.value }, replace: true })
    else setTypedSince(since)
  }
  return (
    <div className="checks">
      <div className="row">
        <h1>{words.checks.title}</h1>
        <label htmlFor={`${id}-list`}>{words.checks.list}</label>
        <Select
          id={`${id}-list`}
          className="which-list"
          value={list}
          options={lists.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(next: string) => void navigate({ to: '/round', search: { list: next, since }, replace: true })}
        />
        <label htmlFor={`${id}-since`}>{words.checks.since}</label>
        <Input
          id={`${id}-since`}
          className="day"
          value={typedSince}
          onChange={(event) => setTypedSince(event.target.value)}
          onBlur={keepSince}
          onPressEnter={keepSince}
        />
        <span className="sp" />
        <Link className="button" to="/checks">
          {inspection.label}
        </Link>
        <Button onClick={printBlank} disabled={work.isBusy}>
          {words.checks.blankSheet}
        </Button>
      </div>
      {mayWrite && (
        <div className="row">
          <HeadFields head={head} onHead={onHead} />
        </div>
      )}
      <HeldRounds rounds={held} />
      {!hasStreets && <p className="quiet">{words.checks.noStreets}</p>}
      {hasStreets && (
        <div className="streets">
          <table
            ref={table}
            className="list"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the arrow keys walk through its rows
            role="grid"
            tabIndex={0}
            aria-label={words.checks.streets}
            aria-activedescendant={`${id}-${active}`}
            onKeyDown={onKeys}
          >
            <thead>
              <tr>
                <th scope="col">{words.checks.street}</th>
                <th scope="col">{words.checks.done}</th>
                <th scope="col">{words.checks.failed}</th>
                <th scope="col">{words.checks.lastDay}</th>
              </tr>
            </thead>
            <tbody>
              {streets.map((street, n) => (
                <tr
                  key={street.id}
                  id={`${id}-${n}`}
                  aria-selected={n === active}
                  className={n === active ? 'sel' : undefined}
                  onClick={() => go(n)}
                  onDoubleClick={() => open(n)}
                >
                  <td>{street.name}</td>
                  <td>
                    <Progress done={street.done} due={street.due} />
                  </td>
                  <td>{street.failed > 0 ? street.failed : <span className="quiet">—</span>}</td>
                  <td>{street.last ?? <span className="quiet">—</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {overview !== null && overview.nowhere > 0 && (
        <p className="quiet">
          {words.checks.nowhere(overview.nowhere)}{' '}
          <Link to="/shops" search={{ filters: { section: { empty: true } } }}>
            {words.checks.nowhereOpen}
          </Link>
        </p>
      )}
    </div>
  )
}
