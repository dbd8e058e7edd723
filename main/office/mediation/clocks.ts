import type { CaseClock } from '../../../bridge/calls/mediation'
import type { CaseFile } from '../../../records/mediation/case-file'
import { confirmationClock, confirmationRuns, mediationClock } from '../../../records/mediation/clocks'
import { shiftedDay } from './shifted-day'

const clock = (label: string, law: string, due: string): CaseClock => ({ label, law, due, shifted: shiftedDay(due) })

/** The time limits that run in a case now, the first to end first. */
export function clocksOf({ case: c, agreement, performances }: CaseFile): CaseClock[] {
  const clocks: CaseClock[] = []
  if (c.state === 'mediating' && c.dueOn) clocks.push(clock(mediationClock.label, mediationClock.law, c.dueOn))
  if (agreement?.confirmBy && confirmationRuns(agreement, c.state))
    clocks.push(clock(confirmationClock.label, confirmationClock.law, agreement.confirmBy))
  for (const p of performances)
    if (p.dueOn && p.doneOn === null && c.state === 'performing')
      clocks.push(clock(`履行：${p.what}`, '人民调解法 第三十一条', p.dueOn))
  return clocks.toSorted((a, b) => a.due.localeCompare(b.due))
}
