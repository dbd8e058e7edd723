import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { dayOf } from '../records/kit/dates'
import { Said } from '../records/kit/said'
import { databaseName, databaseTrouble, openEncrypted } from './cipher'
import { keepAside, moveInto, syncFile, writeDurably } from './keys/disk'
import { ringName } from './keys/ring-file'

/** A backup that has been opened and checked: only such a file ever gets its name. */
export interface Backup {
  /** Its name in the folder `backups`, such as office-20261122T023105123Z-导入前.db (the moment in UTC). */
  readonly file: string
  /** When it was made: UTC ISO moment. */
  readonly at: string
  /** In bytes. */
  readonly size: number
  readonly verified: boolean
  readonly why: string
}

const backupsName = 'backups'
const unfinished = '.unfinished-'
const namePattern = /^office-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([\p{L}\p{N}]{1,20})\.db$/u

/**
 * Copies the open database into `<folder>/backups`, under the same key, and proves the copy: it is opened with the key,
 * checked page by page, and has as many rows in every table. The key ring is copied beside it, and backups that retention
 * no longer wants are deleted. Blocks for about 0.6 s per 56 MB.
 *
 * @param options why: a few words for people, such as 导入前; they become part of the file name, so no names of persons
 * @throws Said `busy` inside a transaction · `disk`, with nothing left behind
 */
export function backup(database: Database, options: { folder: string; key: Buffer; why: string }): Backup {
  if (database.inTransaction) throw new Said('busy', '正在保存，请等这一步完成再备份。')
  const place = join(options.folder, backupsName)
  const copy = join(place, `${unfinished}${randomUUID()}.db`)
  try {
    mkdirSync(place, { recursive: true })
    sweep(place)
    // Neither database.backup(), which fails on an encrypted file, nor serialize(), which gives plaintext.
    database.prepare('vacuum into ?').run(copy)
    prove(copy, options.key, countRows(database))
    syncFile(copy)
    const file = freeName(place, options.why)
    moveInto(copy, join(place, file))
    copyRing(options.folder, place)
    prune(place)
    return lineOf(place, file)
  } catch (error) {
    throw databaseTrouble(error)
  } finally {
    for (const left of [copy, `${copy}-journal`]) remove(left)
  }
}

/** The backups of an office, the newest first. A folder without any has none. */
export function listBackups(folder: string): Backup[] {
  const place = join(folder, backupsName)
  if (!existsSync(place)) return []
  return namesIn(place).map((file) => lineOf(place, file))
}

/**
 * Puts a backup in the place of the office's database, which must be closed. The backup is checked in full first; the
 * replaced file is kept beside it as office-replaced-<moment>.db. A kill at any moment leaves the old database or the
 * new one. The key ring stays as it is: the data key of an office never changes.
 *
 * @param file the name of a backup in `<folder>/backups`
 * @returns the name of the replaced file, or null where there was none
 * @throws Said `missing` no such backup · `unreadable` it is damaged or another office's · `busy` the database is open · `disk`
 */
export function restoreBackup(folder: string, file: string, key: Buffer): string | null {
  if (!namePattern.test(file) || !existsSync(join(folder, backupsName, file)))
    throw new Said('missing', '找不到这份备份，请从列表里另选一份。')
  const current = join(folder, databaseName)
  const copy = `${current}.restoring`
  try {
    copyFileSync(join(folder, backupsName, file), copy)
    prove(copy, key)
    syncFile(copy)
    const replaced = existsSync(current) ? `office-replaced-${stamp(new Date())}.db` : null
    if (replaced) {
      settle(current, join(folder, replaced), key)
      keepAside(current, join(folder, replaced))
    }
    moveInto(copy, current)
    return replaced
  } catch (error) {
    throw databaseTrouble(error)
  } finally {
    rmSync(copy, { force: true })
  }
}

/**
 * Which of some moments retention keeps: the 5 newest, the newest of each of the last 14 days that have one, and the
 * newest of each of the last 8 weeks that have one (from Monday, local time). Days are counted by what exists and not
 * from today, so that a wrong clock or a long holiday deletes nothing.
 */
