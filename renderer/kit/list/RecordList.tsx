import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordView, Selection, Sort } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import { standingSentence } from '../../../records/shops/shop-standing'
import type { ListSearch } from '../../app/router'
import { useKeyHints } from '../../app/hints'
import { useOffice } from '../../app/office'
import { words } from '../../messages'
import { useLongWork, type LongWork } from '../work/useLongWork'
import { ActionBar } from './ActionBar'
import { chosenColumns } from './columns'
import { ColumnMenu } from './ColumnMenu'
import { FilterChips } from './FilterChips'
import { RecordTable } from './RecordTable'
import { everythingTicked, nothingTicked, selectionOf, tickedCount, type Ticks } from './ticks'
import {
  isNarrowed,
  openingSort,
  plainView,
  queryOf,
  useListView,
  withFilter,
  withoutStanding,
  type ListView,
} from './view'
import { ViewMenu } from './ViewMenu'
import { WordsBox } from './WordsBox'
import '../kit.css'
import './list.css'

/** What a button of a list acts on: the records, their order, the columns in sight; and where its progress is shown. */
export interface ListNow {
  selection: Selection
  /** How many records these are; undefined until the list has been read. */
  count: number | undefined
  sort: Sort[]
  columns: string[]
  work: LongWork
}

export interface ListProps {
  register: AnyRegister
  /** What the address asks for. */
  asked: ListSearch
  /** Buttons of the title row, for everything that the list finds. */
  renderButtons: (now: ListNow) => ReactNode
  /** Buttons of the action bar, for what is ticked. */
  renderActions: (now: ListNow) => ReactNode
  /** The panel beside the list, for the row that the keys stand on. */
  renderBeside: (record: RecordView | null) => ReactNode
  onOpen: (record: RecordView) => void
  /** The keys or the mouse have gone to another row. */
  onMove?: () => void
  /** What an office without any record is told to do first. */
  firstStep: ReactNode
}

/** Where the keys of each person stood in each list when it was left, and what was ticked. */
const placeLeft = new Map<string, number>()
const ticksLeft = new Map<string, Ticks>()

/** A register as a screen: title and count, filters as a sentence, the table, what is beside it, and what can be done. */
export function RecordList(props: ListProps) {
  const { register } = props
  const { person, preferences } = useOffice()
  const place = `${person.id} ${register.id}`
  const chosen = preferences.columns[register.id]
  const [view, setView] = useListView(register, props.asked)
  const [ticks, setTicks] = useState(() => ticksLeft.get(place) ?? nothingTicked)
  const [total, setTotal] = useState<number | undefined>(undefined)
  const [active, setActive] = useState(() => placeLeft.get(place) ?? 0)
  const [record, setRecord] = useState<RecordView | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => chosenColumns(register, chosen), [register, chosen])
  const query = useMemo(() => queryOf(register, view), [register, view])
  useKeyHints(words.kit.listKeys)
  useEffect(() => void ticksLeft.set(place, ticks), [place, ticks])

  const show = (next: ListView) => {
    setView(next)
    // Everything ticked means everything that was found: other words find other records.
    if (ticks.all) setTicks(nothingTicked)
    setActive(0)
  }
  const go = (index: number) => {
    placeLeft.set(place, index)
    setActive(index)
    props.onMove?.()
  }
  const work = useLongWork()
  const now = { sort: view.sort, columns: columns.map((c) => c.key), work }
  const selection = selectionOf(ticks, query)
  const ticked = tickedCount(ticks, total ?? 0)

  return (
    <div className="record-list" ref={box}>
      <div className="row">
        <h1>{view.archived ? words.kit.archivedOf(register.label) : register.label}</h1>
        <span className="chip" aria-live="polite">
          {total === undefined ? '…' : words.kit.count(total, register.unit)}
        </span>
        <span className="sp" />
        {props.renderButtons({ ...now, selection: { query }, count: total })}
      </div>
      <div className="row chips">
        <WordsBox
          value={view.words}
          onChange={(typed) => show({ ...view, words: typed })}
          onLeave={() => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        {view.standing && (
          <span className="chip on">
            {standingSentence(view.standing)}{' '}
            <button
              type="button"
              className="bare cross"
              aria-label={words.kit.withoutFilter(standingSentence(view.standing))}
              onClick={() => show(withoutStanding(view))}
            >
              ×
            </button>
          </span>
        )}
        <FilterChips register={register} view={view} onChange={show} />
        {isNarrowed(view) && (
          <button
            type="button"
            className="as-link"
            onClick={() => show({ ...plainView(register), archived: view.archived, sort: view.sort })}
          >
            {words.kit.noFilters}
          </button>
        )}
        <span className="sp" />
        {!register.endsByActs && (
          <button
            type="button"
            className={view.archived ? 'chip on' : 'chip'}
            aria-pressed={view.archived}
            onClick={() => show({ ...view, archived: !view.archived })}
          >
            {words.kit.archived}
          </button>
        )}
        <ViewMenu register={register} view={view} onView={show} />
        <ColumnMenu register={register} columns={columns} />
      </div>
      <div className="beside">
        <div className="column">
          <RecordTable
            register={register}
            query={query}
            sort={view.sort}
            onSort={(sort) => show({ ...view, sort: sort.length > 0 ? sort : openingSort(register) })}
            columns={columns}
            ticks={ticks}
            onTicks={setTicks}
            active={Math.min(active, Math.max(0, (total ?? 1) - 1))}
            onActive={go}
            onRecord={setRecord}
            onOpen={props.onOpen}
            onTotal={setTotal}
            empty={
              isNarrowed(view) ? (
                <NothingFound view={view} onView={show} />
              ) : view.archived ? (
                <p>{words.kit.nothingArchived}</p>
              ) : (
                props.firstStep
              )
            }
          />
          <ActionBar
            register={register}
            selection={selection}
            count={ticked}
            total={total ?? 0}
            archived={view.archived}
            work={work}
            onAll={() => setTicks(everythingTicked)}
            onNone={() => setTicks(nothingTicked)}
          >
            {selection && props.renderActions({ ...now, selection, count: ticked })}
          </ActionBar>
        </div>
        {props.renderBeside(total === 0 ? null : record)}
      </div>
    </div>
  )
}

/** Nothing fits: the filters can go one by one or all at once. */
function NothingFound({ view, onView }: { view: ListView; onView: (next: ListView) => void }) {
  return (
    <>
      <p>{words.kit.nothingFound}</p>
      <p className="row">
        {view.words && (
          <button type="button" className="as-link" onClick={() => onView({ ...view, words: '' })}>
            {words.kit.withoutWords(view.words)}
          </button>
        )}
        {(view.standing || Object.keys(view.filters).length > 0) && (
          <button
            type="button"
            className="as-link"
            onClick={() =>
              onView(withoutStanding(Object.keys(view.filters).reduce((v, key) => withFilter(v, key, null), view)))
            }
          >
            {words.kit.noFilters}
          </button>
        )}
      </p>
    </>
  )
}
