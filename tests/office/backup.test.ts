import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backup, kept, listBackups, restoreBackup } from '../../db/backup'
import { databaseName, openEncrypted } from '../../db/cipher'
import { createKeyRing, unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'

const key = randomBytes(32)
let folder: string
let file: string
let database: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiefang-backup-'))
  file = join(folder, databaseName)
  database = openEncrypted(file, key, { create: true })
  database.exec(`
    create table shop (local integer primary key, name text not null) strict;
    create virtual table shopSearch using fts5 (t, tokenize = 'ascii', detail = none, content = '', contentless_delete = 1);
  `)
  add('和平小店')
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

function add(...names: string[]): void {
  for (const name of names) {
    const { lastInsertRowid } = database.prepare('insert into shop (name) values (?)').run(name)
    database.prepare('insert into shopSearch (rowid, t) values (?, ?)').run(lastInsertRowid, name)
  }
}

const names = (of: Database) => of.prepare<[], string>('select name from shop order by local').pluck().all()
const backups = () => join(folder, 'backups')
const now = (why = '手动') => backup(database, { folder, key, why })
const saidOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

/** How far this process may write into any file: beyond it the write itself fails, as on a full disk. */
const limitFiles = (bytes: number | 'unlimited') =>
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])

describe('a backup', () => {
  it('is a proven copy under the same key, beside the key ring, and says when and why it was made', async () => {
    const office = { id: randomUUID(), name: '和平社区居民委员会' }
    const person = { id: randomUUID(), name: '陈一鸣' }
    await createKeyRing({ folder, office, person, password: 'some-password' })
    const before = Date.now()
    const line = now('导入前')
    expect(line).toMatchObject({ why: '导入前', verified: true })
    expect(line.file).toMatch(/^office-\d{8}T\d{9}Z-导入前\.db$/)
    expect(Date.parse(line.at)).toBeGreaterThanOrEqual(before)
    expect(listBackups(folder)).toEqual([line])
    expect(readdirSync(backups()).toSorted()).toEqual([line.file, 'office.keys'])
    expect(readFileSync(join(backups(), line.file)).length).toBe(line.size)
    expect(readFileSync(join(backups(), line.file)).includes('和平小店')).toBe(false)

    const copy = openEncrypted(join(backups(), line.file), key, { readonly: true })
    expect(names(copy)).toEqual(['和平小店'])
    expect(copy.prepare(`select rowid from shopSearch where shopSearch match '"和平小店"'`).pluck().all()).toEqual([1])
    copy.close()
    expect(await unlock(backups(), person.id, 'some-password')).toHaveLength(32)
  })

  it('holds what was saved at that moment, and writing goes on afterwards', () => {
    const line = now()
    add('新开的店')
    const copy = openEncrypted(join(backups(), line.file), key, { readonly: true })
    expect(names(copy)).toEqual(['和平小店'])
    copy.close()
    expect(names(database)).toEqual(['和平小店', '新开的店'])
  })

  it('of a whole office opens as an office', async () => {
    const place = mkdtempSync(join(folder, 'office-'))
    const office = await OfficeFile.open(join(place, databaseName), key, { create: true })
    const line = office.backup('手动')
    await office.close()
    const copy = await OfficeFile.open(join(place, 'backups', line.file), key)
    expect(copy.device).toBe(office.device)
    await copy.close()
  })

  it('keeps two of the same moment apart, and takes any words for its reason', () => {
    const lines = [now('升级 1.2 前/../后'), now('升级 1.2 前/../后'), now('')]
    expect(listBackups(folder).map((line) => line.why)).toEqual(['备份', '升级12前后', '升级12前后'])
    expect(new Set(lines.map((line) => line.at)).size).toBe(3)
  })

  it('waits for an act under way', () => {
    database.exec('begin')
    expect(saidOf(now)).toMatchObject({ code: 'busy' })
    database.exec('rollback')
    expect(existsSync(backups())).toBe(false)
  })

  it('that cannot be proved is not kept', () => {
    const wrong = saidOf(() => backup(database, { folder, key: randomBytes(32), why: '手动' }))
    expect(wrong).toMatchObject({ code: 'unreadable' })
    expect(readdirSync(backups())).toEqual([])
  })

  it('says that the disk took no more, and leaves nothing behind', () => {
    database.transaction(() => add(...Array.from({ length: 20_000 }, (_, i) => `门前三包小店${i}`)))()
    database.pragma('wal_checkpoint(TRUNCATE)')
    limitFiles(100_000)
    const refused = saidOf(now)
    limitFiles('unlimited')
    expect(refused).toMatchObject({ code: 'disk' })
    expect(readdirSync(backups())).toEqual([])
    expect(now().verified).toBe(true)
  })

  it('says that the folder takes no files', () => {
    writeFileSync(backups(), 'a file stands where the folder should be')
    expect(saidOf(now)).toMatchObject({ code: 'disk' })
    expect(readdirSync(folder).toSorted()).toEqual([
      'backups',
      databaseName,
      `${databaseName}-shm`,
      `${databaseName}-wal`,
    ])
  })

  it('clears what a kill in the middle of an earlier one left', () => {
    const first = now()
    writeFileSync(join(backups(), '.unfinished-0.db'), 'half a copy')
    const second = now()
    expect(readdirSync(backups()).toSorted()).toEqual([first.file, second.file].toSorted())
  })
})

