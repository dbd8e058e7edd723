import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { RegisterId } from '../records/registers'
import type { Actor } from './actor'
import { backup as backUp, type Backup } from './backup'
import { beforeTheFirst, chainEnd } from './chain'
import { readChainHead, type ChainHead } from './change-log'
import { openEncrypted } from './cipher'
import { keepingStatements, looker, OfficeDialect, runner, type Look, type Run } from './dialect'
import { newId } from './ids'
import { migrate, pendingMigrations } from './migrate'
import { readSetting, writeSetting } from './settings'
import type { Tables } from './tables'
import { Work } from './work'

/** After so many changes SQLite's knowledge of how values are spread is out of date, and lists of two filters grow slow. */
const worthAnalysing = 1000

/** Titles of so many records are remembered from act to act; then it begins anew. */
const titlesKept = 50_000

/** 12 hex digits that name this file on this PC. */
const newDevice = (): string => newId().replaceAll('-', '').slice(-12)

// An act's own row is written last, when it is known what it did; its changes point to it by then (a deferred reference).
const insertBatch = 'insert into batch (id, kind, note, person, at, count, undoes) values (?, ?, ?, ?, ?, ?, ?)'
const keepChainEnd =
  'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value'

/** What an act is, for the list of acts. */
export interface ActFacts {
  kind: 'edit' | 'bulk' | 'import' | 'archive' | 'restore' | 'undo' | 'merge'
  /** In words: 批量修改 5 家. May be settled by the work itself. */
  note: string | (() => string)
  undoes?: string
}

export interface Act<T> {
  result: T
  /** The batch, or null where nothing changed. */
  batch: string | null
  count: number
  at: string
}

/** The office's encrypted file, open: one connection that only reads, and one that writes one act after the other. */
export class OfficeFile {
  readonly path: string
  readonly read: ReadonlyKysely<Tables>
  readonly #write: Kysely<Tables>
  readonly #database: Database.Database
  readonly #reading: Database.Database
  readonly #run: Run
  readonly #look: Look
  readonly #key: Buffer
  /** Hears which registers an act has changed. */
  onChanged: (registers: RegisterId[]) => void = () => {}
  #head: ChainHead
  /** Titles that acts have asked for: save after save names the same streets. */
  #titles = new Map<string, string>()
  #written = 0

  private constructor(
    path: string,
    key: Buffer,
    database: Database.Database,
    reading: Database.Database,
    run: Run,
    look: Look,
    write: Kysely<Tables>,
    read: ReadonlyKysely<Tables>,
    head: ChainHead,
  ) {
    this.path = path
    this.#key = key
    this.#database = database
    this.#reading = reading
    this.#run = run
    this.#look = look
    this.#write = write
    this.read = read
    this.#head = head
  }

  /**
   * Opens the file, or makes it where `create` says so, and brings its schema up to date (after a verified backup).
   * @param key the 32-byte data key.
   * @throws Said `unreadable` (damaged, wrong key, newer program), `disk`.
   */
  static async open(path: string, key: Buffer, { create = false } = {}): Promise<OfficeFile> {
    const database = openEncrypted(path, key, { create })
    let reading: Database.Database | undefined
    try {
      const kept = keepingStatements(database)
      const write = new Kysely<Tables>({ dialect: new OfficeDialect({ database: kept }) })
      const pending = await pendingMigrations(write)
      if (pending.length > 0) {
        if (!create) backUp(database, { folder: dirname(path), key, why: '升级前' })
        await migrate(write)
      }
      let device = await readSetting<string>(write, 'device')
      if (device === undefined) await writeSetting(write, 'device', (device = newDevice()))
      const head = await readChainHead(write, device)
      reading = openEncrypted(path, key, { readonly: true })
      const read = new Kysely<Tables>({ dialect: new OfficeDialect({ database: keepingStatements(reading) }) })
      return new OfficeFile(
        path,
        key,
        database,
        reading,
        runner(kept),
        looker(kept),
        write,
        read as unknown as ReadonlyKysely<Tables>,
        head,
      )
    } catch (error) {
      reading?.close()
      database.close()
      throw error
    }
  }

  /**
   * Does one act: everything that `doing` writes commits together with its change log, or nothing does. Acts run one after
   * the other. Where nothing changed, no trace is left.
   */
  async act<T>(actor: Actor, facts: ActFacts, doing: (work: Work) => Promise<T>): Promise<Act<T>> {
    const batch = newId()
    const at = new Date().toISOString()
    const done = await this.#write.transaction().execute(async (trx) => {
      const head = { ...this.#head }
      const titles = this.#titles.size < titlesKept ? this.#titles : new Map<string, string>()
      this.#titles = new Map()
      const work = new Work(trx, this.#run, this.#look, titles, actor, head, batch, at)
      const result = await doing(work)
      work.settle()
      if (work.count > 0) {
        const note = typeof facts.note === 'string' ? facts.note : facts.note()
        const { kind, undoes = null } = facts
        this.#run(insertBatch, [batch, kind, note, actor.id, at, work.count, undoes])
        this.#run(keepChainEnd, [
          chainEnd,
          JSON.stringify({ device: head.device, deviceSeq: head.deviceSeq, hash: head.hash }),
        ])
      }
      return { result, head, titles, count: work.count, touched: [...work.touched] }
    })
    this.#written += done.count
    // Only now: a rolled-back act leaves the chain where it was, and nothing of what it made is known.
    this.#head = done.head
    this.#titles = done.titles
    if (done.touched.length > 0) this.onChanged(done.touched)
    return { result: done.result, batch: done.count > 0 ? batch : null, count: done.count, at }
  }

  /** Writes what is not a record and needs no history: settings, people, drafts, disclosures. */
  async keep<T>(doing: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#write.transaction().execute(doing)
  }

  /** 12 hex digits that name this file on this PC, in every change made here. */
  get device(): string {
    return this.#head.device
  }

  /** Begins a chain of its own; the old one stays as it is. */
  async becomeNewDevice(): Promise<void> {
    const device = newDevice()
    await this.keep((trx) => writeSetting(trx, 'device', device))
    this.#head = { device, deviceSeq: 0, stamp: this.#head.stamp, hash: beforeTheFirst }
  }

  /** A backup beside the file, verified by opening it. */
  backup(why: string): Backup {
    return backUp(this.#database, { folder: dirname(this.path), key: this.#key, why })
  }

  async close(): Promise<void> {
    if (this.#written >= worthAnalysing) this.#database.exec('analyze')
    await this.read.destroy()
    await this.#write.destroy()
    // Kysely closes only what it has used; a connection left open would hold the file, and Windows would not let it be moved.
    this.#reading.close()
    this.#database.close()
  }
}
