import { utilityProcess, type UtilityProcess } from 'electron'
import type { BridgeEvent, Reply } from '../../bridge/call'
import type { CallName } from '../../bridge/calls'
import type { ToOffice } from '../office/index'
import { log } from './log'

/** A held document as the office hands it to the shell. */
export interface HeldPaper {
  name: string
  bytes: Uint8Array
}

type FromOffice = { id: number; reply: Reply<unknown> } | { event: BridgeEvent }

interface Settings {
  /** The built office.js. */
  entry: string
  /** Where the office keeps its encrypted file. */
  folder: string
  logs: string
  version: string
  tell(event: BridgeEvent): void
  /** It died so often that it is not started again; the sentence is for the person. */
  giveUp(sentence: string): void
}

const delays = [100, 500, 2_000] // ms before each new start
const closeWithin = 5_000 // ms
const steadyAfter = 60_000 // ms of life after which earlier deaths are forgotten

const restarted: Reply<never> = {
  ok: false,
  code: 'restarted',
  sentence: '后台程序意外停止，已重新启动；这一步可能没有办成，请重新登录后核对。',
}
const gaveUp = '后台程序接连停止，已不再启动；请关闭街坊后重新打开，仍不行请联系管理员。'
const stopped: Reply<never> = { ok: false, code: 'fault', sentence: gaveUp }

/** The office in its own process: carries calls to it, and starts it again when it dies. */
export class OfficeProcess {
  readonly #settings: Settings
  readonly #pending = new Map<number, (reply: Reply<unknown>) => void>()
  /** What was asked while no process was up. */
  #waiting: ToOffice[] = []
  #child: UtilityProcess | undefined
  #nextId = 1
  #deaths = 0
  #closing = false

  constructor(settings: Settings) {
    this.#settings = settings
    this.#start()
  }

  /** Makes a call in the office. Never rejects: when the process dies the reply says so. */
  call(name: CallName, input: unknown, ticket?: string): Promise<Reply<unknown>> {
    return this.#ask((id) => ({ id, name, input, ...(ticket === undefined ? {} : { ticket }) }))
  }

  /** Name and bytes of a document that the office holds. */
  paper(paper: string): Promise<Reply<HeldPaper>> {
    return this.#ask((id) => ({ id, paper })) as Promise<Reply<HeldPaper>>
  }

  cancel(ticket: string): void {
    this.#send({ cancel: ticket })
  }

  /** Asks the office to close its file and waits for it, at most five seconds. */
  async close(): Promise<void> {
    this.#closing = true
    const child = this.#child
    if (!child) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const late = setTimeout(() => child.kill(), closeWithin)
    child.postMessage({ close: true } satisfies ToOffice)
    await gone
    clearTimeout(late)
  }

  #ask(message: (id: number) => ToOffice): Promise<Reply<unknown>> {
    if (this.#deaths > delays.length) return Promise.resolve(stopped)
    const id = this.#nextId++
    return new Promise((resolve) => {
      this.#pending.set(id, resolve)
      this.#send(message(id))
    })
  }

  #send(message: ToOffice): void {
    if (this.#child) this.#child.postMessage(message)
    else this.#waiting.push(message)
  }

  #start(): void {
    const { entry, folder, logs, version } = this.#settings
    const startedAt = Date.now()
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'jiefang-office',
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    this.#child = child
    child.stderr?.on('data', (text: Buffer) => log.error('office:', text.toString().trimEnd()))
    child.on('message', (message: FromOffice) => this.#hear(message))
    child.once('exit', (code) => this.#died(code, Date.now() - startedAt))
    child.postMessage({ start: { folder, logs, version } } satisfies ToOffice)
    for (const message of this.#waiting.splice(0)) child.postMessage(message)
  }

  #hear(message: FromOffice): void {
    if ('event' in message) return this.#settings.tell(message.event)
    this.#pending.get(message.id)?.(message.reply)
    this.#pending.delete(message.id)
  }

  #died(code: number, age: number): void {
    this.#child = undefined
    this.#deaths = age > steadyAfter ? 1 : this.#deaths + 1
    const delay = delays[this.#deaths - 1]
    const reply = delay === undefined ? stopped : restarted
    for (const answer of this.#pending.values()) answer(reply)
    this.#pending.clear()
    this.#waiting = []
    if (this.#closing) return
    log.error(`the office process ended with code ${code} after ${age} ms, death ${this.#deaths}`)
    if (delay === undefined) return this.#settings.giveUp(gaveUp)
    setTimeout(() => {
      if (this.#closing) return
      this.#start()
      this.#settings.tell({ kind: 'restarted' })
    }, delay)
  }
}