export function kept(moments: readonly Date[]): Date[] {
  const newestFirst = moments.toSorted((a, b) => b.getTime() - a.getTime())
  const newestOfEach = (period: (moment: Date) => string, count: number) => {
    const firsts = new Map<string, Date>()
    for (const moment of newestFirst) if (!firsts.has(period(moment))) firsts.set(period(moment), moment)
    return [...firsts.values()].slice(0, count)
  }
  const wanted = new Set([...newestFirst.slice(0, 5), ...newestOfEach(dayOf, 14), ...newestOfEach(mondayOf, 8)])
  return newestFirst.filter((moment) => wanted.has(moment))
}

function mondayOf(moment: Date): string {
  return dayOf(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - ((moment.getDay() + 6) % 7)))
}

/** Opens a copy with the key and reads all of it; with counts given, every table must have as many rows. */
function prove(file: string, key: Buffer, counts?: ReadonlyMap<string, number>): void {
  const copy = openEncrypted(file, key, { readonly: true })
  try {
    const verdict = copy.pragma(counts ? 'quick_check' : 'integrity_check', { simple: true })
    const found = countRows(copy)
    const same =
      !counts || (counts.size === found.size && [...counts].every(([table, rows]) => found.get(table) === rows))
    if (verdict !== 'ok' || !same) throw new Said('unreadable', '备份核对不上，没有采用，请检查磁盘，再试一次。')
  } catch (error) {
    throw databaseTrouble(error)
  } finally {
    copy.close()
  }
}

/** Rows by table: a count of every table that holds rows of its own, those behind the search indexes too. */
function countRows(database: Database): Map<string, number> {
  const tables = database
    .prepare<[], string>("select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow')")
    .pluck()
    .all()
  return new Map(
    tables.map((table) => [
      table,
      database
        .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get() ?? 0,
    ]),
  )
}

/**
 * Brings the log of the database that is to be replaced into its file, so that it can never be read into the new one.
 * The log of a damaged database goes aside with it.
 */
function settle(current: string, aside: string, key: Buffer): void {
  try {
    const database = openEncrypted(current, key)
    try {
      database.pragma('journal_mode = DELETE') // refused as long as anybody else has the file open
    } finally {
      database.close()
    }
  } catch (error) {
    const trouble = databaseTrouble(error)
    if (!(trouble instanceof Said && trouble.code === 'unreadable')) throw trouble
    for (const end of ['-wal', '-shm']) if (existsSync(current + end)) moveInto(current + end, aside + end)
  }
}

function copyRing(folder: string, place: string): void {
  const ring = join(folder, ringName)
  // One copy for all: the newest ring opens every backup, and a password that was withdrawn opens none of them.
  if (existsSync(ring)) writeDurably(join(place, ringName), readFileSync(ring, 'utf8'))
}

function prune(place: string): void {
  const files = namesIn(place)
  const wanted = new Set(kept(files.map((file) => new Date(momentOf(file)))).map((moment) => moment.toISOString()))
  for (const file of files) if (!wanted.has(momentOf(file))) remove(join(place, file))
}

/** Clears what a kill in the middle of a backup left. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) if (name.startsWith(unfinished)) remove(join(place, name))
}

function remove(file: string): void {
  try {
    rmSync(file)
  } catch {
    // Not there, or held open by somebody (a virus scanner, a copy to a stick): the next backup tries again.
  }
}

const stamp = (moment: Date) => moment.toISOString().replace(/[-:.]/g, '')

/** A name nobody has yet: two backups in one millisecond get different moments. */
function freeName(place: string, why: string): string {
  const words =
    why
      .match(/[\p{L}\p{N}]/gu)
      ?.slice(0, 20)
      .join('') ?? '备份'
  const taken = new Set(namesIn(place).map(momentOf))
  let moment = new Date()
  while (taken.has(moment.toISOString())) moment = new Date(moment.getTime() + 1)
  return `office-${stamp(moment)}-${words}.db`
}

/** The newest first: the names sort by their moments. */
const namesIn = (place: string) =>
  readdirSync(place)
    .filter((name) => namePattern.test(name))
    .toSorted()
    .toReversed()

const momentOf = (file: string) => file.replace(namePattern, '$1-$2-$3T$4:$5:$6.$7Z')

function lineOf(place: string, file: string): Backup {
  const why = file.replace(namePattern, '$8')
  return { file, at: momentOf(file), size: statSync(join(place, file)).size, verified: true, why }
}
