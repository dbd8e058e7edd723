import { sql, type RawBuilder } from 'kysely'
import { forEver } from '../../../records/kit/dates'
import type { AnyRegister } from '../../../records/kit/register'
import { registers, type RegisterId } from '../../../records/registers'
import { stoppedStates } from '../../../records/mediation/clocks'
import { idleStates } from '../../../records/shops/shop'

/**
 * Where an expiry date stands and when it still matters: nobody is troubled about a shop that has closed or a paper that was
 * signed anew. `record` is the record itself, `shop` and `facility` what it belongs to.
 */
export interface Source {
  readonly register: RegisterId
  readonly field: string
  /** What else is read for it, behind the record; each a join on a unique id. */
  readonly joins: RawBuilder<unknown>
  readonly matters: RawBuilder<boolean>
  readonly section: RawBuilder<string | null>
  /** A new date alone renews it; otherwise something must be signed, elected or rechecked. */
  readonly mayRenew: boolean
}

const nothing = sql``
const always = sql<boolean>`1`
const idle = sql.join(idleStates.map((code) => sql.lit(code)))
const trades = sql<boolean>`shop.archivedAt is null and ifnull(shop.status, '') not in (${idle})`
const ofShop = sql`cross join shop on shop.id = record.shop`
const ofFacility = sql`cross join facility on facility.id = record.facility`
const stands = sql<boolean>`facility.archivedAt is null and ifnull(facility.state, '') <> 'gone'`

const ofCase = sql`cross join mediationCase on mediationCase.id = record."case"`
const stopped = sql.join(stoppedStates.map((code) => sql.lit(code)))
const inHand = sql<boolean>`mediationCase.archivedAt is null and mediationCase.state not in (${stopped})`
/** The same as `confirmationRuns` (records/mediation/clocks.ts). */
const confirmationRuns = sql<boolean>`record.confirmAskedOn is null and record.confirmWanted is not 0 and ${inHand}`

const until = (signature: string) => sql`ifnull(${sql.ref(`${signature}.validUntil`)}, ${forEver})`

/**
 * A signature counts until a later one of the same paper, and for the operator who gave it; of one day the one that holds
 * longest, or else the first (records/signing/pledge-state.ts).
 */
const lastSigned = sql<boolean>`record.voidedOn is null and ifnull(record.voidReason, '') <> 'error'
  and not (shop.operatorSince is not null and record.signedOn < shop.operatorSince)
  and not exists (select 1 from pledge later where later.shop = record.shop and later.archivedAt is null
    and later.kind = record.kind and later.voidedOn is null and ifnull(later.voidReason, '') <> 'error'
    and (later.signedOn, ${until('later')}, -later.local) > (record.signedOn, ${until('record')}, -record.local))`

/** The term of a body matters until the next body of its kind on the same street takes over. */
const lastElected = sql<boolean>`not exists (select 1 from committee later where later.section is record.section
    and later.archivedAt is null and later.kind = record.kind and later.termUntil > record.termUntil)`

const special: { [R in RegisterId]?: Partial<Omit<Source, 'register' | 'field'>> } = {
  licence: { joins: ofShop, matters: trades, section: sql`shop.section`, mayRenew: true },
  pledge: { joins: ofShop, matters: sql`${trades} and ${lastSigned}`, section: sql`shop.section` },
  shop: {
    matters: sql`ifnull(record.status, '') not in (${idle})`,
    section: sql`record.section`,
    mayRenew: true,
  },
  facility: { matters: sql`ifnull(record.state, '') <> 'gone'`, section: sql`record.section`, mayRenew: true },
  posting: { joins: ofFacility, matters: stands, section: sql`facility.section`, mayRenew: true },
  committee: { matters: lastElected, section: sql`record.section` },
  agreement: { joins: ofCase, matters: confirmationRuns },
  performance: { joins: ofCase, matters: sql`record.doneOn is null and ${inHand}` },
  mediator: { mayRenew: true },
}

/** The deadline of a hazard stands in its notice: it matters while the shop has been told and nothing has come of it. */
const hazardDeadline: Source = {
  register: 'hazard',
  field: 'deadline',
  joins: sql`left join shop on shop.id = record.shop`,
  matters: sql`record.state = 'told' and (record.shop is null or (${trades}))`,
  section: sql`ifnull(record.section, shop.section)`,
  mayRenew: false,
}

/** The month to mediate runs while a case is at the table (人民调解工作若干规定 第三十三条). */
const mediationDeadline: Source = {
  register: 'mediationCase',
  field: 'dueOn',
  joins: nothing,
  matters: sql`record.state = 'mediating'`,
  section: sql`null`,
  mayRenew: false,
}

/** Every date that something ends with: deadlines of hazards and cases, and what the declarations say (`expires`). */
export const sources: readonly Source[] = [
  hazardDeadline,
  mediationDeadline,
  ...Object.values<AnyRegister>(registers).flatMap((register) =>
    (register.expires ?? []).map((field: string): Source => {
      const id = register.id as RegisterId
      return {
        joins: nothing,
        matters: always,
        section: sql`null`,
        mayRenew: false,
        ...special[id],
        register: id,
        field,
      }
    }),
  ),
]
