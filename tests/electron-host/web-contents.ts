import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { CdpSession, Json } from './cdp.ts'
import { headed } from './chromium.ts'
import { codec } from './codec.ts'
import { HostEvent, notSupported } from './event.ts'
import { WebFrameMain } from './frame.ts'
import { ipcMain } from './ipc.ts'
import { printToPdf } from './print-to-pdf.ts'
import { RequestGate } from './request-gate.ts'
import { fromPage, toPage } from './scheme-names.ts'
import { permissions, theSession, type Session } from './session.ts'
import { trace } from './trace.ts'
import { binding, mainWorldScript, preloadScript, preloadWorldName, receiver } from './worlds.ts'

/** Targets that the host asked for; any other page target is a window that the engine opened by itself. */
const ownTargets = new Set<Promise<string>>()
async function closeIfStray(root: CdpSession, targetId: string): Promise<void> {
  const own = await Promise.allSettled(ownTargets)
  // target=_blank, ctrl+click, a form's target: the app has been asked by then (Page.windowOpen).
  const known = own.some((target) => target.status === 'fulfilled' && target.value === targetId)
  if (!known) root.post('Target.closeTarget', { targetId })
}
app.onBrowser = () => {
  const root = app.browser?.cdp.root
  root?.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type === 'page') void closeIfStray(root, targetInfo.targetId)
  })
}

function checkPreferences(preferences: Json): void {
  if (preferences.sandbox === false) notSupported('webPreferences.sandbox: false')
  if (preferences.contextIsolation === false) notSupported('webPreferences.contextIsolation: false')
  if (preferences.nodeIntegration) notSupported('webPreferences.nodeIntegration: true')
  if (preferences.partition || preferences.session) notSupported('webPreferences.partition')
  if (preferences.preload?.endsWith('.mjs')) throw new Error(`Unable to load preload script: ${preferences.preload}`)
}

let lastId = 0

/** A page: its frames, its loading, and the messages between its preload and the main process. */
export class WebContents extends EventEmitter {
  static readonly all = new Map<number, WebContents>()
  readonly id = ++lastId
  readonly session: Session = theSession
  readonly frames = new Map<string, WebFrameMain>()
  owner: BrowserWindow | null = null
  targetId = ''
  #cdp!: CdpSession
  #gate!: RequestGate
  readonly #ready: Promise<void>
  readonly #preload: { path: string; source: string } | undefined
  readonly #preferences: Json
  /** The preload world's context by frame, and back. */
  readonly #contexts = new Map<string, number>()
  readonly #contextFrame = new Map<number, string>()
  readonly #permitted = new Set<string>()
  #openHandler: ((details: Json) => { action: 'allow' | 'deny' }) | undefined
  #mainFrameId = ''
  #title = ''
  #frameNumber = 0
  #painted = false
  #destroyed = false

  constructor(options: Json) {
    super()
    this.#preferences = options.webPreferences ?? {}
    checkPreferences(this.#preferences)
    const path: string | undefined = this.#preferences.preload
    this.#preload = path ? { path, source: readFileSync(path, 'utf8') } : undefined
    WebContents.all.set(this.id, this)
    this.#ready = this.#create(options)
    this.#ready.catch((error: unknown) => {
      if (!this.#destroyed) console.error('electron host: window creation failed', error)
    })
    app.emit('web-contents-created', new HostEvent(), this)
  }

