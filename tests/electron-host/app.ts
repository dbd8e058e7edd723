import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium, type Browser } from './chromium.ts'
import { HostEvent } from './event.ts'
import { InstanceLock } from './instance-lock.ts'

const realExit = process.exit.bind(process)

class CommandLine {
  switches = new Map<string, string>()
  parse(argv: string[]): void {
    for (const argument of argv) {
      const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
      if (name) this.switches.set(name, value ?? '')
    }
  }
  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value)
  }
  hasSwitch(name: string): boolean {
    return this.switches.has(name)
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? ''
  }
}

export class App extends EventEmitter {
  commandLine = new CommandLine()
  name = 'Electron'
  isPackaged = false
  browser: Browser | undefined
  /** Filled in by browser-window.ts: closes all windows, false when one refused. */
  closeAllWindows: () => Promise<boolean> = () => Promise.resolve(true)
  onBrowser: () => void = () => {}
  /** Filled in by utility.ts. */
  utilities: () => object[] = () => []
  #version = '0.0.0'
  #appPath = process.cwd()
  readonly #paths = new Map<string, string>()
  readonly #lock = new InstanceLock()
  readonly #readiness = Promise.withResolvers<void>()
  #ready = false
  #quitting = false
  #exiting = false

  constructor() {
    super()
    process.on('exit', () => this.#lock.release())
  }

  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return this.#version
  }
  setVersion(version: string): void {
    this.#version = version
  }
  getAppPath(): string {
    return this.#appPath
  }
  setAppPath(path: string): void {
    this.#appPath = path
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'zh-CN'
  }
  getPath(name: string): string {
    const own = this.#paths.get(name)
    if (own) return own
    const appData = process.env['XDG_CONFIG_HOME'] ?? process.env['APPDATA'] ?? join(homedir(), '.config')
    switch (name) {
      case 'home':
        return homedir()
      case 'appData':
        return appData
      case 'userData':
        return join(this.#paths.get('appData') ?? appData, this.name)
      case 'temp':
        return tmpdir()
      case 'exe':
        return process.execPath
      case 'downloads':
        return ['Downloads', '下载'].map((folder) => join(homedir(), folder)).find(existsSync) ?? homedir()
      case 'logs':
        return join(this.getPath('userData'), 'logs')
      default:
        throw new Error(`Failed to get '${name}' path`)
    }
  }
  setPath(name: string, path: string): void {
    if (name === 'userData') mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  isReady(): boolean {
    return this.#ready
  }
  whenReady(): Promise<void> {
    return this.#readiness.promise
  }
  /** Called by main.ts once the app's main module has been evaluated, as Electron does. */
  async start(): Promise<void> {
    const userData = this.getPath('userData')
    mkdirSync(userData, { recursive: true })
    // Chromium's own profile lives in userData, as in Electron, so localStorage survives a restart.
    this.browser = await launchChromium(join(userData, 'host-profile'), this.commandLine.switches)
    this.onBrowser()
    this.browser.cdp.ended = () => {
      if (!this.#exiting) this.exit(1)
    }
    this.#ready = true
    this.emit('ready', new HostEvent(), {})
    this.#readiness.resolve()
  }
  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    void this.#leave()
  }
  async #leave(): Promise<void> {
    this.#quitting = await this.#mayLeave()
    if (this.#quitting) this.exit(0)
  }
  async #mayLeave(): Promise<boolean> {
    const before = new HostEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented || !(await this.closeAllWindows())) return false
    const will = new HostEvent()
    this.emit('will-quit', will)
    return !will.defaultPrevented
  }
  get quitting(): boolean {
    return this.#quitting
  }
  exit(code = 0): void {
    if (this.#exiting) return
    this.#exiting = true
    this.emit('quit', new HostEvent(), code)
    this.#lock.release()
    const { browser } = this
    if (!browser) return realExit(code)
    browser.cdp.root.post('Browser.close') // lets Chromium write its profile
    const late = new Promise((resolve) => setTimeout(resolve, 3000))
    void Promise.race([browser.exited, late]).finally(() => {
      browser.process.kill('SIGKILL')
      realExit(code)
    })
  }

  requestSingleInstanceLock(additionalData: object = {}): boolean {
    return this.#lock.request(this.getPath('userData'), additionalData, ({ argv, cwd, additionalData: data }) =>
      this.emit('second-instance', new HostEvent(), argv, cwd, data),
    )
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock.held
  }

  /** The utility processes alone; tests find by it which process is which. */
  getAppMetrics(): object[] {
    return this.utilities()
  }
  setAppUserModelId(_id: string): void {}
  enableSandbox(): void {}
}

export const app = new App()
process.exit = ((code?: number) => app.exit(code)) as never // as in Electron
app.on('window-all-closed', () => {
  if (app.listenerCount('window-all-closed') === 1) app.quit()
})
