import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseName, openEncrypted } from '../../db/cipher'
import { chance, type Chance } from '../fixtures/chance'
import { fillOffice } from '../fixtures/fill-office'
import { sampleOffice } from '../fixtures/made-up-office'
import { madeUpPassword, newOffice, openFile, type NewOffice } from '../fixtures/new-office'
import type { FromChild } from './crash-child'
import { inspect } from './wholeness'

const kills = 50
// Two offices at a time: a child spends most of its life deriving the key from its password.
const lanes = 2
// After so many lives an office is as large as it need be, and the next life begins on a new one.
const livesOfAnOffice = 5
const mostActs = 2
// About as long as it takes to write an import.
const longestWait = 450

// CRASH_SEED repeats the acts and the moments of an earlier run, as far as the machine keeps time.
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1e9)

const place = mkdtempSync(join(tmpdir(), 'jiefang-crash-'))
let sample: NewOffice
beforeAll(async () => {
  sample = await newOffice(join(place, 'sample'))
  const file = await openFile(sample)
  await fillOffice(file, sample.director, sampleOffice())
  await file.close()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** An office like the sample one, in a folder that may hold another one. */
function freshOffice(folder: string): NewOffice {
  rmSync(folder, { recursive: true, force: true })
  cpSync(sample.folder, folder, { recursive: true })
  return { ...sample, folder, path: join(folder, databaseName) }
}

/** What a child told before it was killed. */
interface Life {
  /** Acts that it was told were done, with how many records they changed. */
  readonly done: ReadonlyMap<string, number>
  /** The act that it was in, `between` two of them, or `start` where it had not even signed in. */
  readonly doing: string
  /** Records that this act had written, where it writes many. */
  readonly written: number
}

/**
 * When a child dies: so many milliseconds after its start, after the beginning of its first or second act, or after an act of
 * many records has told of its first ones.
 */
type Death = { afterStart: number } | { act: number; ms: number } | { writing: number }

const deathOf = (life: number, luck: Chance): Death =>
  life % 10 === 9
    ? { afterStart: luck.whole(200, 1500) }
    : life % 5 === 0
      ? { writing: luck.whole(0, longestWait / 4) }
      : { act: luck.whole(1, mostActs), ms: luck.whole(0, longestWait) }

async function liveAndDie(office: NewOffice, death: Death, acting: number): Promise<Life> {
  const child = fork(
    join(import.meta.dirname, 'crash-child.ts'),
    [office.folder, office.director.id, madeUpPassword, String(acting)],
    {
      execArgv: ['--import', join(import.meta.dirname, '../../tools/resolve.ts')],
      env: { ...process.env, NODE_COMPILE_CACHE: join(place, 'code') },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const done = new Map<string, number>()
  let doing = 'start'
  let written = 0
  let begun = 0
  const reached = new Promise<void>((resolve) => {
    child.on('message', (message: FromChild) => {
      if ('writing' in message) {
        written = message.writing
        if ('writing' in death) resolve()
        return
      }
      written = 0
      doing = 'begins' in message ? message.begins : 'between'
      if ('done' in message && message.batch) done.set(message.batch, message.count)
      if ('begins' in message) begun += 1
      if ('act' in death && begun >= death.act) resolve()
    })
  })
  const ended = once(child, 'exit')
  if ('afterStart' in death) await wait(death.afterStart)
  else {
    await Promise.race([reached, ended])
    await wait('writing' in death ? death.writing : death.ms)
  }
  expect(stillAlive(child)).toBe(true)
  child.kill('SIGKILL')
  await ended
  return { done, doing, written }
}

const stillAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

test(`${kills} kills at random moments leave every act whole or undone`, { timeout: 300_000 }, async () => {
  console.info(`to repeat this run: CRASH_SEED=${seed}`)
  const lives: Life[] = []
  const lane = async (number: number): Promise<void> => {
    const luck = chance(seed + number)
    const folder = join(place, `office-${number}`)
    let office = freshOffice(folder)
    for (let n = 0; n < kills / lanes; n++) {
      if (n > 0 && n % livesOfAnOffice === 0) office = freshOffice(folder)
      const life = await liveAndDie(office, deathOf(n, luck), luck.whole(0, 1e9))
      const { faults, acts } = await inspect(office.path, office.key)
      expect(faults, `killed in ${life.doing}`).toEqual([])
      for (const [batch, count] of life.done) expect({ batch, count: acts.get(batch) }).toEqual({ batch, count })
      lives.push(life)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)))

  expect(lives).toHaveLength(kills)
  // The test is worth something only if most kills hit a program that was writing, many of them in the middle of a long
  // act, and much had been written before.
  const inAnAct = lives.filter(({ doing }) => doing !== 'between' && doing !== 'start')
  expect(inAnAct.length).toBeGreaterThan(kills / 3)
  expect(inAnAct.filter(({ written }) => written > 0).length).toBeGreaterThan(kills / 10)
  expect(lives.reduce((sum, { done }) => sum + done.size, 0)).toBeGreaterThan(kills / 2)
})

test('the inspection itself notices what a torn act would leave', async () => {
  const tears = [
    `delete from shop where local = (select max(local) from shop)`,
    `update shop set note = '没有记录的改动' where local = (select min(local) from shop)`,
    `delete from batch where id = (select batch from change order by seq desc limit 1)`,
  ]
  expect((await inspect(sample.path, sample.key)).faults).toEqual([])
  for (const tear of tears) {
    const torn = freshOffice(join(place, 'torn'))
    const database = openEncrypted(torn.path, torn.key)
    database.pragma('foreign_keys = off')
    database.exec(tear)
    database.close()
    expect((await inspect(torn.path, torn.key)).faults).not.toEqual([])
  }
})