  async #create({ width = 800, height = 600 }: { width?: number; height?: number }): Promise<void> {
    const { browser } = app
    if (!browser) throw new Error('Cannot create BrowserWindow before app is ready')
    const creating = browser.newWindow(this.id, width, height)
    ownTargets.add(creating)
    const targetId = await creating
    this.targetId = targetId
    this.#mainFrameId = targetId
    const { sessionId } = await browser.cdp.root.send('Target.attachToTarget', { targetId, flatten: true })
    const cdp = (this.#cdp = browser.cdp.session(sessionId))
    this.#frame(targetId)
    this.#gate = new RequestGate(this, cdp)
    this.#listen(cdp)
    const everywhere = 'Page.addScriptToEvaluateOnNewDocument'
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Inspector.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
      cdp.send(everywhere, { source: mainWorldScript }),
    ])
    if (this.#preload) {
      const source = preloadScript(this.#preload.path, this.#preload.source)
      await cdp.send('Runtime.addBinding', { name: binding, executionContextName: preloadWorldName })
      await cdp.send(everywhere, { worldName: preloadWorldName, source })
    }
    await this.#resize(width, height)
  }

  /** The content's size: headless Chromium takes a tab strip off the page's height and has a least width. */
  async #resize(width: number, height: number): Promise<void> {
    if (headed) return this.#place({ width, height })
    const metrics = { width, height, deviceScaleFactor: 0, mobile: false }
    await this.#cdp.send('Emulation.setDeviceMetricsOverride', metrics)
  }
  async #place(bounds: object): Promise<void> {
    const { windowId } = await this.#cdp.send('Browser.getWindowForTarget', { targetId: this.targetId })
    this.#cdp.post('Browser.setWindowBounds', { windowId, bounds })
  }

  async #applyPermissions(pageUrl: string): Promise<void> {
    const origin = /^https?:/.test(pageUrl) ? new URL(pageUrl).origin : ''
    if (!origin || this.#permitted.has(origin)) return
    this.#permitted.add(origin)
    for (const [name, chromium] of permissions) {
      const setting = (await theSession.decide(this, name, fromPage(origin + '/'))) ? 'granted' : 'denied'
      // An older Chromium does not know every name.
      app.browser?.cdp.root.post('Browser.setPermission', { permission: { name: chromium }, setting, origin })
    }
  }

  #frame(id: string, parentId?: string): WebFrameMain {
    let frame = this.frames.get(id)
    if (!frame) {
      frame = new WebFrameMain(this, id, parentId, this.id * 1000 + this.#frameNumber++)
      this.frames.set(id, frame)
    }
    return frame
  }

  #listen(cdp: CdpSession): void {
    const inMain = (handler: () => void) => (message: Json) => {
      if (message.frameId === this.#mainFrameId) handler()
    }
    cdp.on('Page.frameAttached', (message) => this.#frame(message.frameId, message.parentFrameId))
    cdp.on('Page.frameDetached', ({ frameId, reason }) => {
      const frame = this.frames.get(frameId)
      if (!frame || reason !== 'remove') return
      frame.detached = true
      this.frames.delete(frameId)
    })
    cdp.on('Page.frameNavigated', ({ frame: { id, parentId, url, urlFragment, name } }) => {
      const frame = this.#frame(id, parentId)
      frame.pageUrl = url + (urlFragment ?? '')
      frame.name = name ?? ''
      if (id === this.#mainFrameId) this.emit('did-navigate', new HostEvent(), frame.url, 200, 'OK')
    })
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frame(frameId)
      frame.pageUrl = url
      this.emit('did-navigate-in-page', new HostEvent(), frame.url, frameId === this.#mainFrameId)
    })
    cdp.on(
      'Page.domContentEventFired',
      () => void this.#readTitle().then(() => this.emit('dom-ready', new HostEvent())),
    )
    cdp.on(
      'Page.loadEventFired',
      () => void this.#readTitle().then(() => this.emit('did-finish-load', new HostEvent())),
    )
    cdp.on(
      'Page.frameStartedLoading',
      inMain(() => this.emit('did-start-loading', new HostEvent())),
    )
    cdp.on(
      'Page.frameStoppedLoading',
      inMain(() => this.emit('did-stop-loading', new HostEvent())),
    )
    cdp.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId !== this.#mainFrameId || this.#painted || !this.getURL()) return
      if (name !== 'firstPaint' && name !== 'networkIdle') return
      this.#painted = true
      this.owner?.emit('ready-to-show', new HostEvent())
    })
    cdp.on('Page.windowOpen', ({ url }) => this.#windowOpen(url))
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== preloadWorldName) return
      this.#contexts.set(context.auxData.frameId, context.id)
      this.#contextFrame.set(context.id, context.auxData.frameId)
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#forget(executionContextId))
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#contexts.clear()
      this.#contextFrame.clear()
    })
    cdp.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name === binding) void this.#fromPreload(executionContextId, JSON.parse(payload))
    })
    cdp.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', new HostEvent(), { reason: 'crashed', exitCode: 1 })
    })
    cdp.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') cdp.post('Page.handleJavaScriptDialog', { accept: true })
    })
    cdp.on('closed', () => this.#gone())
  }

  async #readTitle(): Promise<void> {
    const read = { expression: 'document.title', returnByValue: true }
    const title = await this.#cdp.send('Runtime.evaluate', read).then(
      (answer) => answer.result.value,
      () => '',
    )
    if (!title || title === this.#title) return
    this.#title = title
    this.emit('page-title-updated', new HostEvent(), title, true)
  }

  #forget(context: number): void {
    const frame = this.#contextFrame.get(context)
    this.#contextFrame.delete(context)
    if (frame && this.#contexts.get(frame) === context) this.#contexts.delete(frame)
  }

  #windowOpen(pageUrl: string): void {
    const details = { url: fromPage(pageUrl), frameName: '', features: '', disposition: 'foreground-tab' }
    const { action } = this.#openHandler?.(details) ?? { action: 'allow' }
    if (action === 'allow') this.owner?.openAnother(details.url)
  }

  async #fromPreload(context: number, message: Json): Promise<void> {
    const frame = this.frames.get(this.#contextFrame.get(context) ?? '')
    if (!frame) return
    const event = {
      sender: this,
      senderFrame: frame,
      frameId: frame.routingId,
      processId: frame.processId,
      type: 'frame',
    }
    if (message.k === 'open') return this.#windowOpen(message.url)
    if (message.k === 'preload-error') {
      this.emit('preload-error', new HostEvent(), this.#preload?.path, new Error(message.message))
      return
    }
    if (message.k === 'send') {
      ipcMain.emit(message.channel, event, ...codec.decode(message.args))
      return
    }
    this.#toContext(context, await this.#answer(event, message))
  }

  async #answer(event: object, { id, channel, args }: Json): Promise<object> {
    try {
      const value = await ipcMain.dispatchInvoke(channel, event, codec.decode(args))
      return { k: 'reply', id, ok: true, value: codec.encode(value) }
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      return { k: 'reply', id, ok: false, error: String(error) }
    }
  }

  #toContext(context: number, message: object): void {
    this.#cdp.post('Runtime.callFunctionOn', {
      functionDeclaration: `function (m) { globalThis['${receiver}']?.(m) }`,
      executionContextId: context,
      arguments: [{ value: message }],
      silent: true,
    })
  }

  sendTo(frameId: string, channel: string, args: unknown[]): void {
    const payload = codec.encode(args) // throws here, as Electron does
    const context = this.#contexts.get(frameId)
    if (context !== undefined) this.#toContext(context, { k: 'event', channel, args: payload })
  }
  send(channel: string, ...args: unknown[]): void {
    this.sendTo(this.#mainFrameId, channel, args)
  }

  async loadURL(url: string): Promise<void> {
    await this.#ready
    const target = toPage(url)
    await this.#applyPermissions(target)
    this.#gate.expect(target)
    const loaded = new Promise<void>((resolve) => {
      this.once('did-finish-load', () => resolve())
    })
    const { errorText } = await this.#cdp.send('Page.navigate', { url: target })
    if (errorText) {
      const code = errorText.replace('net::', '')
      this.emit('did-fail-load', new HostEvent(), -2, code, url, true)
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code })
    }
    await loaded
  }
  reload(): void {
    this.#gate.expect(this.frames.get(this.#mainFrameId)?.pageUrl)
    this.#cdp.post('Page.reload')
  }
  getURL(): string {
    const { url } = this.mainFrame
    return url === 'about:blank' ? '' : url
  }
  getTitle(): string {
    return this.#title
  }
  getLastWebPreferences(): Json {
    return { sandbox: true, contextIsolation: true, nodeIntegration: false, ...this.#preferences }
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  get mainFrame(): WebFrameMain {
    return this.#frame(this.#mainFrameId)
  }
  setWindowOpenHandler(handler: Json): void {
    this.#openHandler = handler
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    await this.#ready
    const call = { expression, awaitPromise: true, returnByValue: true }
    const { exceptionDetails: failure, result } = await this.#cdp.send('Runtime.evaluate', call)
    if (failure) throw new Error(failure.exception?.description ?? failure.text)
    return result.value
  }
  async printToPDF(options: Json = {}): Promise<Buffer> {
    await this.#ready
    return printToPdf(this.#cdp, options)
  }
  print(options: Json = {}, done?: (printed: boolean, reason: string) => void): void {
    trace.prints.push({ url: this.getURL(), options })
    if (headed) void this.executeJavaScript('window.print()')
    setImmediate(() => done?.(true, ''))
  }

  async setBounds(bounds: Json): Promise<void> {
    await this.#ready
    if (headed) await this.#place(bounds)
    else if (bounds.width && bounds.height) await this.#resize(bounds.width, bounds.height)
  }
  async bringToFront(): Promise<void> {
    await this.#ready
    this.#cdp.post('Page.bringToFront')
  }
  close({ waitForBeforeUnload = false } = {}): void {
    const end = (): void => {
      if (waitForBeforeUnload) this.#cdp.post('Page.close')
      else app.browser?.cdp.root.post('Target.closeTarget', { targetId: this.targetId })
    }
    this.#ready.then(end, () => this.#gone())
  }
  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    WebContents.all.delete(this.id)
    this.emit('destroyed')
    this.owner?.gone()
  }
}

export const webContents = {
  getAllWebContents: (): WebContents[] => [...WebContents.all.values()],
  fromId: (id: number): WebContents | undefined => WebContents.all.get(id),
}
