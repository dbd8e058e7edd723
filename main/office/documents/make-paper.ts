import type { Paper } from '../../../bridge/paper-shapes'
import { dayOf } from '../../../records/kit/dates'
import type { Job, OfficeContext } from '../context'
import type { PrintedForm } from './printed-form'

/** Makes a paper of one form and lays it on the tray. `name` is its file name with the ending. */
export async function makePaper<Facts>(
  context: OfficeContext,
  printed: PrintedForm<Facts>,
  all: readonly Facts[],
  name: string,
  { job, blanks = [] }: { job?: Job; blanks?: string[] } = {},
): Promise<Paper> {
  const letterhead = { office: context.profile, day: dayOf(new Date()) }
  const bytes = await printed.build(all, letterhead, job)
  return context.papers.put({ name, kind: 'docx', landscape: printed.landscape, blanks }, bytes)
}
