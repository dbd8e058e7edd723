import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { BridgeEvent } from '../../bridge/call'
import type { CallName, Input, Output } from '../../bridge/calls'
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

/** A folder of this test file's own, removed when its tests are done. */
export function testFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'jiefang-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A real office on a real encrypted file, with 周敏 (主任) signed in. */
export async function newOffice(folder = join(testFolder(), 'office')) {
  const events: BridgeEvent[] = []
  const office = new Office({ folder, version: 'test', tell: (event) => events.push(event) })
  const made = await office.call('office.create', { profile, person: '周敏', password })
  if (!made.ok) throw new Error(made.sentence)
  /** Makes a call that must succeed. */
  const ask = async <C extends CallName>(name: C, input: Input<C>, ticket?: string): Promise<Output<C>> => {
    const reply = await office.call(name, input, ticket)
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.sentence} ${JSON.stringify(reply.detail)}`)
    return reply.value
  }
  return { office, ask, folder, events, recovery: made.value }
}
