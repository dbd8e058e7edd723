import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { CallName, Input, Output } from '../../bridge/calls'
import { databaseName, openEncrypted } from '../../db/cipher'
import { OfficeFile } from '../../db/office-file'
import { Office } from '../../main/office/office'
import { dayOf } from '../../records/kit/dates'
import { registers } from '../../records/registers'
import { chance } from '../fixtures/chance'
import { fillOffice } from '../fixtures/fill-office'
import { groundOf } from '../fixtures/fill-street-life'
import { insertMediation, type InsertedCases } from '../fixtures/insert-mediation'
import { insertStreetLife, type Inserted } from '../fixtures/insert-street-life'
import { madeUpFacts, shopFacts } from '../fixtures/made-up-facts'
import { largeOffice, type MadeUpOffice } from '../fixtures/made-up-office'
import { ByHand } from './by-hand'
import { madeUpPassword, newOffice, openFile, type NewOffice } from '../fixtures/new-office'

/** What is measured: a full office, an empty one, and the full one's file once more to write into by hand. */
export interface BenchOffice {
  readonly madeUp: MadeUpOffice
  /** What life its streets have: three years of checks, signatures and hazards. */
  readonly life: Inserted
  /** Three years of disputes, with their parties and sessions. */
  readonly disputes: InsertedCases
  /** A street of 400 shops, and one of 2,000, as far as there are so many. */
  readonly streets: { readonly of400: string; readonly of2000: string }
  readonly full: NewOffice
  readonly empty: NewOffice
  /** Makes a call of the full office that must succeed. */
  readonly ask: <C extends CallName>(name: C, input: Input<C>) => Promise<Output<C>>
  /** The full office's file, to read by hand while the program has it open. */
  readonly reading: Database.Database
  /** Writes by hand into a copy of the full office's file, under the same key and pragmas. */
  readonly hand: ByHand
  /** One more copy, to import into. */
  readonly importing: OfficeFile
  readonly close: () => Promise<void>
}

const today = dayOf(new Date())
/** Checks of each shop: 30,000 shops make 300,000. */
const checks = 11

/** So many shops with what is known of them; the first 400 stand in one street, and 2,000 more in another. */
function districtOf(shops: number): MadeUpOffice {
  const made = largeOffice(shops)
  const luck = chance(shops)
  const [first, second, third] = made.sections
  const streetOf = (n: number, own: string | null) => {
    if (n < 400) return first!.id
    if (n < 2400 && second) return second.id
    return third && (own === first!.id || own === second!.id) ? third.id : own
  }
  return {
    ...made,
    shops: made.shops.map((s, n) => ({
      id: s.id,
      values: { ...s.values, ...shopFacts(s, today, luck), section: streetOf(n, s.values.section) },
    })),
  }
}

/** Gives the streets their life: renewals by an act of their own, everything else straight into the tables. */
async function enliven(office: NewOffice, cases: number): Promise<Pick<BenchOffice, 'life' | 'disputes' | 'streets'>> {
  const file = await openFile(office)
  const ground = await groundOf(file, office.director, today)
  const { renewals } = madeUpFacts(ground, 1)
  await file.act(office.director, { kind: 'bulk', note: '更换灭火器' }, (work) => work.write(registers.shop, renewals))
  await file.close()
  const database = openEncrypted(office.path, office.key)
  const life = insertStreetLife(database, ground, { checks, hazardsEvery: 1 }, 5)
  const disputes = insertMediation(database, today, cases, 6)
  database.close()
  const many = [...Map.groupBy(ground.shops, (s) => s.values.section ?? '')].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  const of400 = many.find(([, shops]) => shops.length <= 500) ?? many[0]!
  return { life, disputes, streets: { of2000: many[0]![0], of400: of400[0] } }
}

/** Makes the offices in a temporary folder. Fills one with so many shops, which takes two seconds per thousand. */
export async function benchOffice(shops: number): Promise<BenchOffice> {
  const place = mkdtempSync(join(tmpdir(), 'jiefang-bench-'))
  const full = await newOffice(join(place, 'full'))
  const empty = await newOffice(join(place, 'empty'))
  const madeUp = districtOf(shops)
  const file = await openFile(full)
  await fillOffice(file, full.director, madeUp)
  await file.close()
  // A district of 30,000 shops has 50,000 disputes.
  const { life, disputes, streets } = await enliven(full, Math.round((shops * 5) / 3))
  const copy = join(place, 'by-hand.db')
  copyFileSync(full.path, copy)
  mkdirSync(join(place, 'importing'))
  copyFileSync(full.path, join(place, 'importing', databaseName))
  const importing = await OfficeFile.open(join(place, 'importing', databaseName), full.key)

  const office = new Office({ folder: full.folder, version: '0.0.0' })
  async function ask<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> {
    const reply = await office.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`)
    return reply.value
  }
  await ask('session.unlock', { person: full.director.id, password: madeUpPassword })
  const reading = openEncrypted(full.path, full.key, { readonly: true })
  const writing = openEncrypted(copy, full.key)
  return {
    madeUp,
    life,
    disputes,
    streets,
    full,
    empty,
    ask,
    reading,
    hand: new ByHand(writing),
    importing,
    async close() {
      reading.close()
      writing.close()
      await importing.close()
      await office.close()
      rmSync(place, { recursive: true, force: true })
    },
  }
}
