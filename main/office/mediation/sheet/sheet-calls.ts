import { periodText } from '../../../../records/figures/period'
import { dayOf } from '../../../../records/kit/dates'
import { mediationCase } from '../../../../records/mediation/mediation-case'
import { selfCheck } from '../../../../records/mediation/self-check'
import type { Handlers, OfficeContext } from '../../context'
import { fileName } from '../../documents/kit/file-name'
import { makePaper } from '../../documents/make-paper'
import { statutorySheetForm, type SheetPaper } from '../../documents/mediation/sheet-form'
import { mustRead } from '../../records/selection'
import { gatherCase } from '../gather-case'
import { settingsOf } from '../settings'
import { shiftedDay } from '../shifted-day'
import { readCaseloads } from './read-caseloads'
import { readSheet, type SheetAsked } from './read-sheet'
import { sheetWorkbook } from './sheet-workbook'

function sheet(asked: SheetAsked, { file, actor }: OfficeContext) {
  mustRead(mediationCase, actor.role)
  return readSheet(file.read, asked)
}

/** The sheet under the name of the committee that hands it in. */
const signed = async (asked: SheetAsked, context: OfficeContext): Promise<SheetPaper> => ({
  sheet: await sheet(asked, context),
  committee: (await settingsOf(context)).committee,
})

/** The check of a dossier, and the statutory sheet: counted, and taken away as a workbook or a paper. */
export const mediationSheetCalls: Handlers<
  'mediation.check' | 'mediation.sheet' | 'mediation.sheetFile' | 'mediation.sheetPaper' | 'mediation.caseloads'
> = {
  async 'mediation.check'({ id }, { file, actor }) {
    mustRead(mediationCase, actor.role)
    return selfCheck(await gatherCase(file.read, id), dayOf(new Date()), (day) => shiftedDay(day) ?? day)
  },

  'mediation.sheet': (asked, context) => sheet(asked, context),

  async 'mediation.sheetFile'(asked, context) {
    const bytes = await sheetWorkbook(await signed(asked, context))
    const name = fileName(statutorySheetForm.form.title, periodText(asked)).replace(/docx$/, 'xlsx')
    return context.papers.put({ name, kind: 'xlsx', landscape: true, blanks: [] }, bytes)
  },

  async 'mediation.sheetPaper'(asked, context, job) {
    const name = fileName(statutorySheetForm.form.title, periodText(asked))
    return makePaper(context, statutorySheetForm, [await signed(asked, context)], name, { job })
  },

  async 'mediation.caseloads'(period, context) {
    const { file, actor } = context
    mustRead(mediationCase, actor.role)
    return { lines: await readCaseloads(file.read, period), rates: (await settingsOf(context)).subsidy }
  },
}
