import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { BridgeEvent, Reply } from '../../bridge/call'
import { calls, isCallName, type CallName, type Input, type Output, type Parsed } from '../../bridge/calls'
import type { OfficeState } from '../../bridge/office-shapes'
import { listBackups } from '../../db/backup'
import { readPeople } from '../../db/keys/key-ring'
import { dayOf } from '../../records/kit/dates'
import { restore, restoreNewest } from './restore'
import { inspect } from './inspection'
import { Said } from '../../records/kit/said'
import { officeName } from '../../records/office'
import { handlers } from './calls'
import type { Job, OfficeContext } from './context'
import { failure } from './failure'
import { Papers } from './papers'
import { closeSession, createOffice, signIn, signInByRecovery, type Session } from './session'

type Open =
  | 'office.state'
  | 'office.create'
  | 'session.unlock'
  | 'session.recover'
  | 'session.restore'
  | 'session.lock'
  | 'session.touch'

const idleCheckMs = 5_000
const firstBackupMs = 20_000

export interface OfficeOptions {
  /** Where the office's files are kept; need not exist yet. */
  folder: string
  version: string
  /** Hears progress, changes, and that the office has locked itself. */
  tell?: (event: BridgeEvent) => void
}

/** The office: takes the calls of a window, checks who asks and what, and answers. Plain Node; knows no Electron. */
export class Office {
  readonly #folder: string
  readonly #version: string
  readonly #tell: (event: BridgeEvent) => void
  readonly #papers = new Papers()
  readonly #jobs = new Map<string, AbortController>()
  readonly #idle: NodeJS.Timeout
  #session: Session | undefined
  #changing: Promise<unknown> = Promise.resolve()
  #backupTimer: NodeJS.Timeout | undefined
  #touched = Date.now()
  #running = 0

  constructor({ folder, version, tell = () => {} }: OfficeOptions) {
    this.#folder = folder
    this.#version = version
    this.#tell = tell
    this.#idle = setInterval(() => this.#lockWhenIdle(), idleCheckMs)
    this.#idle.unref()
  }

  /** Makes a call in the name of who is signed in. `ticket` names a long act, for progress and `cancel`. */
  async call<C extends CallName>(name: C, input: Input<C>, ticket?: string): Promise<Reply<Output<C>>> {
    return (await this.answer(name, input, ticket)) as Reply<Output<C>>
  }

