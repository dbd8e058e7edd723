import { randomUUID } from 'node:crypto'
import type { Paper } from '../../bridge/paper-shapes'
import { Said } from '../../records/kit/said'
import type { PaperTray } from './context'

/** Papers held at once. */
const most = 20

/**
 * The tray of finished papers, in memory only, so that nothing printed stays behind on the disk. The oldest gives way
 * when it is full; all go when the office is locked.
 */
export class Papers implements PaperTray {
  readonly #held = new Map<string, { paper: Paper; bytes: Uint8Array }>()

  put(facts: Omit<Paper, 'id' | 'size'>, bytes: Uint8Array): Paper {
    const paper: Paper = { ...facts, id: randomUUID(), size: bytes.byteLength }
    this.#held.set(paper.id, { paper, bytes })
    if (this.#held.size > most) this.#held.delete(this.#held.keys().next().value!)
    return paper
  }

  /** @throws Said `missing` for a paper that was dropped or has given way to newer ones. */
  take(id: string): { paper: Paper; bytes: Uint8Array } {
    const held = this.#held.get(id)
    if (!held) throw new Said('missing', '这份文书已经收起，请重新生成。')
    return held
  }

  drop(id: string): void {
    this.#held.delete(id)
  }

  clear(): void {
    this.#held.clear()
  }
}
