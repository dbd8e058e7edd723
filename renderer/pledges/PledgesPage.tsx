import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { PledgeMatrix } from '../../bridge/pledge-shapes'
import { clerks } from '../../records/roles'
import { useKeyHints } from '../app/hints'
import { useNotices } from '../app/notices'
import { useMay, useOffice } from '../app/office'
import { placeOf } from '../app/places'
import { sentenceOf } from '../app/sentences'
import { useLongWork } from '../kit/work/useLongWork'
import { words } from '../messages'
import { matrixQuery, scopeOf, type PledgeSearch } from './asked'
import { Bar } from './Bar'
import { Matrix } from './Matrix'
import type { At } from './matrix-keys'
import { ScopeBar } from './ScopeBar'
import { SignPanel } from './SignPanel'
import { cellKey, tickedPlaces, tickedToSign, toggled, type Place, type Ticked } from './ticked'
import '../kit/kit.css'
import '../kit/list/list.css'
import './pledges.css'

/** Where the keys of each person stood, and what was ticked, when the matrix was left. */
const left = new Map<string, { at: At; ticked: Ticked }>()

const toGrid = (): void => document.querySelector<HTMLElement>('.pledges [role=grid]')?.focus()

/** 责任书签订: shops × papers of a street, a group or all; what is missing is signed and printed from here. */
export function PledgesPage({ asked }: { asked: PledgeSearch }) {
  const navigate = useNavigate()
  const read = useQuery(matrixQuery(asked))
  const onAsk = (search: PledgeSearch) => void navigate({ to: '/pledges', search, replace: true })
  return (
    <div className="pledges record-list">
      <div className="row">
        <h1>{words.pledges.title}</h1>
        <span className="chip" aria-live="polite">
          {read.data ? words.pledges.shops(read.data.total) : '…'}
        </span>
        <span className="sp" />
        <Link className="button" to="/list/$register" params={{ register: 'pledge' }}>
          {words.pledges.ledger}
        </Link>
        <Link className="button" {...placeOf('pledgeText').list}>
          {words.pledges.texts}
        </Link>
      </div>
      <ScopeBar asked={asked} papers={read.data?.papers ?? []} onAsk={onAsk} onLeave={toGrid} />
      {read.error && !read.data ? (
        <p role="alert">{sentenceOf(read.error)}</p>
      ) : (
        read.data && <Open asked={asked} matrix={read.data} onAll={() => onAsk({})} />
      )}
    </div>
  )
}

function Open({ asked, matrix, onAll }: { asked: PledgeSearch; matrix: PledgeMatrix; onAll: () => void }) {
  const navigate = useNavigate()
  const { say } = useNotices()
  const { person } = useOffice()
  const mayWrite = useMay(clerks)
  const work = useLongWork()
  const [held, setHeld] = useState(
    () => left.get(person.id) ?? { at: { row: 0, column: 1 }, ticked: new Set<string>() },
  )
  const [signing, setSigning] = useState<readonly Place[] | null>(null)
  useKeyHints(signing ? words.pledges.signKeys : mayWrite ? words.pledges.keys : words.pledges.readerKeys)
  const keep = (next: Partial<typeof held>) =>
    setHeld((was) => {
      const now = { ...was, ...next }
      left.set(person.id, now)
      return now
    })
  const { papers, rows } = matrix
  const [followed, setFollowed] = useState<string | undefined>(undefined)
  if (asked.kind !== followed) {
    // The keys go to the paper that is asked about, and what can be done is about it.
    setFollowed(asked.kind)
    const column = papers.findIndex((p) => p.kind === asked.kind) + 1
    if (column > 0) keep({ at: { row: 0, column } })
  }
  const at: At = {
    row: Math.min(held.at.row, Math.max(0, rows.length - 1)),
    column: Math.min(held.at.column, papers.length),
  }
  const places = tickedPlaces(matrix, held.ticked)
  const paper = papers[at.column - 1]
  const placeAt = ({ row, column }: At): Place[] => {
    const [shop, of] = [rows[row], papers[column - 1]]
    return shop && of ? [{ shop: shop.shop, name: shop.name, operator: shop.operator, kind: of.kind }] : []
  }
  const backToGrid = () => {
    setSigning(null)
    toGrid()
  }
  const sign = (cells: readonly Place[]) => {
    if (!mayWrite) say(words.workflow.mayNot)
    else if (cells.length > 0) setSigning(cells)
  }
  const open = (cell: At) => {
    const shop = rows[cell.row]
    if (cell.column === 0 && shop) void navigate({ to: '/shops/$id', params: { id: shop.shop } })
    else sign(places.length > 0 ? places : placeAt(cell))
  }
  if (rows.length === 0 || papers.length === 0)
    return (
      <div className="table-box">
        <div className="no-rows">
          <Nothing asked={asked} matrix={matrix} mayWrite={mayWrite} onAll={onAll} />
        </div>
      </div>
    )
  return (
    <div className={signing ? 'beside' : 'beside alone'}>
      <div className="column">
        {matrix.total > rows.length && <p className="quiet">{words.pledges.cut(rows.length, matrix.total)}</p>}
        <Matrix
          matrix={matrix}
          at={at}
          onGo={(to) => keep({ at: to })}
          ticked={held.ticked}
          onTick={(kind, shops) =>
            keep({
              ticked:
                shops.length === 1
                  ? toggled(held.ticked, cellKey(shops[0]!, kind))
                  : new Set([...held.ticked, ...shops.map((shop) => cellKey(shop, kind))]),
            })
          }
          onTickColumn={(kind) => keep({ ticked: tickedToSign(matrix, held.ticked, kind) })}
          onOpen={open}
        />
        <Bar
          scope={scopeOf(asked)}
          paper={paper}
          places={places}
          work={work}
          onUntick={() => keep({ ticked: new Set() })}
        >
          {mayWrite && (places.length > 0 || paper) && (
            <Button
              type="primary"
              onClick={() => sign(places.length > 0 ? places : placeAt(at))}
              disabled={signing !== null}
            >
              {words.pledges.sign} <kbd>Enter</kbd>
            </Button>
          )}
        </Bar>
      </div>
      {signing && (
        <SignPanel
          key={signing.map((p) => cellKey(p.shop, p.kind)).join()}
          papers={papers.filter((p) => signing.some((place) => place.kind === p.kind))}
          places={signing}
          onSigned={(act) => {
            keep({ ticked: new Set() })
            say(act.sentence)
            backToGrid()
          }}
          onClose={backToGrid}
        />
      )}
    </div>
  )
}

/** Why there is nothing to see, and what to do then. */
function Nothing({
  asked,
  matrix,
  mayWrite,
  onAll,
}: {
  asked: PledgeSearch
  matrix: PledgeMatrix
  mayWrite: boolean
  onAll: () => void
}) {
  if (matrix.papers.length === 0)
    return (
      <>
        <p>{words.pledges.noTexts}</p>
        {mayWrite && (
          <Link className="button" {...placeOf('pledgeText').create}>
            {words.pledges.writeText}
          </Link>
        )}
      </>
    )
  return (
    <>
      <p>{asked.ask ? words.pledges.nothing : words.pledges.nobody}</p>
      {Object.values(asked).some((value) => value !== undefined) && (
        <Button onClick={onAll}>{words.pledges.all}</Button>
      )}
    </>
  )
}
