// Preloaded into a forked Node: gives it process.parentPort, as in an Electron utility process.
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { codec, type Written } from './codec.ts'

class ParentPort extends EventEmitter {
  readonly #queue: object[] = []
  #open = false
  constructor() {
    super()
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.start())
    })
  }
  start(): void {
    this.#open = true
    for (const message of this.#queue.splice(0)) this.emit('message', message)
  }
  deliver(message: object): void {
    if (this.#open) this.emit('message', message)
    else this.#queue.push(message)
  }
  postMessage(message: unknown): void {
    process.send?.(codec.encode(message))
  }
}

const parentPort = new ParentPort()
process.on('message', (message) => parentPort.deliver({ data: codec.decode(message as Written), ports: [] }))
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })

// The office is plain Node: whatever it asks of Electron here is a fault.
registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/.*)?$/.test(specifier)) throw new Error('the office process must not import electron')
    return next(specifier, context)
  },
})
