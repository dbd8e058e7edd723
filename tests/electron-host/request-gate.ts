import type { CdpSession, Json } from './cdp.ts'
import { HostEvent } from './event.ts'
import { policyForPage, fromPage, toPage } from './scheme-names.ts'
import { theSession } from './session.ts'
import { trace } from './trace.ts'
import type { WebContents } from './web-contents.ts'

const resourceTypes: Record<string, string> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
  WebSocket: 'webSocket',
}
const schemeOf = (url: string): string => /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1] ?? ''

function headerForPage(name: string, value: string): string {
  if (name === 'content-security-policy') return policyForPage(value)
  return name === 'location' ? toPage(value) : value
}

/**
 * Every request of one page, stopped at the engine's own gate: navigation rules, webRequest rules, the app's scheme.
 */
export class RequestGate {
  readonly #contents: WebContents
  readonly #cdp: CdpSession
  /** The page URL that loadURL() or reload() asks for; such a navigation does not ask will-navigate. */
  #byHost: string | undefined
  readonly #byPage = new Set<string>()

  constructor(contents: WebContents, cdp: CdpSession) {
    this.#contents = contents
    this.#cdp = cdp
    cdp.on('Page.frameRequestedNavigation', (asked) => this.#requested(asked))
    cdp.on('Fetch.requestPaused', (paused) => {
      this.#judge(paused).catch((error: unknown) => {
        const gone = /Invalid InterceptionId|session closed|went away/.test(String(error))
        if (!gone) console.error('electron host: request', paused.request.url, error)
      })
    })
  }

  expect(pageUrl: string | undefined): void {
    this.#byHost = pageUrl
  }

  async #judge(paused: Json): Promise<void> {
    const { requestId, request, frameId } = paused
    const pageUrl: string = request.url + (request.urlFragment ?? '')
    const url = fromPage(pageUrl)
    const frame = this.#contents.frames.get(frameId) ?? null
    const isDocument = paused.resourceType === 'Document'
    const isMainFrame = isDocument && frameId === this.#contents.mainFrame.id
    if (isDocument && !this.#mayNavigate(url, pageUrl, isMainFrame, frame, Boolean(paused.redirectedRequestId))) {
      return this.#refuse(requestId, url, 'Aborted')
    }
    if (isMainFrame) this.#byHost = undefined
    const documentType = isMainFrame ? 'mainFrame' : 'subFrame'
    const resourceType = isDocument ? documentType : (resourceTypes[paused.resourceType] ?? 'other')
    const { method, headers } = request
    const { cancel } = await theSession.webRequest.ask({
      url,
      method,
      resourceType,
      frame,
      webContents: this.#contents,
    })
    if (cancel) return this.#refuse(requestId, url, 'BlockedByClient')
    const handler = theSession.protocol.handlers.get(schemeOf(url))
    // Not ours: http(s) goes on and fails by name (--host-resolver-rules), as with no network.
    if (!handler) return void (await this.#cdp.send('Fetch.continueRequest', { requestId }))
    try {
      await this.#fulfil(requestId, await handler(new Request(url, { method, headers })))
    } catch (error) {
      console.error('Error occurred in protocol handler', url, error)
      await this.#refuse(requestId, url, 'Failed')
    }
  }

  #mayNavigate(url: string, pageUrl: string, isMainFrame: boolean, frame: unknown, redirected: boolean): boolean {
    if (redirected) return this.#allowed('will-redirect', { url, isMainFrame, isSameDocument: false, frame })
    if (!isMainFrame) return this.#allowed('will-frame-navigate', { url, isMainFrame, isSameDocument: false, frame })
    if (!this.#byPage.delete(pageUrl) || this.#byHost === pageUrl) return true
    return this.#pageMayGo(url)
  }

  #allowed(name: string, fields: { url: string; isMainFrame: boolean; [more: string]: unknown }): boolean {
    const event = new HostEvent(fields)
    this.#contents.emit(name, event, fields.url)
    return !event.defaultPrevented
  }

  #pageMayGo(url: string): boolean {
    const frame = this.#contents.mainFrame
    const fields = { url, isMainFrame: true, isSameDocument: false, frame, initiator: frame }
    return this.#allowed('will-frame-navigate', fields) && this.#allowed('will-navigate', fields)
  }

  async #refuse(requestId: string, url: string, errorReason: string): Promise<void> {
    trace.blocked.push(url)
    await this.#cdp.send('Fetch.failRequest', { requestId, errorReason })
  }

  async #fulfil(requestId: string, response: Response): Promise<void> {
    await this.#cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status || 200,
      responsePhrase: response.statusText || undefined,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: headerForPage(name, value) })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  /** The page wants to go somewhere by itself. */
  #requested({ frameId, disposition, url }: Json): void {
    if (frameId !== this.#contents.mainFrame.id || disposition !== 'currentTab') return
    if (/^(https?|file|data|blob|about|javascript)$/.test(schemeOf(url))) {
      this.#byPage.add(url)
      return
    }
    // A scheme that Chromium does not know (app://..., mailto:...) never reaches the request gate.
    if (!this.#pageMayGo(url) || !theSession.protocol.handlers.has(schemeOf(url))) return
    // The renderer's own attempt starts after this event and would cancel ours: let it start first.
    const go = (tries: number): void => {
      this.#contents.loadURL(url).catch(() => {
        if (tries) setTimeout(go, 50, tries - 1)
      })
    }
    const begin = (): void => {
      off()
      clearTimeout(late)
      go(3)
    }
    const off = this.#cdp.on('Page.frameStartedNavigating', (started) => {
      if (started.url === url) begin()
    })
    const late = setTimeout(begin, 500)
  }
}
