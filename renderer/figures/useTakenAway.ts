import type { Paper } from '../../bridge/paper-shapes'
import { useNotices } from '../app/notices'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { useLongWork, type LongWork } from '../kit/work/useLongWork'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'

/** The ways of a report out, and the work that is under way. */
export interface TakenAway {
  work: LongWork
  save: () => void
  print: () => void
}

/** A report on its way out: as a workbook that is saved, or as a paper that is opened (Ctrl+P). */
export function useTakenAway(makes: {
  sheet: (ticket: string) => Promise<Paper>
  paper: (ticket: string) => Promise<Paper>
}): TakenAway {
  const openPaper = useOpenPaper()
  const { say } = useNotices()
  const work = useLongWork()
  const print = async (): Promise<void> => {
    const paper = await work.run(makes.paper)
    if (paper) openPaper(paper)
  }
  const save = async (): Promise<void> => {
    const outcome = await work.run(async (ticket) => {
      const paper = await makes.sheet(ticket)
      try {
        return await call('paper.save', { paper: paper.id })
      } finally {
        await call('paper.drop', { paper: paper.id })
      }
    })
    if (outcome?.done) say(words.figures.exported(outcome.file))
  }
  useShortcut('Ctrl+P', () => void print(), !work.isBusy)
  return { work, save: () => void save(), print: () => void print() }
}
