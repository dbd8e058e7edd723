import { setImmediate } from 'node:timers/promises'
import type { FileChild, Footer } from 'docx'
import { Said } from '../../../records/kit/said'
import type { Job } from '../context'
import { joinFiles, sheetEnd } from './join-files'
import { formDocument, pack, type Form } from './kit/form'
import { fullName, type Letterhead } from './kit/letterhead'
import type { Sheet } from './kit/paper'

/** Copies that are laid out at once; of a thousand only so many are held, and between two batches a cancel is heard. */
const stride = 20

interface Copies {
  readonly form: Form
  readonly letterhead: Letterhead
  readonly sheet: Sheet
  /** A foot of another kind than `— 1 —`; none for a cover. */
  readonly foot?: Footer | false
  readonly job?: Job | undefined
}

/**
 * One Word file of copies that are handed out one by one: each begins on a new page and counts its own pages. `lay` makes the
 * body of one. @throws Said `cancelled`
 */
export function printCopies<Facts>(
  all: readonly Facts[],
  lay: (facts: Facts) => readonly FileChild[],
  { form, letterhead, sheet, foot, job }: Copies,
): Promise<Uint8Array> {
  const file = (some: readonly Facts[]) => {
    const copies = some.flatMap((facts, n) => [...(n > 0 ? [sheetEnd()] : []), ...lay(facts)])
    return pack(formDocument(form, fullName(letterhead.office), sheet, copies, foot ?? true))
  }
  async function* files(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < all.length; from += stride) {
      const some = all.slice(from, from + stride)
      yield file(some)
      job?.progress('排版', from + some.length, all.length)
      await setImmediate()
      if (job?.signal.aborted) throw new Said('cancelled', `已停止打印《${form.title}》，没有生成文件。`)
    }
  }
  return all.length > 1 ? joinFiles(files()) : file(all)
}
