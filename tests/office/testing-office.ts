import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { BridgeEvent } from '../../bridge/call'
import type { CallName, Input, Output } from '../../bridge/calls'
import { readPeople } from '../../db/keys/key-ring'
import type { OfficeProfile } from '../../records/office'
import { Office } from '../../main/office/office'

export const profile: OfficeProfile = {
  kind: 'community',
  province: '示范省',
  city: '示范市',
  district: '和平区',
  subdistrict: '南环街道',
  community: '和平',
  phone: '',
}
export const password = '红砖墙边的老梧桐树'

// Told to vitest while the test file is read: what a running test tells of its end is not heard.
const place = mkdtempSync(join(tmpdir(), 'jiefang-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A folder of the test's own, removed when all tests of its file are done. */
export const testFolder = (): string => mkdtempSync(join(place, 'test-'))

/** An office made as a person makes it, and closed again. Its four keys take most of the time that a test has. */
async function makeOriginal() {
  const folder = join(testFolder(), 'original')
  const office = new Office({ folder, version: 'test' })
  const made = await office.call('office.create', { profile, person: '周敏', password })
  if (!made.ok) throw new Error(made.sentence)
  await office.close()
  return { folder, recovery: made.value, person: readPeople(folder).people[0]!.id }
}
let original: ReturnType<typeof makeOriginal> | undefined

/** A real office on a real encrypted file, with 周敏 (主任) signed in: a copy of the one that its test file makes. */
export async function newOffice() {
  const { recovery, person, folder: from } = await (original ??= makeOriginal())
  const folder = join(testFolder(), 'office')
  cpSync(from, folder, { recursive: true })
  const events: BridgeEvent[] = []
  const office = new Office({ folder, version: 'test', tell: (event) => events.push(event) })
  /** Makes a call that must succeed. */
  const ask = async <C extends CallName>(name: C, input: Input<C>, ticket?: string): Promise<Output<C>> => {
    const reply = await office.call(name, input, ticket)
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.sentence} ${JSON.stringify(reply.detail)}`)
    return reply.value
  }
  await ask('session.unlock', { person, password })
  return { office, ask, folder, events, recovery }
}
