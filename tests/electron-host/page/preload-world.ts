import type { Codec, Written } from '../codec.ts'
import type { Bridge, Opening } from './bridge.ts'

export interface WorldSettings {
  /** Name of the function that carries messages up to the main process. */
  binding: string
  /** Name of the function that the main process calls with its messages. */
  receiver: string
  toIsolated: string
  toMain: string
  preloadPath: string
  process: object
}

type MakeBridge = (
  inName: string,
  outName: string,
  onExpose: (key: string, api: unknown) => void,
  onOpen: (opening: Opening) => void,
) => Bridge

type Preload = (require: unknown, module: object, exports: object, process: object) => void

/**
 * The preload's world: what a sandboxed preload finds in Electron, and nothing of Node beyond it.
 * Runs in the page by its source text: it may use nothing from outside itself.
 */
export function preloadWorld(makeBridge: MakeBridge, codec: Codec, settings: WorldSettings, runPreload: Preload): void {
  const world = globalThis as unknown as Record<string, (message: any) => void>
  const send = world[settings.binding]
  const up = (message: object): void => send?.(JSON.stringify(message))
  const waiting = new Map<number, PromiseWithResolvers<unknown> & { channel: string }>()
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>()
  let next = 1

  const ipcRenderer = {
    uncrossable: true,
    on(channel: string, listener: (...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel: string, listener: (...args: unknown[]) => void) {
      const left = (listeners.get(channel) ?? []).filter((known) => known !== listener)
      listeners.set(channel, left)
      return ipcRenderer
    },
    invoke(channel: string, ...args: unknown[]) {
      const id = next++
      const payload = codec.encode(args)
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, { ...answer, channel })
      up({ k: 'invoke', id, channel, args: payload })
      return answer.promise
    },
    send(channel: string, ...args: unknown[]) {
      up({ k: 'send', channel, args: codec.encode(args) })
    },
    sendSync() {
      throw new Error('electron host: sendSync is not supported; use invoke')
    },
  }

  function settle(id: number, ok: boolean, value: Written, error: string): void {
    const call = waiting.get(id)
    waiting.delete(id)
    if (ok) call?.resolve(codec.decode(value))
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${error}`))
  }

  world[settings.receiver] = (message) => {
    if (message.k === 'reply') return settle(message.id, message.ok, message.value, message.error)
    const event = { sender: ipcRenderer, ports: [] }
    const args: unknown[] = codec.decode(message.args)
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...args)
  }

  const bridge = makeBridge(
    settings.toIsolated,
    settings.toMain,
    () => {},
    ({ url }) => up({ k: 'open', url }),
  )
  const exposed = new Set<string>()
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      bridge.expose(key, api)
    },
  }
  // Of the short list that a sandboxed preload may require in Electron, the one module that this program does.
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  try {
    runPreload(require, module, module.exports, settings.process)
  } catch (error) {
    console.error(`Unable to load preload script: ${settings.preloadPath}`, error)
    up({ k: 'preload-error', message: String(error) })
  }
}
