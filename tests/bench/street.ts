import { dayOf } from '../../records/kit/dates'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

/** What belongs to a shop has to be laid beside it, by hand too. */
const byShop = (rows: unknown[]) => Map.groupBy(rows as { shop?: string; id: string }[], (row) => row.shop ?? row.id)

/** A street of 400 shops as a picture, and 2,000 shops with their papers. */
export function streetActs({ ask, reading, streets }: BenchOffice): Act[] {
  const prepared = (sql: string) => reading.prepare(sql)
  const today = dayOf(new Date())
  const strip = [
    `select * from streetSection where id = ?`,
    `select id, name, door, side, position, frontage, category, status, nineSmall, operator, phone, extinguishersUntil, operatorSince
     from shop where section = ? and archivedAt is null`,
    `with newest as (
       select s.id shop, k.value kind, (select i.local from inspection i cross join checkList l on l.id = i.list
         where i.shop = s.id and i.archivedAt is null and l.kind = k.value order by i."on" desc, i.local desc limit 1) local
       from shop s, json_each('["frontage","fire"]') k where s.section = ? and s.archivedAt is null)
     select n.shop, n.kind, i.id, i."on", i.verdict, i.failed from newest n join inspection i on i.local = n.local`,
    `select s.id, (select max("on") from inspection i where i.shop = s.id and i.archivedAt is null) from shop s
     where s.section = ? and s.archivedAt is null`,
    `select p.id, p.shop, p.kind, p.text, p.signedOn, p.validUntil, p.voidedOn, p.voidReason from shop s
     join pledge p on p.shop = s.id where s.section = ? and s.archivedAt is null and p.archivedAt is null`,
    `select h.id, h.shop, h.state, h.deadline from shop s join hazard h on h.shop = s.id
     where s.section = ? and s.archivedAt is null and h.archivedAt is null and h.state in ('found', 'told', 'reported')
     order by h.deadline`,
    `select l.shop, l.kind, l.validUntil from shop s join licence l on l.shop = s.id
     where s.section = ? and s.archivedAt is null and l.archivedAt is null and l.validUntil is not null order by l.validUntil`,
    `select count(*), count(*) filter (where state <> 'solved') from hazard where section = ? and archivedAt is null`,
    `select count(*) from inspection where section = ? and archivedAt is null and "on" between '${today.slice(0, 8)}01' and '${today}'`,
    `select g.id, g.name, g.head, (select count(*) from shop s where s."group" = g.id and s.archivedAt is null)
     from shopGroup g where g.section = ? and g.archivedAt is null order by g.nameSort, g.local`,
    `select * from fiveHaves where section = ? and archivedAt is null order by "on" desc limit 1`,
    `select * from fiveGoods where section = ? and archivedAt is null order by year desc limit 1`,
  ].map(prepared)
  const rows = prepared(
    `select id, name, section, door, address, operator, operatorSince from shop where section = ? and archivedAt is null order by sectionSort, doorSort, local`,
  )
  const signatures = prepared(
    `select p.id, p.shop, p.kind, p.text, p.signedOn, p.validUntil, p.voidedOn, p.voidReason from shop s
     join pledge p on p.shop = s.id where s.section = ? and p.archivedAt is null`,
  )
  const howMany = (section: string): number => rows.all(section).length
  return [
    {
      act: `street: a strip of ${howMany(streets.of400)} shops`,
      goal: { ratio: 2 },
      rounds: 40,
      run: () => ask('street.picture', { section: streets.of400 }),
      floor: () => strip.map((statement) => byShop(statement.all(streets.of400))),
    },
    {
      act: `matrix: ${howMany(streets.of2000)} shops × their papers`,
      goal: { ratio: 2 },
      rounds: 20,
      run: () => ask('pledge.matrix', { scope: { section: streets.of2000 } }),
      floor: () => [rows.all(streets.of2000), byShop(signatures.all(streets.of2000))],
    },
  ]
}