  /** A call as it comes over the bridge: nothing about it is believed. Never throws. */
  async answer(name: string, input: unknown, ticket?: string): Promise<Reply<unknown>> {
    try {
      if (!isCallName(name) || calls[name].at !== 'office') throw new Said('denied', '没有这个操作。')
      const parsed = calls[name].input.safeParse(input)
      if (!parsed.success) throw refused(parsed.error)
      return { ok: true, value: await this.#run(name, parsed.data, ticket) }
    } catch (error) {
      return failure(error)
    }
  }

  cancel(ticket: string): void {
    this.#jobs.get(ticket)?.abort()
  }

  /** A held document, for the shell to save. @throws Said `missing`. */
  paper(id: string): { name: string; bytes: Uint8Array } {
    const { paper, bytes } = this.#papers.take(id)
    return { name: paper.name, bytes }
  }

  /** Waits for what is under way to end, and closes the file. */
  async close(): Promise<void> {
    clearInterval(this.#idle)
    for (const job of this.#jobs.values()) job.abort()
    while (this.#running > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await this.#lock()
  }

  async #run(name: CallName, input: unknown, ticket: string | undefined): Promise<unknown> {
    if (Object.hasOwn(this.#open, name)) return this.#open[name as Open](input as never)
    const session = this.#session
    if (!session) throw new Said('locked', '请先登录。')
    const { who } = calls[name]
    if (who !== 'anyone' && !who.includes(session.actor.role))
      throw new Said('denied', '你的身份不能做这一步，请找主任调整。')
    this.#touched = Date.now()
    const controller = new AbortController()
    if (ticket !== undefined) this.#jobs.set(ticket, controller)
    this.#running += 1
    try {
      const handler = handlers[name as keyof typeof handlers] as (i: unknown, c: OfficeContext, j: Job) => unknown
      return await handler(input, this.#context(session), this.#job(ticket, controller.signal))
    } finally {
      this.#running -= 1
      this.#touched = Date.now()
      if (ticket !== undefined) this.#jobs.delete(ticket)
    }
  }

  #context(session: Session): OfficeContext {
    return {
      file: session.file,
      actor: session.actor,
      profile: session.profile,
      papers: this.#papers,
      folder: this.#folder,
      key: session.key,
      adopt: (profile) => {
        session.profile = profile
        return this.#state()
      },
      keepPreferences: (preferences) => void (session.preferences = preferences),
      restore: async (file) => {
        this.#mustBeIdle(1) // this call itself
        await this.#lock(false)
        try {
          await restore(this.#folder, file, session.key, session.actor.id)
        } finally {
          session.key.fill(0)
          this.#tell({ kind: 'locked' })
        }
      },
    }
  }

  #job(ticket: string | undefined, signal: AbortSignal): Job {
    return {
      signal,
      progress: (what, done, total) => {
        if (ticket !== undefined) this.#tell({ kind: 'progress', ticket, what, done, total })
      },
    }
  }

  /** Calls that need nobody to be signed in. */
  readonly #open: { [N in Open]: (input: Parsed<N>) => Promise<Output<N>> | Output<N> } = {
    'office.state': () => this.#state(),
    'office.create': (start) =>
      this.#change(async () => {
        const { session, recoveryCode } = await createOffice(this.#folder, start)
        this.#begin(session)
        return { code: recoveryCode, office: officeName(start.profile), madeAt: new Date().toISOString() }
      }),
    'session.unlock': ({ person, password }) =>
      this.#change(async () => {
        await this.#signIn(() => signIn(this.#folder, person, password))
        return this.#state()
      }),
    'session.recover': ({ code, person, password }) =>
      this.#change(async () => {
        await this.#signIn(() => signInByRecovery(this.#folder, code, person, password))
        return this.#state()
      }),
    'session.restore': ({ person, password }) =>
      this.#change(async () => {
        if (this.#session) throw new Said('denied', '档案正打开着，请到设置里选要恢复的备份。')
        return restoreNewest(this.#folder, person, password)
      }),
    'session.lock': () =>
      this.#change(async () => {
        this.#mustBeIdle()
        await this.#lock()
        return null
      }),
    'session.touch': () => {
      this.#touched = Date.now()
      return null
    },
  }

  /** Signing in, out and making an office happen one after the other. */
  #change<T>(doing: () => Promise<T>): Promise<T> {
    const next = this.#changing.then(doing, doing)
    this.#changing = next.catch(() => {})
    return next
  }

  /** @throws Said `busy` while something is under way. */
  #mustBeIdle(others = 0): void {
    if (this.#running > others) throw new Said('busy', '还有事情没做完，请等它结束或先取消。')
  }

  /** A new session takes the place of an open one only once its password has proved right. */
  async #signIn(open: () => Promise<Session>): Promise<void> {
    this.#mustBeIdle()
    const session = await open()
    await this.#lock()
    this.#begin(session)
  }

  #begin(session: Session): void {
    this.#session = session
    this.#touched = Date.now()
    session.file.onChanged = (registers) => this.#tell({ kind: 'changed', registers })
    this.#backupTimer = setTimeout(() => void this.#backupOfToday(session), firstBackupMs)
    this.#backupTimer.unref()
  }

  /** One backup a day, by itself, a little after signing in; then the change log is walked through. */
  async #backupOfToday(session: Session): Promise<void> {
    try {
      const last = listBackups(this.#folder)[0]
      if (this.#session !== session || (last && dayOf(new Date(last.at)) === dayOf(new Date()))) return
      session.file.backup('每日')
      await inspect(session.file)
      this.#tell({ kind: 'changed', registers: [] }) // nothing of the records, but the status bar names the backup
    } catch (error) {
      failure(error) // logged; 今日 says what is wrong with the backups
    }
  }

  async #lock(forgetKey = true): Promise<void> {
    const session = this.#session
    this.#session = undefined
    clearTimeout(this.#backupTimer)
    this.#papers.clear()
    if (session) await closeSession(session, forgetKey)
  }

  #lockWhenIdle(): void {
    const session = this.#session
    if (!session || this.#running > 0 || Date.now() - this.#touched < session.preferences.lockAfter * 60_000) return
    this.#change(() => this.#lock()).then(() => this.#tell({ kind: 'locked' }), failure)
  }

  #state(): OfficeState {
    const version = this.#version
    const session = this.#session
    if (session) {
      const { actor, profile, preferences } = session
      return {
        stage: 'open',
        version,
        office: officeName(profile),
        profile,
        person: { ...actor, active: true },
        preferences,
      }
    }
    if (!existsSync(this.#folder)) return { stage: 'new', version }
    const { office, people } = readPeople(this.#folder)
    return { stage: 'locked', version, office, people }
  }
}

function refused(error: z.ZodError): Said {
  const fields = Object.fromEntries(error.issues.map((i) => [i.path.join('.'), i.message]))
  const first = error.issues.find((i) => /\p{Script=Han}/u.test(i.message))
  return new Said('invalid', first ? `${first.message}。` : '填写的内容不符合要求，请检查后再试。', fields)
}
