import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Said } from '../records/kit/said'
import { diskTrouble, errorCode } from './keys/disk'

/** The encrypted database of an office, in the office's folder. */
export const databaseName = 'office.db'

const keyLength = 32
const busyTimeout = 5_000

/**
 * Opens an encrypted SQLite file in the SQLCipher 4 format (AES-256-CBC and HMAC-SHA512 per 4096-byte page), so that any
 * SQLCipher 4 tool opens it with `PRAGMA key = "x'<64 hex digits>'"`.
 *
 * @param key the 32 random bytes of the key ring; used as the raw key, no derivation
 * @param options readonly: the file is left as it is, whatever its journal; create: a missing file is made
 * @throws Said `missing` no such file · `unreadable` another key, damaged or not a database · `busy` another program holds
 *   it · `disk` the folder takes no writes, or cannot carry a write-ahead log (a network folder)
 */
export function openEncrypted(
  file: string,
  key: Buffer,
  options: { readonly?: boolean; create?: boolean } = {},
): Database.Database {
  if (key.length !== keyLength) throw new RangeError(`The database key has ${key.length} bytes, not ${keyLength}`)
  const { readonly = false, create = false } = options
  if (!create && !existsSync(file))
    throw new Said('missing', '找不到数据文件，它可能被移走或改名了，请放回原处，或从备份恢复。')
  if (!existsSync(dirname(file))) throw new Said('disk', '找不到放数据文件的文件夹，请检查磁盘是否接好，再试一次。')
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly, fileMustExist: !create, timeout: busyTimeout })
    setKey(database, key)
    readFirstPage(database) // a wrong key ends here
    if (!readonly) startJournal(database)
    database.pragma('foreign_keys = ON')
    database.pragma('temp_store = MEMORY') // a sort that spills to a file would spill plaintext
    // What the figures of a year read of a district fits in here; what does not fit is decrypted anew every time. Only a file
    // that is as large fills it.
    database.pragma(`cache_size = ${readonly ? -262_144 : -65_536}`)
    return database
  } catch (error) {
    database?.close()
    throw databaseTrouble(error)
  }
}

function setKey(database: Database.Database, key: Buffer): void {
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.pragma(`key = "x'${key.toString('hex')}'"`)
}

const readFirstPage = (database: Database.Database) => database.prepare('select count(*) from sqlite_schema').get()

/** Write-ahead log with full sync: what has been committed survives a power cut. */
function startJournal(database: Database.Database): void {
  let mode: unknown
  try {
    mode = database.pragma('journal_mode = WAL', { simple: true })
    readFirstPage(database) // only now is the log opened, with the shared memory it needs
  } catch (error) {
    if (!/^SQLITE_(CANTOPEN|IOERR_SHM)/.test(errorCode(error))) throw error
    mode = undefined
  }
  if (mode !== 'wal')
    throw new Said('disk', '数据文件放在网络文件夹或同步盘里容易损坏，请把它移到本机硬盘的文件夹再打开。')
  database.pragma('synchronous = FULL')
  database.pragma('journal_size_limit = 67108864') // a log grown by an import gives its room back
}

/**
 * What an error of the database means for the person, as a `Said` (`unreadable`, `busy`, `disk`); every other error as it is.
 */
export function databaseTrouble(error: unknown): unknown {
  const code = errorCode(error)
  if (code === 'SQLITE_NOTADB')
    return new Said('unreadable', '数据文件打不开：它和钥匙不是同一套，或者已经损坏，请从备份恢复。')
  if (code.startsWith('SQLITE_CORRUPT')) return new Said('unreadable', '数据文件已经损坏，请从最近一份备份恢复。')
  if (code.startsWith('SQLITE_BUSY')) return new Said('busy', '数据文件正被另一个程序使用，请关掉那个程序再打开。')
  return diskTrouble(error) ?? error
}
