import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { notSupported } from './event.ts'
import { addScheme } from './scheme-names.ts'

type Handler = (request: Request) => Response | Promise<Response>
const privileged = new Map<string, Record<string, boolean>>()

class Protocol {
  handlers = new Map<string, Handler>()
  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!privileged.get(scheme)?.['standard'])
      notSupported(`protocol.handle('${scheme}') for a scheme that is not standard`)
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    this.handlers.set(scheme, handler)
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme)
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }
  registerSchemesAsPrivileged(list: { scheme: string; privileges?: Record<string, boolean> }[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges = {} } of list) {
      privileged.set(scheme, privileges)
      if (privileges['standard']) addScheme(scheme)
    }
  }
}

type Listener = (details: any, answer: (response: any) => void) => void

class WebRequest {
  #before: Listener | null = null
  onBeforeRequest(listener: any): void {
    if (listener !== null && typeof listener !== 'function') notSupported('webRequest.onBeforeRequest with a filter')
    this.#before = listener
  }
  onHeadersReceived(): void {
    notSupported('webRequest.onHeadersReceived (send headers from protocol.handle)')
  }
  /** Asks the app's listener whether a request may go out. */
  ask(details: object): Promise<{ cancel?: boolean }> {
    const listener = this.#before
    if (!listener) return Promise.resolve({})
    return new Promise((resolve) => listener(details, (response) => resolve(response ?? {})))
  }
}

/** Electron's names for permissions, and Chromium's. */
export const permissions: [electron: string, chromium: string][] = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
  ['display-capture', 'display-capture'],
  ['window-management', 'window-management'],
]

export class Session extends EventEmitter {
  protocol = new Protocol()
  webRequest = new WebRequest()
  #request: ((contents: any, permission: string, answer: (ok: boolean) => void, details: any) => void) | null = null
  #check: ((contents: any, permission: string, origin: string, details: any) => boolean) | null = null
  setPermissionRequestHandler(handler: any): void {
    this.#request = handler
  }
  setPermissionCheckHandler(handler: any): void {
    this.#check = handler
  }
  /** Electron asks at the moment of use; Chromium over CDP takes settings, so the handlers are asked beforehand. */
  async decide(contents: any, permission: string, requestingUrl: string): Promise<boolean> {
    const details = { requestingUrl, isMainFrame: true }
    if (this.#check && !this.#check(contents, permission, new URL(requestingUrl).origin, details)) return false
    const handler = this.#request
    if (!handler) return true // Electron's default
    return await new Promise<boolean>((resolve) => handler(contents, permission, (ok) => resolve(ok), details))
  }
}

export const theSession = new Session()
export const { protocol } = theSession
export const session = {
  get defaultSession(): Session {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    return theSession
  },
}
