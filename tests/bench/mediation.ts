import type { Filter, Sort } from '../../bridge/record-shapes'
import { searchQuery, type SearchQuery } from '../../db/search-text'
import { lastYear, spanAround } from '../../records/figures/period'
import { dayOf } from '../../records/kit/dates'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

const year = spanAround('year', dayOf(new Date()))
const before = lastYear(year)

interface Page {
  readonly of: string
  readonly filters?: Record<string, Filter>
  readonly words?: string
  readonly sort?: Sort[]
  /** The same by hand. */
  readonly where?: string
  readonly order?: string
}

/** Mediation with its 50,000 cases: their list, the statutory sheet of a year, one case opened. */
export function mediationActs(office: BenchOffice): Act[] {
  return [...lists(office), sheet(office), ...opening(office)]
}

const found = ({ match, verify }: SearchQuery): string =>
  [
    `local in (select rowid from mediationCaseSearch where mediationCaseSearch match '${match}')`,
    ...verify.map((piece) => `instr(searchText, '${piece}')`),
  ].join(' and ')

function lists({ ask, reading }: BenchOffice): Act[] {
  const mediator = String(reading.prepare('select id from mediator limit 1').pluck().get())
  const pages: Page[] = [
    { of: 'as it opens' },
    {
      of: 'newest first',
      sort: [{ field: 'registeredOn', down: true }],
      order: 'registeredOn desc, numberSort desc, local desc',
    },
    { of: 'being mediated', filters: { state: { any: ['mediating'] } }, where: "state = 'mediating'" },
    { of: 'archived ones', filters: { state: { any: ['archived'] } }, where: "state = 'archived'" },
    { of: 'of one mediator', filters: { mediator: { any: [mediator] } }, where: `mediator = '${mediator}'` },
    { of: 'with words', words: '油烟', where: found(searchQuery('油烟')!) },
  ]
  return pages.map(
    ({ of, filters = {}, words = '', sort = [], where = '1', order = 'registeredOn, numberSort, local' }) => {
      // The page is cut out before its rows are read, as a person would write it: by the order of the index.
      const rows = reading.prepare(`
      select c.*, m.name, r.name, g.name, s.name from
      (select * from mediationCase where archivedAt is null and ${where} order by ${order} limit 100) c
      left join mediator m on m.id = c.mediator left join mediationRoom r on r.id = c.room
      left join gridCell g on g.id = c.grid left join shop s on s.id = c.shop`)
      const total = reading.prepare(`select count(*) from mediationCase where archivedAt is null and ${where}`).pluck()
      return {
        act: `cases: ${of}`,
        goal: { ratio: 2, p95: 30 },
        rounds: 60,
        run: () =>
          ask('record.list', { query: { register: 'mediationCase', words, filters }, sort, offset: 0, limit: 100 }),
        floor: () => [rows.all(), total.get()],
      }
    },
  )
}

/** Two looks at the accepted cases of a year, this one and the one before, and four counts of each by other days. */
function sheet({ ask, reading }: BenchOffice): Act {
  const statements = [year, before].flatMap(({ from, to }) => [
    ...['source, kind, difficulty, outcome', 'outcome, agreementForm, level, fulfilment, averted, risk'].map((alike) =>
      reading.prepare(`select ${alike}, count(*), total(persons), total(amount) from mediationCase
      where archivedAt is null and acceptedOn between '${from}' and '${to}' and state <> 'void' group by ${alike}`),
    ),
    reading.prepare(`select count(*), sum(confirmResult = 'valid') from agreement
      where archivedAt is null and effectiveOn between '${from}' and '${to}'`),
    reading.prepare(`select count(*) from mediationCase
      where archivedAt is null and agreedOn between '${from}' and '${to}' and state <> 'void'`),
    reading.prepare(`select count(*) from mediationCase
      where archivedAt is null and outcome = 'refused' and registeredOn between '${from}' and '${to}'`),
  ])
  return {
    act: 'figures: the statutory sheet of a year',
    goal: { p95: 300 },
    rounds: 30,
    run: () => ask('mediation.sheet', { ...year, list: 'now' }),
    floor: () => statements.map((s) => s.all()),
  }
}

const children = [
  'party',
  'caseParticipant',
  'caseMediator',
  'sessionRecord',
  'evidence',
  'agreement',
  'performance',
  'followUp',
  'caseSupplement',
]

/** What a screen asks to open a case: how it stands, and its page; cases whose records say what was said. */
function opening({ ask, reading }: BenchOffice): Act[] {
  const ids = reading
    .prepare(`select distinct "case" from sessionLine order by "case" limit 200`)
    .pluck()
    .all() as string[]
  const record = reading.prepare('select * from mediationCase where id = ?')
  const below = children.map((table) =>
    reading.prepare(`select * from ${table} where "case" = ? and archivedAt is null`),
  )
  const said = reading.prepare('select * from sessionLine where session = ? and archivedAt is null order by at')
  const byHand = (id: string, withWords: boolean): void => {
    record.get(id)
    for (const statement of below) {
      const rows = statement.all(id) as { id: string; startedAt?: string }[]
      if (withWords) for (const row of rows) if (row.startedAt !== undefined) said.all(row.id)
    }
  }
  const one = (round: number): string => ids[(round * 7) % ids.length]!
  return [
    {
      act: 'case: how it stands, with all that was said',
      goal: {},
      rounds: 60,
      run: (round) => ask('mediation.standing', { id: one(round) }),
      floor: (round) => byHand(one(round), true),
    },
    {
      act: 'case: its page',
      goal: {},
      rounds: 60,
      run: (round) => ask('record.page', { register: 'mediationCase', id: one(round) }),
      floor: (round) => byHand(one(round), false),
    },
    {
      act: 'case: its check before archiving',
      goal: {},
      rounds: 60,
      run: (round) => ask('mediation.check', { id: one(round) }),
      floor: (round) => byHand(one(round), true),
    },
  ]
}
