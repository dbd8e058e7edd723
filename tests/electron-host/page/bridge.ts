// Each side of the bridge has the other's functions and promises by number.
type Packed =
  | { t: 'v'; v: unknown }
  | { t: 'skip' }
  | { t: 'f' | 'p'; id: number }
  | { t: 'e'; m: string }
  | { t: 'a'; k: Packed[] }
  | { t: 'o'; k: [string, Packed][] }

export interface Opening {
  url: string
  name: string
  features: string
}

export interface Bridge {
  post(detail: object): void
  expose(key: string, api: unknown): void
}

/**
 * contextBridge between two real worlds of one frame. Both ends run this function, by its source text: it may use
 * nothing from outside itself. The worlds share only the DOM, and a CustomEvent's detail is structured-cloned by the
 * engine, synchronously, when it crosses worlds.
 */
export function makeBridge(
  inName: string,
  outName: string,
  onExpose: (key: string, api: unknown) => void,
  onOpen: (opening: Opening) => void,
): Bridge {
  // The page may replace the globals later; what was here first is kept.
  const { Map, Set, Object, Array, Error, Promise, CustomEvent, Reflect, structuredClone } = globalThis
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, (kept: boolean, value: unknown) => void>()
  const replies = new Map<number, { ok: boolean; v: Packed }>()
  let next = 1
  const post = (detail: object): void => void dispatch(new CustomEvent(outName, { detail }))

  function pack(value: any, path = new Set<object>()): Packed {
    if (typeof value === 'function') {
      const id = next++
      functions.set(id, value)
      return { t: 'f', id }
    }
    if (typeof value === 'symbol') return { t: 'skip' }
    if (value === null || typeof value !== 'object') return { t: 'v', v: value }
    if (value instanceof Promise) {
      const id = next++
      value.then(
        (kept: unknown) => post({ op: 'settle', id, ok: true, v: pack(kept) }),
        (error: unknown) => post({ op: 'settle', id, ok: false, v: pack(error) }),
      )
      return { t: 'p', id }
    }
    if (value instanceof Error) return { t: 'e', m: value.message }
    if (value.uncrossable) return { t: 'o', k: [] }
    if (path.has(value) || path.size > 999) {
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    path.add(value)
    try {
      return packObject(value, path)
    } finally {
      path.delete(value)
    }
  }

  function packObject(value: any, path: Set<object>): Packed {
    if (Array.isArray(value)) return { t: 'a', k: value.map((item) => pack(item, path)) }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      // Own enumerable properties only: what a class put on its prototype does not cross.
      return { t: 'o', k: Object.keys(value).map((key) => [key, pack(value[key], path)]) }
    }
    try {
      return { t: 'v', v: structuredClone(value) }
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function unpack(packed: Packed): unknown {
    switch (packed.t) {
      case 'v':
        return packed.v
      case 'skip':
        return undefined
      case 'e':
        return new Error(packed.m)
      case 'a':
        return packed.k.map(unpack)
      case 'o': {
        const target = {}
        for (const [key, inner] of packed.k) {
          if (inner.t === 'skip') continue
          Object.defineProperty(target, key, {
            value: unpack(inner),
            writable: true,
            enumerable: true,
            configurable: true,
          })
        }
        return target
      }
      case 'p':
        return new Promise((resolve, reject) => {
          promises.set(packed.id, (kept, value) => (kept ? resolve(value) : reject(value)))
        })
      case 'f':
        return (...args: unknown[]) => callOver(packed.id, args)
    }
  }

  /** Calls a function of the other world; its reply has come by the time that post() returns. */
  function callOver(id: number, args: unknown[]): unknown {
    const call = next++
    post({ op: 'call', cid: call, id, args: args.map((item) => pack(item)) })
    const reply = replies.get(call)
    replies.delete(call)
    if (!reply) throw new Error('contextBridge: the other world is gone')
    if (!reply.ok) throw unpack(reply.v)
    return unpack(reply.v)
  }

  function run(id: number, args: Packed[]): { ok: boolean; v: Packed } {
    try {
      const target = functions.get(id)
      if (!target) throw new Error('contextBridge: no such function')
      return { ok: true, v: pack(Reflect.apply(target, undefined, args.map(unpack))) }
    } catch (error) {
      return { ok: false, v: { t: 'e', m: error instanceof Error ? error.message : String(error) } }
    }
  }

  function freeze(value: any): unknown {
    if (
      value &&
      typeof value === 'object' &&
      (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
    ) {
      for (const key of Object.keys(value)) freeze(value[key])
      Object.freeze(value)
    }
    return value
  }

  window.addEventListener(
    inName,
    (event) => {
      event.stopImmediatePropagation()
      const message = (event as CustomEvent).detail
      if (message.op === 'call') post({ op: 'return', cid: message.cid, ...run(message.id, message.args) })
      else if (message.op === 'return') replies.set(message.cid, message)
      else if (message.op === 'settle') {
        const settle = promises.get(message.id)
        promises.delete(message.id)
        settle?.(message.ok, unpack(message.v))
      } else if (message.op === 'open') onOpen(message)
      else if (message.op === 'expose') onExpose(message.key, freeze(unpack(message.v)))
    },
    true,
  )
  return { post, expose: (key, api) => post({ op: 'expose', key, v: pack(api) }) }
}
