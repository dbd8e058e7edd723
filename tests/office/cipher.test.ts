import { randomBytes } from 'node:crypto'
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Independent from '@signalapp/sqlcipher'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseName, openEncrypted } from '../../db/cipher'
import { OfficeFile } from '../../db/office-file'

const key = randomBytes(32)
const page = 4096
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiefang-cipher-'))
  file = join(folder, databaseName)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const words = [
  '和平社区',
  '李春花',
  '19900000007',
  '门前三包责任书',
  'streetSection',
  'SQLite format 3',
  'create table',
]

/** A small street: rows of plain words, and the full-text index over them. */
function fill(database: Database, rows = 2_000): void {
  database.exec(`
    create table streetSection (local integer primary key, name text not null) strict;
    create table shop (local integer primary key, name text, operator text, phone text, note text,
      section integer references streetSection (local)) strict;
    create virtual table shopSearch using fts5 (t, tokenize = 'ascii', detail = none, content = '', contentless_delete = 1);
    insert into streetSection (name) values ('和平社区');
  `)
  const add = database.prepare(
    `insert into shop (name, operator, phone, note, section) values (?, '李春花', '19900000007', ?, 1)`,
  )
  const index = database.prepare('insert into shopSearch (rowid, t) values (?, ?)')
  database.transaction(() => {
    for (let i = 0; i < rows; i++) {
      const { lastInsertRowid } = add.run(`和平社区小店${i}`, '门前三包责任书'.repeat(20))
      index.run(lastInsertRowid, 'lichunhua 和平 平社 社区')
    }
  })()
}

/** Bits per byte: 8 is pure noise, Chinese text in UTF-8 is about 5. */
function entropy(bytes: Buffer): number {
  const counts = new Map<number, number>()
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1)
  return [...counts.values()].reduce((sum, n) => sum - (n / bytes.length) * Math.log2(n / bytes.length), 0)
}

/** The words that stand somewhere in the bytes, in UTF-8 or UTF-16 of either order. */
function wordsIn(bytes: Buffer): string[] {
  return words.filter((word) => {
    const little = Buffer.from(word, 'utf16le')
    const big = Buffer.from(little).swap16()
    return [Buffer.from(word, 'utf8'), little, big].some((form) => bytes.includes(form))
  })
}