describe('retention', () => {
  const day = 86_400_000
  const newest = new Date(2026, 10, 22, 17, 30) // a Sunday

  it('keeps the 5 newest, one a day for 14 days, one a week for 8 weeks', () => {
    const hourly = Array.from({ length: 24 * 120 }, (_, i) => new Date(newest.getTime() - i * 3_600_000))
    const left = kept(hourly)
    const ages = left.map((moment) => Math.floor((newest.getTime() - moment.getTime()) / day))
    expect(left.slice(0, 5)).toEqual(hourly.slice(0, 5))
    // 4 besides the newest of today, 14 days, and the Sundays that end weeks 3 to 8.
    expect(left).toHaveLength(4 + 14 + 6)
    expect(ages.slice(-6)).toEqual([13, 20, 27, 34, 41, 48].map((age) => expect.closeTo(age, -0.4)))
    expect(left.slice(18).every((moment) => moment.getDay() === 0)).toBe(true)
  })

  it('never gives up the newest ones, whatever the clock did', () => {
    fc.assert(
      fc.property(fc.array(fc.date({ noInvalidDate: true }), { maxLength: 60 }), (moments) => {
        const left = kept(moments)
        const newestFirst = moments.toSorted((a, b) => b.getTime() - a.getTime())
        expect(left.slice(0, 5)).toEqual(newestFirst.slice(0, 5))
        expect(left.length).toBeLessThanOrEqual(5 + 14 + 8)
        expect(kept(left)).toEqual(left)
      }),
    )
  })

  it('deletes the files, and only backups', () => {
    const line = now()
    for (let i = 0; i < 40; i++) {
      const stamp = new Date(Date.parse(line.at) - 3 * day - i * 60_000).toISOString().replace(/[-:.]/g, '')
      copyFileSync(join(backups(), line.file), join(backups(), `office-${stamp}-每日.db`))
    }
    writeFileSync(join(backups(), '说明.txt'), 'kept')
    now()
    expect(listBackups(folder).length).toBeLessThanOrEqual(6)
    expect(readdirSync(backups())).toContain('说明.txt')
  })
})

describe('restoring', () => {
  it('puts the backup in place and keeps the replaced file, log and all', () => {
    const line = now()
    add('后来的店')
    database.close()
    const replaced = restoreBackup(folder, line.file, key)
    expect(readdirSync(folder).toSorted()).toEqual(['backups', String(replaced), databaseName])

    database = openEncrypted(file, key)
    expect(names(database)).toEqual(['和平小店'])
    const aside = openEncrypted(join(folder, replaced ?? ''), key)
    expect(names(aside)).toEqual(['和平小店', '后来的店'])
    aside.close()
  })

  it('takes the log of a killed program along with the replaced file', () => {
    const line = now()
    add('没来得及合并的店')
    const killed = mkdtempSync(join(folder, 'killed-'))
    cpSync(backups(), join(killed, 'backups'), { recursive: true })
    for (const end of ['', '-wal']) copyFileSync(file + end, join(killed, databaseName + end))

    const replaced = restoreBackup(killed, line.file, key)
    const restored = openEncrypted(join(killed, databaseName), key)
    expect(names(restored)).toEqual(['和平小店'])
    restored.close()
    const aside = openEncrypted(join(killed, replaced ?? ''), key)
    expect(names(aside)).toEqual(['和平小店', '没来得及合并的店'])
    aside.close()
  })

  it('takes the place of a damaged or missing file', () => {
    const line = now()
    database.close()
    const damaged = randomBytes(8_192)
    writeFileSync(file, damaged)
    const replaced = restoreBackup(folder, line.file, key)
    expect(readFileSync(join(folder, replaced ?? ''))).toEqual(damaged)
    rmSync(file)
    expect(restoreBackup(folder, line.file, key)).toBeNull()
    database = openEncrypted(file, key)
    expect(names(database)).toEqual(['和平小店'])
  })

  it('refuses a damaged backup, another office’s, and a name that is none, and changes nothing', () => {
    const line = now()
    add('后来的店')
    database.close()
    const path = join(backups(), line.file)
    const whole = readFileSync(path)
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(whole.length - 900) ^ 1, whole.length - 900)
    writeFileSync(path, damaged)
    expect(saidOf(() => restoreBackup(folder, line.file, key))).toMatchObject({ code: 'unreadable' })
    writeFileSync(path, whole)
    expect(saidOf(() => restoreBackup(folder, line.file, randomBytes(32)))).toMatchObject({ code: 'unreadable' })
    expect(saidOf(() => restoreBackup(folder, `../${databaseName}`, key))).toMatchObject({ code: 'missing' })
    expect(readdirSync(folder).toSorted()).toEqual(['backups', databaseName])
    database = openEncrypted(file, key)
    expect(names(database)).toEqual(['和平小店', '后来的店'])
  })

  it('refuses while the database is open', () => {
    const line = now()
    add('后来的店')
    expect(saidOf(() => restoreBackup(folder, line.file, key))).toMatchObject({ code: 'busy' })
    expect(names(database)).toEqual(['和平小店', '后来的店'])
  })
})
