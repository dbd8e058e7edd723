import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEncrypted } from '../../db/cipher'
import { chance } from '../fixtures/chance'
import { madeUpPassword, newOffice, type NewOffice } from '../fixtures/new-office'
import type { FromChild } from './crash-child'
import { inspect } from './wholeness'

const kills = 50
// Two offices at a time: a child spends most of its life deriving the key from its password.
const lanes = 2
const mostActs = 3
const longestWait = 100

const place = mkdtempSync(join(tmpdir(), 'jiefang-crash-'))
let offices: NewOffice[] = []
beforeAll(async () => {
  offices = await Promise.all(Array.from({ length: lanes }, (_, n) => newOffice(join(place, `office-${n}`))))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** What a child told before it was killed. */
interface Life {
  /** Acts that it was told were done, with how many records they changed. */
  readonly done: Map<string, number>
  /** The act that it was in, or `start` where it had not even signed in. */
  readonly doing: string | null
}

/** When a child dies: so many milliseconds after its start, or after it has signed in and done so many acts. */
type Death = { afterStart: number } | { afterActs: number; ms: number }

async function liveAndDie(office: NewOffice, death: Death, seed: number): Promise<Life> {
  const child = fork(
    join(import.meta.dirname, 'crash-child.ts'),
    [office.folder, office.director.id, madeUpPassword, String(seed)],
    {
      execArgv: ['--import', join(import.meta.dirname, '../../tools/resolve.ts')],
      env: { ...process.env, NODE_COMPILE_CACHE: join(place, 'code') },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const done = new Map<string, number>()
  let doing: string | null = 'start'
  let acts = -1 // signing in counts as the first
  const reached = new Promise<void>((resolve) => {
    child.on('message', (message: FromChild) => {
      doing = 'begins' in message ? message.begins : null
      if ('done' in message && message.batch) done.set(message.batch, message.count)
      if (!('begins' in message)) acts += 1
      if ('afterActs' in death && acts >= death.afterActs) resolve()
    })
  })
  const ended = once(child, 'exit')
  if ('afterStart' in death) await wait(death.afterStart)
  else {
    await Promise.race([reached, ended])
    await wait(death.ms)
  }
  expect(stillAlive(child)).toBe(true)
  child.kill('SIGKILL')
  await ended
  return { done, doing }
}

const stillAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

test(`${kills} kills at random moments leave every act whole or undone`, { timeout: 300_000 }, async () => {
  const luck = chance(Date.now())
  const hit: string[] = []
  let promised = 0
  const lane = async (office: NewOffice, many: number): Promise<void> => {
    for (let n = 0; n < many; n++) {
      const death =
        n % 10 === 9
          ? { afterStart: luck.whole(200, 1500) }
          : { afterActs: luck.whole(0, mostActs), ms: luck.whole(0, longestWait) }
      const { done, doing } = await liveAndDie(office, death, luck.whole(0, 1e9))
      hit.push(doing ?? 'between')
      const { faults, acts } = await inspect(office.path, office.key)
      expect(faults).toEqual([])
      for (const [batch, count] of done) expect({ batch, count: acts.get(batch) }).toEqual({ batch, count })
      promised += done.size
    }
  }
  await Promise.all(offices.map((office) => lane(office, kills / lanes)))

  expect(hit).toHaveLength(kills)
  // The test is worth something only if most kills hit a program that was writing, and much had been written before.
  expect(hit.filter((doing) => doing !== 'between' && doing !== 'start').length).toBeGreaterThan(kills / 3)
  expect(promised).toBeGreaterThan(kills / 2)
})

test('the inspection itself notices what a torn act would leave', async () => {
  const [{ path, key }] = offices as [NewOffice]
  const tears = [
    `delete from shop where local = (select max(local) from shop)`,
    `update shop set note = '没有记录的改动' where local = (select min(local) from shop)`,
    `delete from batch where id = (select batch from change order by seq desc limit 1)`,
  ]
  for (const tear of tears) {
    const torn = join(place, 'torn.db')
    copyFileSync(path, torn)
    const database = openEncrypted(torn, key)
    database.pragma('foreign_keys = off')
    database.exec(tear)
    database.close()
    expect((await inspect(torn, key)).faults).not.toEqual([])
  }
})
