import type { Paper } from '../../bridge/paper-shapes'
import { useLongWork, type LongWork } from '../kit/work/useLongWork'
import { useOpenPaper } from './held'

/**
 * Makes a paper and shows it: `print((ticket) => call('paper.fiveHaves', undefined, { ticket }))`. A paper prints what is saved:
 * `saveFirst` brings in what was typed, and nothing is made where it could not.
 */
export function usePrint(saveFirst?: () => Promise<unknown>): {
  work: LongWork
  print: (make: (ticket: string) => Promise<Paper>) => Promise<void>
} {
  const openPaper = useOpenPaper()
  const work = useLongWork()
  return {
    work,
    async print(make) {
      if (saveFirst && !(await saveFirst())) return
      const paper = await work.run(make)
      if (paper) openPaper(paper)
    },
  }
}
