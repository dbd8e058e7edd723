import { EventEmitter } from 'node:events'
import { fromPage } from './scheme-names.ts'
import type { WebContents } from './web-contents.ts'

/** A frame as the main process sees it; its URL is the browser's own record, not what the page says. */
export class WebFrameMain extends EventEmitter {
  readonly #contents: WebContents
  readonly id: string
  readonly parentId: string | undefined
  readonly frameTreeNodeId: number
  readonly routingId: number
  readonly processId = 1
  name = ''
  pageUrl = 'about:blank'
  detached = false

  constructor(contents: WebContents, id: string, parentId: string | undefined, n: number) {
    super()
    this.#contents = contents
    this.id = id
    this.parentId = parentId
    this.frameTreeNodeId = n
    this.routingId = n
  }
  get url(): string {
    return fromPage(this.pageUrl)
  }
  get origin(): string {
    return /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(this.url)?.[1] ?? 'null'
  }
  get parent(): WebFrameMain | null {
    return this.parentId ? (this.#contents.frames.get(this.parentId) ?? null) : null
  }
  get top(): WebFrameMain {
    return this.parent?.top ?? this
  }
  get frames(): WebFrameMain[] {
    return [...this.#contents.frames.values()].filter((frame) => frame.parentId === this.id)
  }
  isDestroyed(): boolean {
    return this.detached
  }
  send(channel: string, ...args: unknown[]): void {
    this.#contents.sendTo(this.id, channel, args)
  }
}
