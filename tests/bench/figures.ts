import { figureRows } from '../../records/figures/figures'
import { dayOf } from '../../records/kit/dates'
import { lastYear, spanAround } from '../../records/figures/period'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

const year = spanAround('year', dayOf(new Date()))
const before = lastYear(year)

/** The figures of a year over all registers, by street, group, category and month. */
export function figureActs({ ask, reading }: BenchOffice): Act[] {
  const today = dayOf(new Date())
  const trading = `archivedAt is null and status not in ('vacant', 'closed')`
  const counts = (row: string) => [
    `select ${row}, ${['open', 'paused', 'transferred', 'vacant', 'closed'].map((s) => `sum(status = '${s}')`).join(', ')}
     from shop where archivedAt is null group by 1`,
    ...['covenant', 'frontage', 'fire', 'safety'].map(
      (
        kind,
      ) => `select ${row}, count(*) from shop where ${trading} and (select max(validUntil is null or validUntil >= '${today}') from pledge p
        where p.shop = shop.id and p.archivedAt is null and p.kind = '${kind}' and p.voidedOn is null) group by 1`,
    ),
    `select ${row}, count(*) from shop where ${trading} and exists (select 1 from inspection i where i.shop = shop.id
       and i.archivedAt is null and i."on" between '${year.from}' and '${year.to}') group by 1`,
    `select +${row}, count(*), sum(verdict = 'pass'), sum(verdict = 'fail') from inspection
     where archivedAt is null and "on" between '${year.from}' and '${year.to}' group by 1`,
    `select +${row}, count(*), sum(state = 'solved'), sum(state = 'told'), sum(state = 'reported'), sum(grade = 'major') from hazard
     where archivedAt is null and foundOn between '${year.from}' and '${year.to}' group by 1`,
  ]
  const whole = [
    `select "on", list, count(*), sum(verdict = 'pass'), sum(verdict = 'fail') from inspection
     where archivedAt is null and "on" between '${year.from}' and '${year.to}' group by 1, 2`,
    `select count(*), sum(verdict = 'pass') from inspection where archivedAt is null and "on" between '${before.from}' and '${before.to}'`,
    `select count(*), sum(state = 'solved') from hazard where archivedAt is null and foundOn between '${before.from}' and '${before.to}'`,
    `select kind, count(*) from pledge where archivedAt is null and signedOn between '${year.from}' and '${year.to}' group by 1`,
  ]
  return figureRows.map(({ code }): Act => {
    const row = code === 'month' ? 'section' : `"${code}"`
    const statements = [...counts(row), ...whole].map((sql) => reading.prepare(sql))
    return {
      act: `figures: a year by ${code}`,
      goal: { p95: 300 },
      rounds: 20,
      run: () => ask('figures.read', { ...year, by: code }),
      floor: () => statements.map((statement) => statement.all()),
    }
  })
}
