import type { CaseFile } from './case-file'
import { acceptanceFindings } from './self-check/acceptance'
import { agreementFindings } from './self-check/agreement'
import { bindingFindings } from './self-check/binding'
import { completeFindings } from './self-check/complete'
import { evidenceFindings } from './self-check/evidence'
import { checkPoints, type Finding } from './self-check/finding'
import { followUpFindings } from './self-check/follow-up'
import { paperFindings } from './self-check/papers'

const checks = [
  acceptanceFindings,
  completeFindings,
  paperFindings,
  evidenceFindings,
  agreementFindings,
  followUpFindings,
  bindingFindings,
]
const order = checkPoints.map((p): string => p.code)

/**
 * What a reviewer would find in the dossier of a case, by the seven points of the 卷宗评查; nothing of a case that is void.
 * @param lastDay the day that a time limit really ends on, where a holiday may put it off
 */
export function selfCheck(file: CaseFile, today: string, lastDay = (day: string): string => day): Finding[] {
  if (file.case.state === 'void') return []
  const findings = checks.flatMap((check) => check({ file, today, lastDay }))
  return findings.toSorted((a, b) => order.indexOf(a.point) - order.indexOf(b.point))
}
