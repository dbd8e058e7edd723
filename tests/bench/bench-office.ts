import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { CallName, Input, Output } from '../../bridge/calls'
import { databaseName, openEncrypted } from '../../db/cipher'
import { OfficeFile } from '../../db/office-file'
import { Office } from '../../main/office/office'
import { fillOffice } from '../fixtures/fill-office'
import { largeOffice, type MadeUpOffice } from '../fixtures/made-up-office'
import { ByHand } from './by-hand'
import { madeUpPassword, newOffice, openFile, type NewOffice } from '../fixtures/new-office'

/** What is measured: a full office, an empty one, and the full one's file once more to write into by hand. */
export interface BenchOffice {
  readonly madeUp: MadeUpOffice
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

/** Makes the offices in a temporary folder. Fills one with so many shops, which takes about a second per thousand. */
export async function benchOffice(shops: number): Promise<BenchOffice> {
  const place = mkdtempSync(join(tmpdir(), 'jiefang-bench-'))
  const full = await newOffice(join(place, 'full'))
  const empty = await newOffice(join(place, 'empty'))
  const madeUp = largeOffice(shops)
  const file = await openFile(full)
  await fillOffice(file, full.director, madeUp)
  await file.close()
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
