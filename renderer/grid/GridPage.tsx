import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { GridTree as Tree } from '../../bridge/grid-shapes'
import { gridCell } from '../../records/street/grid-cell'
import { chineseDate, dayOf } from '../../records/kit/dates'
import { clerks } from '../../records/roles'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { LastActLine } from '../kit/acts/LastActLine'
import { countText } from '../kit/count'
import { WordsBox } from '../kit/list/WordsBox'
import { enterCell } from '../kit/sheet/cell-keys'
import { SideSheet } from '../ledgers/SideSheet'
import { words } from '../messages'
import { AddCell } from './AddCell'
import { DayBox } from './DayBox'
import { GridTree } from './GridTree'
import { lineageOf } from './lineage'
import { MergeForm } from './MergeForm'
import { SplitForm } from './SplitForm'
import { closedBelow, levelsIn, rowsOf, type TreeRow } from './tree'
import '../ledgers/ledger.css'
import './grid.css'

const w = words.grid
/** More than anybody looks through; the words are then too few. */
const mostFound = 500

/** 网格: the office's grid as a tree, with the sheet of the chosen cell beside it. */
export function GridPage({ asked }: { asked: string | undefined }) {
  const [today] = useState(() => dayOf(new Date()))
  const [day, setDay] = useState(today)
  const on = day === today ? undefined : day
  const read = useQuery({
    // Sections, groups and shops are counted in it.
    queryKey: keys.anyRecords('grid', on),
    queryFn: () => call('grid.tree', { on }),
    placeholderData: (before) => before,
  })
  if (read.error) return <p role="alert">{sentenceOf(read.error)}</p>
  return read.data ? <Grid tree={read.data} today={today} day={day} onDay={setDay} asked={asked} /> : null
}

const focusTree = (): void => document.querySelector<HTMLElement>('.grid-page [role=tree]')?.focus()

type Doing = 'add' | 'split' | 'merge' | null

interface GridProps {
  tree: Tree
  today: string
  day: string
  onDay: (day: string) => void
  asked: string | undefined
}

