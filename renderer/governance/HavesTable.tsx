import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { CheckedStreet } from '../../bridge/calls/governance'
import { fiveHaves, fiveHavesKeys, lackText } from '../../records/governance/five-haves'
import { words } from '../messages'
import { afterDigit, beginTicking, turned, type Ticking } from './ticking'

const says = (answer: unknown): string =>
  answer === true ? words.governance.has : answer === false ? words.governance.hasNot : ''

/** 有工作标牌 → 工作标牌 */
const itemOf = (key: (typeof fiveHavesKeys)[number]): string => fiveHaves.fields[key].label.replace(/^有/, '')

interface TableProps {
  streets: readonly CheckedStreet[]
  chosen: number
  onChoose: (n: number) => void
  ticking: Ticking | null
  onTicking: (next: Ticking | null) => void
  onSave: () => Promise<boolean>
  mayWrite: boolean
}

/** A row a street; the keys stand on one of them, and tick it in place. */
export function HavesTable({ streets, chosen, onChoose, ticking, onTicking, onSave, mayWrite }: TableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const goTo = (n: number) => {
    const to = Math.max(0, Math.min(streets.length - 1, n))
    onChoose(to)
    body.current?.querySelectorAll<HTMLElement>('tr')[to]?.focus()
  }
  useEffect(() => {
    const rows = body.current
    if (!document.activeElement?.closest('#page')) rows?.querySelector<HTMLElement>('tr')?.focus()
  }, [body])

  const onKey = (event: KeyboardEvent, street: CheckedStreet, n: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const own = ticking?.section === street.section ? ticking : null
    const after = mayWrite ? afterDigit(own ?? beginTicking(street), event.key) : undefined
    if (after) onTicking(after)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') goTo(n + (event.key === 'ArrowDown' ? 1 : -1))
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(streets.length - 1)
    else if (event.key === 'Enter' && own) void onSave().then((saved) => saved && goTo(n + 1))
    else if (event.key === 'Enter' && mayWrite) onTicking(beginTicking(street))
    else if (event.key === 'Escape' && own) onTicking(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="card scroll">
      <table className="list haves" aria-label={words.governance.fiveHaves}>
        <thead>
          <tr>
            <th>{words.governance.street}</th>
            <th>{words.governance.head}</th>
            {fiveHavesKeys.map((key, n) => (
              <th key={key} className="tick">
                {itemOf(key)} {mayWrite && <kbd>{n + 1}</kbd>}
              </th>
            ))}
            <th>{words.governance.result}</th>
            <th>{words.governance.checkedOn}</th>
            <th>{words.governance.checker}</th>
            <th>{words.governance.photos}</th>
            <th>{words.governance.lacks}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {streets.map((street, n) => {
            const own = ticking?.section === street.section ? ticking : null
            const values: Readonly<Record<string, unknown>> = own ?? street.last?.values ?? {}
            return (
              <tr
                key={street.section}
                tabIndex={n === chosen ? 0 : -1}
                aria-current={n === chosen}
                className={own ? 'sel typed' : n === chosen ? 'sel' : undefined}
                onFocus={(event) => event.target === event.currentTarget && onChoose(n)}
                onClick={() => goTo(n)}
                onDoubleClick={() => mayWrite && !own && onTicking(beginTicking(street))}
                onKeyDownCapture={(event) => onKey(event, street, n)}
              >
                <td>{street.name}</td>
                <td>{street.head ?? ''}</td>
                {fiveHavesKeys.map((key) => (
                  <td key={key} className="tick">
                    {own ? (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={own[key] === false ? 'chip off' : own[key] ? 'chip on' : 'chip'}
                        aria-label={words.governance.tickLabel(itemOf(key), says(own[key]) || words.governance.notSeen)}
                        onClick={() => onTicking(turned(own, key))}
                      >
                        {says(own[key]) || '—'}
                      </button>
                    ) : (
                      <span className={values[key] === false ? 'wrong' : undefined}>{says(values[key]) || '—'}</span>
                    )}
                  </td>
                ))}
                <td>{own ? <span className="lamp warn">{words.kit.unsaved}</span> : <Reached street={street} />}</td>
                <td>{own ? '' : textOf(street, 'on')}</td>
                <td>{own ? '' : textOf(street, 'checker')}</td>
                <td>{own ? '' : photosOf(street)}</td>
                <td>{own ? words.governance.ticking : street.last ? lackText(values) : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const textOf = ({ last }: CheckedStreet, key: 'on' | 'checker'): string => (last?.values[key] as string | null) ?? ''

const photosOf = ({ last }: CheckedStreet): string => {
  const photos = last?.values['photos']
  return Array.isArray(photos) && photos.length > 0 ? words.governance.photoCount(photos.length) : ''
}

function Reached({ street: { last } }: { street: CheckedStreet }) {
  if (!last) return <span className="lamp rest">{words.governance.neverSeen}</span>
  const reached = last.values['reached']
  if (reached === null) return <span className="lamp warn">{words.governance.halfSeen}</span>
  return reached ? (
    <span className="lamp ok">{words.governance.reached}</span>
  ) : (
    <span className="lamp bad">{words.governance.notReached}</span>
  )
}