/** Temporary files of SQLite that this process holds open; they have no name, so they are found by their handles. */
function temporaryFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${handle}`)
      return path.includes('etilqs_') ? [path] : []
    } catch {
      return [] // closed in the meantime, as the handle of this very listing is
    }
  })
}

describe('the encrypted file', () => {
  it('opens in an independent SQLCipher 4 library with the raw key, and shows the tables', () => {
    const database = openEncrypted(file, key, { create: true })
    fill(database)
    database.close()

    const independent = new Independent(file)
    independent.exec(`PRAGMA key = "x'${key.toString('hex')}'"`)
    expect(independent.pragma('cipher_integrity_check')).toEqual([])
    const tables = independent.prepare(`select name from sqlite_schema where type = 'table'`, { pluck: true }).all()
    expect(tables).toEqual(expect.arrayContaining(['streetSection', 'shop', 'shopSearch']))
    expect(independent.prepare('select operator, phone from shop limit 1').get()).toEqual({
      operator: '李春花',
      phone: '19900000007',
    })
    expect(independent.prepare('select count(*) from shop', { pluck: true }).get()).toBe(2_000)
    independent.close()
  })

  it('of a real office shows its registers there too', async () => {
    await (await OfficeFile.open(file, key, { create: true })).close()
    const independent = new Independent(file)
    independent.exec(`PRAGMA key = "x'${key.toString('hex')}'"`)
    const tables = independent.prepare(`select name from sqlite_schema where type = 'table'`, { pluck: true }).all()
    expect(tables).toEqual(
      expect.arrayContaining(['shop', 'licence', 'streetSection', 'shopGroup', 'change', 'person']),
    )
    expect(independent.pragma('integrity_check', { simple: true })).toBe('ok')
    independent.close()
  })

  it('is noise without the key, log and temporary files included, while a long act is under way', () => {
    const database = openEncrypted(file, key, { create: true })
    fill(database)
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.pragma('cache_size = 20') // so that pages of the open act already go to the log
    database.exec(`begin; update shop set note = note || name; savepoint one; update shop set name = name || operator;`)
    const sorted = database.prepare('select name, note, random() as r from shop order by r, note').iterate()
    sorted.next()
    expect(temporaryFiles()).toEqual([])
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(50 * page)

    const files = readdirSync(folder)
    expect(files.toSorted()).toEqual([databaseName, `${databaseName}-shm`, `${databaseName}-wal`])
    for (const name of files) {
      const bytes = readFileSync(join(folder, name))
      expect(wordsIn(bytes)).toEqual([])
      if (name.endsWith('-shm')) continue // page numbers only
      const start = name.endsWith('-wal') ? 32 : 0
      const step = name.endsWith('-wal') ? page + 24 : page
      for (let at = start; at + step <= bytes.length; at += step)
        expect(entropy(bytes.subarray(at + step - page, at + step))).toBeGreaterThan(7.9)
    }
    sorted.return?.()
    database.exec('rollback')
    expect(() => new Independent(file).prepare('select * from sqlite_schema').all()).toThrow(/not a database/)
    database.close()
  })

  it('has settings that keep what was saved', () => {
    const database = openEncrypted(file, key, { create: true })
    const setting = (name: string) => database.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2)
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('temp_store')).toBe(2)
    expect(setting('cipher')).toBe('sqlcipher')
    expect(setting('busy_timeout')).toBe(5_000)
    database.close()
  })
})

/** 'opened', or the error that opening the file gives. */
function opening(options = {}, by = key): unknown {
  try {
    openEncrypted(file, by, options).close()
    return 'opened'
  } catch (error) {
    return error
  }
}

describe('a file that does not open', () => {
  it('says that it is missing', () => {
    expect(opening()).toMatchObject({ code: 'missing' })
  })

  it('says that the key is another one, and does not say the key', () => {
    openEncrypted(file, key, { create: true }).exec('create table t (a)').close()
    const other = randomBytes(32)
    const error = opening({}, other)
    expect(error).toMatchObject({ code: 'unreadable' })
    expect(String((error as Error).stack) + JSON.stringify(error)).not.toContain(other.toString('hex'))
    expect(opening()).toBe('opened')
  })

  it.each([
    ['foreign', () => Buffer.from('not a database at all '.repeat(1_000))],
    ['cut short', (whole: Buffer) => whole.subarray(0, 1_000)],
    [
      'damaged in its first page',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 500), randomBytes(9), whole.subarray(509)]),
    ],
  ])('says that it is %s', (_, damage) => {
    openEncrypted(file, key, { create: true }).exec('create table t (a)').close()
    writeFileSync(file, damage(readFileSync(file)))
    expect(opening()).toMatchObject({ code: 'unreadable' })
    expect(opening({ readonly: true })).toMatchObject({ code: 'unreadable' })
  })

  it('refuses a place that cannot carry a write-ahead log', () => {
    openEncrypted(file, key, { create: true }).exec('pragma journal_mode = delete; create table t (a)').close()
    symlinkSync(`${file}-shm`, `${file}-shm`) // no shared memory to be had, as on a network folder
    expect(opening()).toMatchObject({ code: 'disk', message: expect.stringContaining('网络文件夹') })
  })

  it('refuses a folder that is not there, and a key of another length', () => {
    file = join(folder, 'gone', databaseName)
    expect(opening({ create: true })).toMatchObject({ code: 'disk' })
    expect(() => openEncrypted(file, randomBytes(16))).toThrow(RangeError)
  })
})
