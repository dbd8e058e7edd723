import type { Paper } from '../../../bridge/paper-shapes'
import { readFormTemplate } from '../../../db/form-templates'
import { dayOf } from '../../../records/kit/dates'
import type { Job, OfficeContext } from '../context'
import { fillTemplate, liesAcross } from '../templates/fill-template'
import type { PrintedForm } from './printed-form'

/**
 * Makes a paper of one form, in the office's own template where it has put one, and lays it on the tray. `name` is its file
 * name with the ending. @throws Said `cancelled`, or `invalid` where the template cannot be filled
 */
export async function makePaper<Facts>(
  context: OfficeContext,
  printed: PrintedForm<Facts>,
  all: readonly Facts[],
  name: string,
  { job, blanks = [], notice }: { job?: Job; blanks?: string[]; notice?: string | undefined } = {},
): Promise<Paper> {
  const letterhead = { office: context.profile, day: dayOf(new Date()) }
  const template = (await readFormTemplate(context.file.read, printed.form.id))?.bytes
  const bytes = template
    ? await fillTemplate(
        printed,
        template,
        all.map((facts) => printed.fill(facts, letterhead)),
        job,
      )
    : await printed.build(all, letterhead, job)
  const landscape = template ? liesAcross(template) : printed.landscape
  return context.papers.put({ name, kind: 'docx', landscape, blanks, ...(notice !== undefined && { notice }) }, bytes)
}
