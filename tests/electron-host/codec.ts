/* oxlint-disable unicorn/consistent-function-scoping -- the source text of makeCodec() must stand alone */

/** A value written down as text can carry it: `v` is the value or a reference `{ r }` into the heap `h`. */
export interface Written {
  v: unknown
  h: unknown[][]
}

export interface Codec {
  encode(value: unknown): Written
  decode(written: Written): any
}

/**
 * Structured clone over a text channel. Runs in Node and, by its source text, in the preload's world: it may use
 * nothing from outside itself. encode() first asks the engine for a structured clone, so what may cross, what throws
 * and what loses its prototype is decided by V8 and not by this file; it then only writes the clone down.
 */
export function makeCodec(): Codec {
  const byName = <T extends { name: string }>(kinds: T[]): Record<string, T> =>
    Object.fromEntries(kinds.map((kind) => [kind.name, kind]))
  const wholes: any[] = [Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, DataView]
  const views = byName<any>(wholes.concat([Float32Array, Float64Array, BigInt64Array, BigUint64Array]))
  const errors = byName<ErrorConstructor>([EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError])
  const inNode = typeof Buffer === 'function'
  const toBase64 = (bytes: any): string =>
    inNode ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') : bytes.toBase64()
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    inNode ? new Uint8Array(Buffer.from(text, 'base64')) : (Uint8Array as any).fromBase64(text)
  const tag = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)
  const uncloneable = (): Error => new Error('An object could not be cloned.')
  const clone = (value: unknown): unknown => {
    try {
      return structuredClone(value)
    } catch {
      throw uncloneable()
    }
  }

  function encode(value: unknown): Written {
    const seen = new Map<object, number>()
    const heap: unknown[][] = []
    const refer = (item: any): unknown => {
      if (item === undefined) return { u: 1 }
      if (typeof item === 'bigint') return { n: item.toString() }
      if (Object.is(item, -0)) return { d: '-0' }
      if (typeof item === 'number' && !Number.isFinite(item)) return { d: String(item) }
      if (item === null || typeof item !== 'object') return item
      let id = seen.get(item)
      if (id === undefined) {
        id = heap.length
        seen.set(item, id)
        heap.push([])
        heap[id] = write(item)
      }
      return { r: id }
    }
    const write = (item: any): unknown[] => {
      const entries = (): unknown[] => Object.keys(item).map((key) => [key, refer(item[key])])
      if (Array.isArray(item)) return ['A', item.length, entries()]
      if (ArrayBuffer.isView(item)) {
        return ['T', tag(item), toBase64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength))]
      }
      switch (tag(item)) {
        case 'Date':
          return ['D', item.getTime()]
        case 'RegExp':
          return ['X', item.source, item.flags]
        case 'ArrayBuffer':
          return ['B', toBase64(new Uint8Array(item))]
        case 'Map':
          return ['M', [...item].map(([key, inner]: [unknown, unknown]) => [refer(key), refer(inner)])]
        case 'Set':
          return ['S', [...item].map(refer)]
        case 'Error':
          return ['E', item.name, item.message, item.stack]
        case 'Object':
          return ['O', entries()]
        default:
          throw uncloneable() // Blob, File, ImageData, CryptoKey: Electron refuses them too
      }
    }
    return { v: refer(clone(value)), h: heap }
  }

  function decode({ v, h }: Written): unknown {
    const made: unknown[] = Array.from({ length: h.length })
    const read = new Set<number>()
    const get = (item: any): any => {
      if (item === null || typeof item !== 'object') return item
      if ('u' in item) return undefined
      if ('n' in item) return BigInt(item.n)
      if ('d' in item) return Number(item.d)
      if (!read.has(item.r)) {
        read.add(item.r)
        build(item.r)
      }
      return made[item.r]
    }
    const build = (id: number): void => {
      const [kind, a, b, c] = h[id] as any[]
      switch (kind) {
        case 'A': {
          const list: unknown[] = (made[id] = Array.from({ length: a }))
          for (const [key, item] of b) list[key] = get(item)
          return
        }
        case 'O': {
          const target = (made[id] = {})
          for (const [key, item] of a) {
            Object.defineProperty(target, key, {
              value: get(item),
              writable: true,
              enumerable: true,
              configurable: true,
            })
          }
          return
        }
        case 'M': {
          const map = (made[id] = new Map())
          for (const [key, item] of a) map.set(get(key), get(item))
          return
        }
        case 'S': {
          const set = (made[id] = new Set())
          for (const item of a) set.add(get(item))
          return
        }
        case 'T': {
          const bytes = fromBase64(b)
          const View = views[a]
          made[id] = !View ? bytes : new View(bytes.buffer)
          return
        }
        case 'D':
          made[id] = new Date(a ?? Number.NaN)
          return
        case 'X':
          made[id] = new RegExp(a, b)
          return
        case 'B':
          made[id] = fromBase64(a).buffer
          return
        case 'E':
          made[id] = Object.defineProperty(new (errors[a] ?? Error)(b), 'stack', { value: c })
          return
        default:
          throw new Error(`electron host: unknown kind ${kind} on the wire`)
      }
    }
    return get(v)
  }
  return { encode, decode }
}

export const codec = makeCodec()
