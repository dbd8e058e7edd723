import type { Filter, Sort } from '../../bridge/record-shapes'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

interface Page {
  readonly of: string
  readonly filters?: Record<string, Filter>
  readonly words?: string
  readonly sort?: Sort[]
  readonly offset?: number
  /** The same by hand: conditions and order. */
  readonly where?: string
  readonly order: string
}

/** Pages of 100 shops with their number in all and the names of their streets and groups, in many orders. */
export function listActs({ ask, reading }: BenchOffice): Act[] {
  const section = String(reading.prepare('select id from streetSection limit 1 offset 20').pluck().get())
  const pages: Page[] = [
    { of: 'as it opens', order: 'sectionSort, doorSort, s.local' },
    { of: 'as it opens, page 200', offset: 20_000, order: 'sectionSort, doorSort, s.local' },
    { of: 'by name, downwards', sort: [{ field: 'name', down: true }], order: 's.nameSort desc, s.local desc' },
    {
      of: 'by size, then name',
      sort: [
        { field: 'area', down: false },
        { field: 'name', down: false },
      ],
      order: 'area, s.nameSort, s.local',
    },
    {
      of: 'one street',
      filters: { section: { any: [section] } },
      where: `s.section = '${section}'`,
      order: 'sectionSort, doorSort, s.local',
    },
    {
      of: 'one category, as it opens',
      filters: { category: { any: ['catering'] } },
      where: "category = 'catering'",
      order: 'sectionSort, doorSort, s.local',
    },
    {
      of: 'two states, by operator',
      filters: { status: { any: ['paused', 'transferred'] } },
      sort: [{ field: 'operator', down: false }],
      where: "status in ('paused', 'transferred')",
      order: 'operatorSort, s.local',
    },
    {
      of: 'opened in 2019, by opening',
      filters: { openedOn: { from: '2019-01-01', to: '2019-12-31' } },
      sort: [{ field: 'openedOn', down: false }],
      where: "openedOn >= '2019-01-01' and openedOn <= '2019-12-31'",
      order: 'openedOn, s.local',
    },
    {
      of: 'two filters, by opening',
      filters: { category: { any: ['hair'] }, tenure: { any: ['rented'] } },
      sort: [{ field: 'openedOn', down: true }],
      where: "category = 'hair' and tenure = 'rented'",
      order: 'openedOn desc, s.local desc',
    },
    {
      of: 'words 面馆, as it opens',
      words: '面馆',
      where: `s.local in (select rowid from shopSearch where shopSearch match '"面馆"')`,
      order: 'sectionSort, doorSort, s.local',
    },
  ]
  return pages.map((page) => {
    const where = `s.archivedAt is null${page.where ? ` and ${page.where}` : ''}`
    // Joined after the page is cut out: who writes this by hand does not join 30,000 rows to show 100.
    const rows = reading.prepare(`
      select s.*, t.name as sectionName, g.name as groupName
      from (select * from shop s where ${where} order by ${page.order} limit 100 offset ${page.offset ?? 0}) s
      left join streetSection t on t.id = s.section left join shopGroup g on g.id = s."group"`)
    const total = reading.prepare(`select count(*) from shop s where ${where}`).pluck()
    return {
      act: `list: ${page.of}`,
      goal: { ratio: 2, p95: 30 },
      rounds: 60,
      run: () =>
        ask('record.list', {
          query: { register: 'shop', words: page.words ?? '', filters: page.filters ?? {} },
          sort: page.sort ?? [],
          offset: page.offset ?? 0,
          limit: 100,
        }),
      floor: () => [rows.all(), total.get()],
    }
  })
}
