import { appendFileSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../db/chain'
import { databaseName } from '../../db/cipher'
import { unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { newOffice, password } from './testing-office'

/** Where a file descriptor leads; nowhere once it is closed. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

const personOf = async (ask: Awaited<ReturnType<typeof newOffice>>['ask']): Promise<string> => {
  const state = await ask('office.state', undefined)
  return state.stage === 'open' ? state.person.id : state.stage === 'locked' ? state.people[0]!.id : ''
}

describe('restoring a backup', () => {
  it('takes the office back to that moment, keeps the replaced file, locks, and goes on under a new device', async () => {
    const { ask, folder, events } = await newOffice()
    const person = await personOf(ask)
    await ask('record.save', { register: 'shop', set: { name: '备份之前' } })
    const line = await ask('backup.now', undefined)
    await ask('record.save', { register: 'shop', set: { name: '备份之后' } })
    await ask('backup.restore', { file: line.file })
    expect(events.at(-1)).toEqual({ kind: 'locked' })
    await ask('session.unlock', { person, password })
    const page = await ask('record.list', { query: { register: 'shop' } })
    expect(page.rows.map((r) => r.values['name'])).toEqual(['备份之前'])
    expect(readdirSync(folder).some((f) => f.startsWith('office-replaced-'))).toBe(true)
    await ask('record.save', { register: 'shop', set: { name: '恢复之后' } })
    await ask('session.lock', undefined)
    const file = await OfficeFile.open(join(folder, databaseName), await unlock(folder, person, password))
    const devices = await file.read.selectFrom('change').select('device').distinct().execute()
    expect(devices).toHaveLength(2)
    expect(await verifyChain(file.read)).toEqual([])
    await file.close()
  })

  it('refuses a name that is no backup, and leaves the office open as it was', async () => {
    const { office, ask } = await newOffice()
    await ask('record.save', { register: 'shop', set: { name: '还在' } })
    const person = await personOf(ask)
    for (const file of ['../office.db', 'office-20260101T000000000Z-没有.db', '/etc/passwd']) {
      expect(await office.call('backup.restore', { file })).toMatchObject({ ok: false, code: 'missing' })
      await office.call('session.unlock', { person, password })
      expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(1)
    }
  })

  it('of a file that cannot be opened any more needs a password and nothing else', async () => {
    const { office, ask, folder } = await newOffice()
    const person = await personOf(ask)
    await ask('record.save', { register: 'shop', set: { name: '备份里有' } })
    const line = await ask('backup.now', undefined)
    await ask('session.lock', undefined)
    writeFileSync(join(folder, databaseName), readFileSync(join(folder, databaseName)).subarray(0, 9000).toReversed())
    for (const end of ['-wal', '-shm']) rmSync(join(folder, databaseName + end), { force: true })
    expect(await office.call('session.unlock', { person, password })).toMatchObject({ ok: false, code: 'unreadable' })
    expect(await office.call('session.restore', { person, password: '不是这个密码' })).toMatchObject({
      ok: false,
      code: 'wrong-password',
    })
    expect(await ask('session.restore', { person, password })).toEqual({ file: line.file, at: line.at })
    await ask('session.unlock', { person, password })
    expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(1)
  })
})

describe('a folder of backups that cannot be read', () => {
  it('does not keep 今日 from opening', async () => {
    const { ask, folder } = await newOffice()
    rmSync(join(folder, 'backups'), { recursive: true, force: true })
    appendFileSync(join(folder, 'backups'), 'a file where the folder should be')
    expect(await ask('today.read', undefined)).toMatchObject({
      backup: null,
      backupTrouble: expect.stringMatching(/\p{Script=Han}/u),
    })
  })
})

describe('a locked office', () => {
  it('holds no file open, so that it can be moved, copied and replaced', async () => {
    const { ask, folder } = await newOffice()
    await ask('record.save', { register: 'shop', set: { name: '福满园饺子馆' } })
    await ask('session.lock', undefined)
    const held = readdirSync('/proc/self/fd').flatMap((fd) => {
      const link = linkOf(`/proc/self/fd/${fd}`)
      return link.startsWith(folder) || link.startsWith(`${folder}.new`) ? [link] : []
    })
    expect(held).toEqual([])
  })
})
