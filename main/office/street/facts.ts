import { sql, type RawBuilder } from 'kysely'
import type { LastCheck, StreetShop } from '../../../bridge/street-shapes'
import type { Read } from '../../../db/records'
import { rowsOf, these } from '../../../db/statement'
import { openHazardStates } from '../../../records/checks/hazard-workflow'
import { licenceKinds } from '../../../records/shops/licence'
import { pledgeStand, type Signature } from '../../../records/signing/pledge-state'

/** Rows by the shop that they are about. */
function byShop<R extends { shop: string }>(rows: readonly R[]): (shop: string) => R[] {
  const of = Map.groupBy(rows, (row) => row.shop)
  return (shop) => of.get(shop) ?? []
}

interface CheckRow {
  shop: string
  kind: 'frontage' | 'fire'
  id: string
  on: string
  verdict: LastCheck['verdict']
  failed: number | null
}

/**
 * The last check of a kind in each shop: walks each shop's checks back from the newest, and stops at the first. The cross join
 * keeps SQLite from beginning with the lists, which would read and sort every check of the shop.
 */
const lastChecks = (section: string) => sql<CheckRow>`
  with newest as (
    select s.id shop, k.value kind, (
      select i.local from inspection i cross join checkList l on l.id = i.list
      where i.shop = s.id and i.archivedAt is null and l.kind = k.value order by i."on" desc, i.local desc limit 1) local
    from shop s, json_each('["frontage","fire"]') k where s.section = ${section} and s.archivedAt is null)
  select n.shop, n.kind, i.id, i."on", i.verdict, i.failed from newest n join inspection i on i.local = n.local`

const checkedOn = (section: string) => sql<{ shop: string; on: string | null }>`
  select s.id shop, (select max(i."on") from inspection i where i.shop = s.id and i.archivedAt is null) "on"
  from shop s where s.section = ${section} and s.archivedAt is null`

type PledgeRow = Signature & { shop: string; kind: string; operatorSince: string | null }

const pledges = (section: string) => sql<PledgeRow>`
  select p.id, p.shop, p.kind, p.text, p.signedOn, p.validUntil, p.voidedOn, p.voidReason, s.operatorSince
  from shop s join pledge p on p.shop = s.id and p.archivedAt is null
  where s.section = ${section} and s.archivedAt is null`

/** How a shop stands with each kind of paper that it ever signed. */
function standings(rows: readonly PledgeRow[], today: string): StreetShop['pledges'] {
  return [...Map.groupBy(rows, (row) => row.kind)].map(([kind, signatures]) => {
    const { state, left } = pledgeStand(signatures, { today, operatorSince: signatures[0]!.operatorSince })
    return { kind, state, left }
  })
}

const hazards = (section: string) => sql<{ shop: string; id: string; state: string; deadline: string | null }>`
  select h.shop, h.id, h.state, h.deadline from shop s join hazard h on h.shop = s.id and h.archivedAt is null
  where s.section = ${section} and s.archivedAt is null and h.state in ${these(openHazardStates)}
  order by h.deadline`

const licences = (section: string) => sql<{ shop: string; kind: string; validUntil: string }>`
  select l.shop, l.kind, l.validUntil from shop s join licence l on l.shop = s.id and l.archivedAt is null
  where s.section = ${section} and s.archivedAt is null and l.validUntil is not null
  order by l.validUntil`

type Facts = Pick<StreetShop, 'checks' | 'checkedOn' | 'pledges' | 'hazards' | 'ends'>

/** What is known of each shop of a section: one statement for each kind of fact, whatever the number of shops. */
export async function readFacts(read: Read, section: string, today: string): Promise<(shop: string) => Facts> {
  const ask = async <R extends { shop: string }>(statement: RawBuilder<R>) => byShop(await rowsOf(read, statement))
  const checksOf = await ask(lastChecks(section))
  const checkedOf = await ask(checkedOn(section))
  const pledgesOf = await ask(pledges(section))
  const hazardsOf = await ask(hazards(section))
  const licencesOf = await ask(licences(section))
  return (shop) => {
    const last = (kind: CheckRow['kind']): LastCheck | null => {
      const row = checksOf(shop).find((check) => check.kind === kind)
      return row ? { id: row.id, on: row.on, verdict: row.verdict, failed: row.failed } : null
    }
    return {
      checks: { frontage: last('frontage'), fire: last('fire') },
      checkedOn: checkedOf(shop)[0]?.on ?? null,
      pledges: standings(pledgesOf(shop), today),
      hazards: hazardsOf(shop).map(({ id, state, deadline }) => ({ id, state, deadline })),
      ends: licencesOf(shop).map(({ kind, validUntil }) => ({
        what: licenceKinds.find((k) => k.code === kind)?.label ?? kind,
        on: validUntil,
      })),
    }
  }
}
