/* oxlint-disable no-underscore-dangle -- Electron's own name for it; tests call a handler with a sender of their own */
import { EventEmitter } from 'node:events'

type Handler = (event: any, ...args: any[]) => unknown

class IpcMain extends EventEmitter {
  readonly _invokeHandlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this._invokeHandlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel)
  }
  async dispatchInvoke(channel: string, event: object, args: unknown[]): Promise<unknown> {
    const handler = this._invokeHandlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...args)
  }
}
export const ipcMain = new IpcMain()
