import type { RecordPage, RecordView } from '../../bridge/record-shapes'

/** The living children of a record's page in one register. */
export const childrenIn = (page: RecordPage, register: string): RecordView[] =>
  page.children.find((c) => c.register === register)?.rows ?? []

/** The parties of a case, applicants first. */
export function partiesIn(page: RecordPage): RecordView[] {
  const rows = childrenIn(page, 'party')
  return ['applicant', 'respondent'].flatMap((side) => rows.filter((row) => row.values['side'] === side))
}
