// A small CDP client over Chromium's --remote-debugging-pipe (fds 3 and 4, NUL-separated JSON).
// The pipe, not the port: when this process dies the pipe breaks and Chromium exits by itself.
import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** What the protocol carries; its shapes are Chromium's. */
export type Json = any
type Listener = (params: Json) => void

export class CdpSession {
  #conn: CdpConnection
  readonly id: string | undefined
  #listeners = new Map<string, Set<Listener>>()
  closed = false
  constructor(conn: CdpConnection, id: string | undefined) {
    this.#conn = conn
    this.id = id
  }
  send(method: string, params: Json = {}): Promise<Json> {
    if (this.closed) return Promise.reject(new Error(`${method}: session closed`))
    return this.#conn.send(method, params, this.id)
  }
  /** For calls whose failure does not matter (the target went away). */
  post(method: string, params: Json = {}): void {
    this.send(method, params).catch(() => {})
  }
  on(event: string, fn: Listener): () => void {
    let set = this.#listeners.get(event)
    if (!set) this.#listeners.set(event, (set = new Set()))
    set.add(fn)
    return () => set.delete(fn)
  }
  emit(event: string, params: Json): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(params)
  }
}

export class CdpConnection {
  #next = 1
  #pending = new Map<number, { resolve: (v: Json) => void; reject: (e: Error) => void; method: string }>()
  #sessions = new Map<string, CdpSession>()
  #out: Writable
  #buffer: Buffer[] = []
  readonly root: CdpSession
  ended: () => void = () => {}

  constructor(child: ChildProcess) {
    this.root = new CdpSession(this, undefined)
    this.#out = child.stdio[3] as Writable
    const input = child.stdio[4] as Readable
    input.on('data', (chunk: Buffer) => this.#read(chunk))
    const end = (): void => {
      for (const p of this.#pending.values()) p.reject(new Error(`${p.method}: Chromium went away`))
      this.#pending.clear()
      this.ended()
    }
    input.on('close', end)
    this.#out.on('error', () => {})
    input.on('error', () => {})
  }

  #read(chunk: Buffer): void {
    let start = 0
    for (;;) {
      const nul = chunk.indexOf(0, start)
      if (nul < 0) break
      this.#buffer.push(chunk.subarray(start, nul))
      const text = Buffer.concat(this.#buffer).toString('utf8')
      this.#buffer = []
      start = nul + 1
      this.#dispatch(JSON.parse(text))
    }
    if (start < chunk.length) this.#buffer.push(chunk.subarray(start))
  }

  #dispatch(msg: Json): void {
    if (msg.id !== undefined) {
      const p = this.#pending.get(msg.id)
      this.#pending.delete(msg.id)
      if (!p) return
      if (msg.error)
        p.reject(new Error(`${p.method}: ${msg.error.message}${msg.error.data ? ` (${msg.error.data})` : ''}`))
      else p.resolve(msg.result)
      return
    }
    if (msg.method === 'Target.detachedFromTarget') {
      const s = this.#sessions.get(msg.params.sessionId)
      if (s) {
        s.closed = true
        this.#sessions.delete(msg.params.sessionId)
        s.emit('closed', {})
      }
    }
    const session = msg.sessionId ? this.#sessions.get(msg.sessionId) : this.root
    session?.emit(msg.method, msg.params)
  }

  send(method: string, params: Json, sessionId?: string): Promise<Json> {
    const id = this.#next++
    const text = JSON.stringify({ id, method, params, sessionId })
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method })
      this.#out.write(text + '\0')
    })
  }

  session(id: string): CdpSession {
    let s = this.#sessions.get(id)
    if (!s) this.#sessions.set(id, (s = new CdpSession(this, id)))
    return s
  }
}