function Grid({ tree, today, day, onDay, asked }: GridProps) {
  const { nodes } = tree
  const mayWrite = useMay(clerks)
  useKeyHints(mayWrite ? w.keys : w.readKeys)
  const [typed, setTyped] = useState('')
  const [showEnded, setShowEnded] = useState(false)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string | null>(asked === 'new' ? null : (asked ?? null))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [doing, setDoing] = useState<Doing>(asked === 'new' ? 'add' : null)
  const [answered, setAnswered] = useState(asked)
  if (asked !== answered) {
    setAnswered(asked)
    setChosen(asked === 'new' ? null : (asked ?? null))
    setDoing(asked === 'new' ? 'add' : null)
  }
  const found = useFound(typed)
  const rows = useMemo(() => rowsOf(nodes, { day, showEnded, closed, found }), [nodes, day, showEnded, closed, found])
  const cell = nodes.find((node) => node.id === chosen) ?? null
  const levels = levelsIn(nodes, day)
  const merging = nodes.filter((node) => ticked.has(node.id) && node.endedOn === null)

  const choose = (id: string) => {
    setChosen(id)
    if (doing !== 'merge') setDoing(null)
  }
  const fold = (id: string, close: boolean) => {
    const next = new Set(closed)
    if (close) next.add(id)
    else next.delete(id)
    setClosed(next)
  }
  const tick = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const close = () => {
    setDoing(null)
    focusTree()
  }
  /** On from the cells that have ended to the one that goes on. */
  const goOn = ([next]: readonly string[]) => {
    setTicked(new Set())
    setChosen(next ?? null)
    close()
  }
  useShortcut('Ctrl+N', () => setDoing('add'), mayWrite)

  return (
    <div className="grid-page">
      <div className="row">
        <h1>{w.title}</h1>
        <span className="chip">{w.count(countText(levels.reduce((sum, { count }) => sum + count, 0)))}</span>
        <span className="sp" />
        <Link className="button" to="/list/$register" params={{ register: 'gridCell' }}>
          {w.ledger}
        </Link>
        {mayWrite && (
          <>
            <Link className="button" to="/import/$register" params={{ register: 'gridCell' }}>
              {w.importSheet}
            </Link>
            {merging.length > 1 && <Button onClick={() => setDoing('merge')}>{w.merge(merging.length)}</Button>}
            <Button type="primary" onClick={() => setDoing('add')} aria-keyshortcuts="Control+N">
              {cell && cell.endedOn === null ? w.add : w.addRoot} <kbd>Ctrl N</kbd>
            </Button>
          </>
        )}
      </div>
      <div className="row chips">
        <WordsBox value={typed} onChange={setTyped} onLeave={focusTree} />
        {levels.map(({ code, label, count }) => (
          <button
            type="button"
            key={code}
            className="chip"
            title={w.downTo(label)}
            onClick={() => setClosed(closedBelow(nodes, code))}
          >
            {w.level(label, countText(count))}
          </button>
        ))}
        <button type="button" className="chip" onClick={() => setClosed(new Set())}>
          {w.openAll}
        </button>
        <button type="button" className="chip" onClick={() => setClosed(new Set(nodes.map((node) => node.id)))}>
          {w.closeAll}
        </button>
        <span className="sp" />
        <Checkbox checked={showEnded} onChange={(event) => setShowEnded(event.target.checked)}>
          {w.showEnded}
        </Checkbox>
        <DayBox label={w.day} day={day} onDay={onDay} />
      </div>
      {day !== today && (
        <p className="small quiet">
          {w.asOf(chineseDate(day))}{' '}
          <button type="button" className="as-link" onClick={() => onDay(today)}>
            {w.backToToday}
          </button>
        </p>
      )}
      <div className="beside">
        <div className="tree-box">
          {rows.length > 0 ? (
            <Branches
              rows={rows}
              chosen={chosen}
              ticked={ticked}
              isCounted={day === today}
              mayWrite={mayWrite}
              onChoose={choose}
              onFold={fold}
              onTick={tick}
              onOpen={() => enterCell(document.querySelector('.grid-page .side [data-cell]') ?? undefined)}
            />
          ) : (
            <p className="card quiet">{found ? w.nothingFound : mayWrite ? w.firstStep : w.none}</p>
          )}
          <LastActLine />
        </div>
        <div className="cell-panel">
          {doing === 'add' && (
            <AddCell
              key={cell?.id}
              nodes={nodes}
              within={cell?.endedOn === null ? cell : null}
              today={today}
              onClose={close}
            />
          )}
          {doing === 'split' && cell && (
            <SplitForm key={cell.id} cell={cell} today={today} onClose={close} onDone={goOn} />
          )}
          {doing === 'merge' && merging.length > 1 && (
            <MergeForm cells={merging} today={today} onClose={close} onDone={goOn} />
          )}
          {cell ? (
            <>
              <section className="card" aria-label={w.lineage}>
                <div className="row">
                  <h2>{w.lineage}</h2>
                  <span className="sp" />
                  {mayWrite && cell.endedOn === null && doing !== 'split' && (
                    <Button size="small" onClick={() => setDoing('split')}>
                      {w.split}
                    </Button>
                  )}
                </div>
                {lineageOf(nodes, cell.id).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                {mayWrite && merging.length < 2 && <p className="small quiet">{w.mergeHow}</p>}
              </section>
              <SideSheet key={cell.id} register={gridCell} id={cell.id} onCreated={setChosen} onCancel={close} />
            </>
          ) : (
            <aside className="card quiet">{mayWrite ? w.nothingChosen : w.nothingLooked}</aside>
          )}
        </div>
      </div>
    </div>
  )
}

/** The tree under its headings. */
function Branches(props: Parameters<typeof GridTree>[0] & { rows: readonly TreeRow[] }) {
  return (
    <>
      <div className="tree-head" aria-hidden>
        <span>{w.name}</span>
        <span className="sp" />
        <span className="head">{w.head}</span>
        {props.isCounted && (
          <>
            <span className="figure">{w.sections}</span>
            <span className="figure">{w.groups}</span>
            <span className="figure">{w.shops}</span>
          </>
        )}
      </div>
      <GridTree {...props} />
    </>
  )
}

/** The cells that words find, by name, number, head, pinyin or phone; null where nothing is looked for. */
function useFound(typed: string): ReadonlySet<string> | null {
  const read = useQuery({
    queryKey: keys.records('gridCell', 'found', typed),
    queryFn: () => call('record.list', { query: { register: 'gridCell', words: typed }, limit: mostFound }),
    enabled: typed !== '',
    placeholderData: (before) => before,
  })
  return useMemo(
    () => (typed === '' || !read.data ? null : new Set(read.data.rows.map((row) => row.id))),
    [typed, read.data],
  )
}
