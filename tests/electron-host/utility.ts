import { fork, type ChildProcess, type IOType } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { codec, type Written } from './codec.ts'
import { notSupported } from './event.ts'

interface Options {
  serviceName?: string
  stdio?: IOType | IOType[]
  env?: NodeJS.ProcessEnv
}

const child = pathToFileURL(join(import.meta.dirname, 'utility-child.ts')).href

class UtilityProcess extends EventEmitter {
  static readonly all = new Set<UtilityProcess>()
  readonly name: string
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  readonly #child: ChildProcess

  constructor(
    modulePath: string,
    args: string[],
    { serviceName = 'Node Utility Process', stdio = 'inherit', env }: Options,
  ) {
    super()
    this.name = serviceName
    const [, out = 'inherit', errors = 'inherit'] = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio
    this.#child = fork(modulePath, args, {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', child],
      env: { ...(env ?? process.env), NODE_OPTIONS: '' },
      serialization: 'json',
      stdio: ['ignore', out, errors, 'ipc'],
    })
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    UtilityProcess.all.add(this)
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', codec.decode(message as Written)))
    this.#child.once('exit', (code) => {
      UtilityProcess.all.delete(this)
      this.emit('exit', code ?? 1)
    })
    process.once('exit', () => this.#child.kill('SIGKILL'))
  }
  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }
  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }
  postMessage(message: unknown): void {
    const encoded = codec.encode(message) // throws here, as Electron does
    if (this.#child.connected) this.#child.send(encoded)
  }
}

app.utilities = () => [...UtilityProcess.all].map(({ pid, name }) => ({ pid, name, type: 'Utility' }))

export const utilityProcess = {
  fork(modulePath: string, args: string[] = [], options: Options = {}): UtilityProcess {
    if (!app.isReady()) notSupported('utilityProcess.fork before app is ready')
    return new UtilityProcess(modulePath, args, options)
  },
}
