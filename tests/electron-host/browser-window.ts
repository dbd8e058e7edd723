import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import type { Json } from './cdp.ts'
import { HostEvent } from './event.ts'
import { WebContents } from './web-contents.ts'

type State = 'normal' | 'minimized' | 'maximized'
interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

let lastId = 0

export class BrowserWindow extends EventEmitter {
  static readonly #all = new Map<number, BrowserWindow>()
  static #focused: BrowserWindow | null = null
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all.values()]
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return contents.owner
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.#all.get(id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#focused
  }

  readonly id = ++lastId
  readonly webContents: WebContents
  readonly whenGone: Promise<void>
  readonly #done: () => void
  readonly #minimum: [number, number]
  #bounds: Bounds
  #title: string
  #visible: boolean
  #state: State = 'normal'
  #menuBar = true
  #destroyed = false

  constructor(options: Json = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
    this.#bounds = { x, y, width, height }
    this.#minimum = [minWidth, minHeight]
    this.#visible = options.show !== false
    this.#title = options.title ?? app.getName()
    const gone = Promise.withResolvers<void>()
    this.whenGone = gone.promise
    this.#done = gone.resolve
    this.webContents = new WebContents(options)
    this.webContents.owner = this
    this.webContents.on('page-title-updated', (_event: HostEvent, title: string, explicit: boolean) => {
      const event = new HostEvent()
      this.emit('page-title-updated', event, title, explicit)
      if (!event.defaultPrevented) this.#title = title
    })
    BrowserWindow.#all.set(this.id, this)
    if (this.#visible) BrowserWindow.#focused = this
    app.emit('browser-window-created', new HostEvent(), this)
  }

  /** The page opens a window and the app allowed it. */
  openAnother(url: string): void {
    void new BrowserWindow().loadURL(url)
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  reload(): void {
    this.webContents.reload()
  }
  show(): void {
    this.#visible = true
    this.emit('show')
    this.focus()
  }
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  focus(): void {
    if (BrowserWindow.#focused === this) return
    BrowserWindow.#focused?.emit('blur')
    BrowserWindow.#focused = this
    this.emit('focus')
    void this.webContents.bringToFront()
  }
  isFocused(): boolean {
    return BrowserWindow.#focused === this
  }
  isVisible(): boolean {
    return this.#visible
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isMinimized(): boolean {
    return this.#state === 'minimized'
  }
  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  #set(state: State, event: string): void {
    this.#state = state
    this.emit(event)
    void this.webContents.setBounds({ windowState: state })
  }
  minimize(): void {
    this.#set('minimized', 'minimize')
  }
  maximize(): void {
    this.#visible = true
    this.#set('maximized', 'maximize')
  }
  restore(): void {
    this.#set('normal', 'restore')
  }
  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x, y, width, height } = this.#bounds
    void this.webContents.setBounds({ left: x, top: y, width, height })
    this.emit('resize')
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getMinimumSize(): number[] {
    return [...this.#minimum]
  }
  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  setMenuBarVisibility(visible: boolean): void {
    this.#menuBar = visible
  }
  isMenuBarVisible(): boolean {
    return this.#menuBar
  }
  close(): void {
    const event = new HostEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.webContents.close({ waitForBeforeUnload: true })
  }
  destroy(): void {
    this.webContents.close()
  }
  gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    BrowserWindow.#all.delete(this.id)
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = null
    this.emit('closed')
    this.#done()
    if (BrowserWindow.#all.size === 0 && !app.quitting) app.emit('window-all-closed')
  }
}

app.closeAllWindows = async () => {
  for (const window of BrowserWindow.getAllWindows()) {
    const event = new HostEvent()
    window.emit('close', event)
    if (event.defaultPrevented) return false
    window.webContents.close()
    await window.whenGone
  }
  return true
}
