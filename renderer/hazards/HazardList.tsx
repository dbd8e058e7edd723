import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RecordView } from '../../bridge/record-shapes'
import { hazard } from '../../records/checks/hazard'
import { hazardPiles, pileFilters, type HazardPile } from '../../records/checks/hazard-state'
import { clerks } from '../../records/roles'
import { useKeyHints } from '../app/hints'
import { useMay, useOffice } from '../app/office'
import type { ListSearch } from '../app/router'
import { useShortcut } from '../app/shortcuts'
import { ActionBar } from '../kit/list/ActionBar'
import { chosenColumns } from '../kit/list/columns'
import { ExportButton } from '../kit/list/ExportButton'
import { FilterChips } from '../kit/list/FilterChips'
import { Peek } from '../kit/list/Peek'
import { everythingTicked, nothingTicked, selectionOf, tickedCount, type Ticks } from '../kit/list/ticks'
import { plainView, queryOf, useListView, type ListView } from '../kit/list/view'
import { WordsBox } from '../kit/list/WordsBox'
import { useLongWork } from '../kit/work/useLongWork'
import { words } from '../messages'
import { thisDay } from './lamps'
import { DueList } from './DueList'
import { Piles } from './Piles'
import { SolveSeveral } from './SolveSeveral'
import { useIssue } from './useIssue'
import '../kit/kit.css'
import '../kit/list/list.css'
import './hazards.css'

/** People who have been here since the window opened: they find the list as they left it. */
const been = new Set<string>()
const placeLeft = new Map<string, number>()

/** 隐患: what is open, ordered by its deadline; the piles show the rest. */
export function HazardList() {
  const asked = useSearch({ from: '/hazards' })
  const navigate = useNavigate()
  const { person } = useOffice()
  const today = thisDay()
  const [openPile] = useState<ListSearch | null>(() =>
    been.has(person.id) ? null : { filters: pileFilters('open', today) },
  )
  useEffect(() => void been.add(person.id), [person.id])
  const isAsking = Object.values(asked).some((value) => value !== undefined)
  const [view, setView] = useListView(hazard, isAsking ? asked : (openPile ?? asked))
  const [ticks, setTicks] = useState<Ticks>(nothingTicked)
  const [total, setTotal] = useState<number | undefined>(undefined)
  const [active, setActive] = useState(() => placeLeft.get(person.id) ?? 0)
  const [record, setRecord] = useState<RecordView | null>(null)
  const [isSolving, setSolving] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const query = useMemo(() => queryOf(hazard, view), [view])
  const work = useLongWork()
  const issue = useIssue(work)
  const mayWrite = useMay(clerks)
  useKeyHints(words.hazards.listKeys)
  const create = () => void navigate({ to: '/hazards/new' })
  useShortcut('Ctrl+N', create, mayWrite)

  const go = (index: number) => {
    placeLeft.set(person.id, index)
    setActive(index)
  }
  const show = (next: ListView) => {
    setView(next)
    if (ticks.all) setTicks(nothingTicked)
    go(0)
  }
  const open = ({ id }: RecordView) => void navigate({ to: '/hazards/$id', params: { id } })
  const pile = pileOf(view, today)
  const toPile = (next: HazardPile | null) =>
    show({ ...view, archived: false, filters: { ...besides(view), ...(next && pileFilters(next, today)) } })
  const selection = selectionOf(ticks, query)
  const ticked = tickedCount(ticks, total ?? 0)
  const now = { sort: view.sort, columns: chosenColumns(hazard, undefined).map((c) => c.key), work }

  return (
    <div className="record-list" ref={box}>
      <div className="row">
        <h1>{view.archived ? words.kit.archivedOf(hazard.label) : hazard.label}</h1>
        <span className="chip" aria-live="polite">
          {total === undefined ? '…' : words.kit.count(total, hazard.unit)}
        </span>
        <span className="sp" />
        <ExportButton register={hazard} label={words.kit.export} now={{ ...now, selection: { query }, count: total }} />
        {mayWrite && (
          <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
            {words.hazards.create} <kbd>Ctrl N</kbd>
          </Button>
        )}
      </div>
      <Piles section={sectionOf(view)} chosen={pile} onChoose={toPile} />
      <div className="row chips">
        <WordsBox
          value={view.words}
          onChange={(typed) => show({ ...view, words: typed })}
          onLeave={() => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        <FilterChips
          register={hazard}
          view={pile ? { ...view, filters: besides(view) } : view}
          onChange={(next) =>
            show(pile ? { ...next, filters: { ...pileFilters(pile, today), ...next.filters } } : next)
          }
        />
        <span className="sp" />
        <button
          type="button"
          className={view.archived ? 'chip on' : 'chip'}
          aria-pressed={view.archived}
          onClick={() => show({ ...plainView(hazard), archived: !view.archived })}
        >
          {words.kit.archived}
        </button>
      </div>
      <div className="beside">
        <div className="column">
          <DueList
            query={query}
            sort={view.sort}
            ticks={ticks}
            onTicks={setTicks}
            active={Math.min(active, Math.max(0, (total ?? 1) - 1))}
            onActive={go}
            onRecord={setRecord}
            onOpen={open}
            onTotal={setTotal}
            empty={
              <>
                <p>{words.hazards.nothingOpen}</p>
                {mayWrite && <p className="quiet">{words.hazards.firstStep}</p>}
              </>
            }
          />
          {isSolving && selection && (
            <SolveSeveral
              selection={selection}
              count={ticked}
              onClose={() => setSolving(false)}
              onDone={() => {
                setSolving(false)
                setTicks(nothingTicked)
              }}
            />
          )}
          <ActionBar
            register={hazard}
            selection={selection}
            count={ticked}
            total={total ?? 0}
            archived={view.archived}
            work={work}
            onAll={() => setTicks(everythingTicked)}
            onNone={() => setTicks(nothingTicked)}
          >
            {selection && (
              <>
                {mayWrite && (
                  <>
                    <Button disabled={work.isBusy} onClick={() => void issue('hazard.notice', { selection })}>
                      {words.hazards.printNotices}
                    </Button>
                    <Button aria-expanded={isSolving} onClick={() => setSolving(!isSolving)}>
                      {words.hazards.solveSeveral}
                    </Button>
                  </>
                )}
                <ExportButton
                  register={hazard}
                  label={words.kit.exportTicked}
                  now={{ ...now, selection, count: ticked }}
                />
              </>
            )}
          </ActionBar>
        </div>
        {record && total !== 0 && <Peek register={hazard} record={record} onOpen={open} />}
      </div>
    </div>
  )
}

/** The filters of a view without those that the piles set. */
function besides({ filters }: ListView): ListView['filters'] {
  const { state: _, deadline: __, ...others } = filters
  return others
}

const sectionOf = ({ filters: { section } }: ListView): string | null =>
  section && 'any' in section && section.any.length === 1 ? section.any[0]! : null

/** The pile that a view shows, if it shows one. */
function pileOf({ archived, filters: { state, deadline } }: ListView, today: string): HazardPile | null {
  if (archived) return null
  const shown = JSON.stringify([state, deadline])
  const found = hazardPiles.find(({ code }) => {
    const { state: its, deadline: until } = pileFilters(code, today)
    return JSON.stringify([its, until]) === shown
  })
  return found?.code ?? null
}
