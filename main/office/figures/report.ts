import { sql } from 'kysely'
import type { Counts, FigureReport, FigureRow } from '../../../bridge/calls/figures'
import type { Read } from '../../../db/records'
import { titlesIn } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import {
  figures,
  isToldBy,
  isToldWithin,
  type Figure,
  type FigureRows,
  type Within,
} from '../../../records/figures/figures'
import { dayOf } from '../../../records/kit/dates'
import { lastYear, monthsIn, periodBefore, type Period } from '../../../records/figures/period'
import { registerOf, type RegisterId } from '../../../records/registers'
import { shopCategories } from '../../../records/shops/shop-categories'
import { papersInUse } from '../pledges/papers-in-use'
import { countFigures, type Counted } from './count'
import { countTasks } from './tasks'

export interface ReportAsked {
  readonly from: string
  readonly to: string
  readonly by: FigureRows
  readonly within: Within
}

/** Counts the whole report. */
export async function readReport(read: Read, { from, to, by, within }: ReportAsked): Promise<FigureReport> {
  const today = dayOf(new Date())
  const period = { from, to }
  const papers = await papersInUse(read)
  const told = figures.filter((f) => isToldWithin(f, within) && isOfPaperIn(papers, f))
  const asked = { period, today, within }
  const [inRows, alone] = [told.filter((f) => isToldBy(f, by)), told.filter((f) => !isToldBy(f, by))]
  const [byRow] = await countFigures(read, inRows, asked, by)
  const [checksByMonth, checksByList] = await countFigures(read, told.filter(isCheck), asked, 'month', 'list')
  const [foundByMonth] = await countFigures(read, told.filter(isFound), asked, 'month')
  const none = Object.fromEntries(told.map((f) => [f.id, 0]))
  const total = { ...none, ...sums(byRow), ...only(await countFigures(read, alone, asked)) }
  const compared = told.filter((f) => f.asOf === 'period')
  const then = async (other: Period): Promise<Counts> =>
    only(await countFigures(read, compared, { ...asked, period: other }))
  const [yearAgo, before] = [lastYear(period), periodBefore(period)]
  const lastYearTotal = await then(yearAgo)
  return {
    period,
    lastYear: yearAgo,
    before,
    today,
    by,
    within,
    withinLabel: await labelOf(read, within),
    total,
    lastYearTotal,
    // The year before this one is the same twice.
    beforeTotal: before.from === yearAgo.from && before.to === yearAgo.to ? lastYearTotal : await then(before),
    rows: by === 'month' ? monthRows(period, byRow) : await labelled(read, by, byRow),
    // Drawn month by month, whatever the rows of the report are.
    months: monthRows(period, checksByMonth, foundByMonth),
    lists: await labelled(read, 'list', checksByList!),
    tasks: await countTasks(read, asked, { lastYear: yearAgo, before }, by),
    papers,
  }
}

const isCheck = (f: Figure): boolean => f.part === 'checks' && f.dated !== undefined
const isFound = (f: Figure): boolean => f.id === 'found'

/** Figures of papers that the office does not ask for are left out. */
const isOfPaperIn = (papers: readonly string[], { id }: Figure): boolean => {
  const paper = /^(?:signed|newly)\.(.+)$/.exec(id)?.[1]
  return paper === undefined || papers.includes(paper)
}

const only = ([counted]: readonly [Counted, ...Counted[]]): Counts => counted.get('') ?? {}

/** Every record stands in one row: the rows add up to the whole. */
function sums(counted: Counted): Counts {
  const total: Record<string, number> = {}
  for (const counts of counted.values()) for (const [id, n] of Object.entries(counts)) total[id] = (total[id] ?? 0) + n
  return total
}

const nonzero = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))

const monthRows = (period: Period, ...counted: readonly Counted[]): FigureRow[] =>
  monthsIn(period).map(({ month }) => ({
    id: month,
    label: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    n: nonzero(Object.assign({}, ...counted.map((counts) => counts.get(month)))),
  }))

const pointed = { section: 'streetSection', group: 'shopGroup', list: 'checkList' } as const

/** The rows under the names that people know them by, in the order of their lists; what has none comes last. */
async function labelled(
  read: Read,
  by: 'section' | 'group' | 'category' | 'list',
  counted: Counted,
): Promise<FigureRow[]> {
  const names = by === 'category' ? categories : await namesInOrder(read, pointed[by])
  const rows = [...names].flatMap(([id, label]) => {
    const counts = counted.get(id)
    return counts ? [{ id, label, n: nonzero(counts) }] : []
  })
  const none = counted.get('')
  return none ? [...rows, { id: null, label: '未填', n: nonzero(none) }] : rows
}

const categories = new Map(shopCategories.map((c) => [c.code, c.label]))

/** Archived ones too: what was counted under them is still theirs. */
async function namesInOrder(read: Read, register: RegisterId): Promise<Map<string, string>> {
  const rows = await rowsOf(
    read,
    sql<{ id: string; name: string }>`
    select id, name from ${sql.table(register)} order by nameSort, local`,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

async function labelOf(read: Read, { section, group, category }: Within): Promise<string> {
  const title = async (register: RegisterId, id: string | undefined) =>
    id === undefined ? [] : [(await titlesIn(read, registerOf(register), [id])).get(id) ?? '']
  const parts = [
    ...(await title('streetSection', section)),
    ...(await title('shopGroup', group)),
    ...(category === undefined ? [] : [categories.get(category) ?? '']),
  ]
  return parts.join(' · ')
}
