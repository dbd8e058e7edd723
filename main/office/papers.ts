import { randomUUID } from 'node:crypto'
import type { Paper } from '../../bridge/paper-shapes'
import { Said } from '../../records/kit/said'
import type { PaperTray } from './context'

const mostPapers = 20

/** Documents made and not yet put away; the oldest goes when the tray is full, all go when the office is locked. */
export class Tray implements PaperTray {
  readonly #papers = new Map<string, { paper: Paper; bytes: Uint8Array }>()

  put(paper: Omit<Paper, 'id' | 'size'>, bytes: Uint8Array): Paper {
    const whole: Paper = { ...paper, id: randomUUID(), size: bytes.byteLength }
    this.#papers.set(whole.id, { paper: whole, bytes })
    if (this.#papers.size > mostPapers) this.#papers.delete(this.#papers.keys().next().value!)
    return whole
  }

  /** @throws Said `missing` where it has been dropped. */
  take(id: string): { paper: Paper; bytes: Uint8Array } {
    const held = this.#papers.get(id)
    if (!held) throw new Said('missing', '这份文书已经收起，请重新生成。')
    return held
  }

  drop(id: string): void {
    this.#papers.delete(id)
  }

  clear(): void {
    this.#papers.clear()
  }
}
