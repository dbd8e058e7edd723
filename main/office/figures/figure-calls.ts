import { periodText } from '../../../records/figures/period'
import { shop } from '../../../records/shops/shop'
import type { Handlers, OfficeContext } from '../context'
import { figuresForm } from '../documents/figures/figures-form'
import { fileName } from '../documents/kit/file-name'
import { fullName } from '../documents/kit/letterhead'
import { makePaper } from '../documents/make-paper'
import { mustRead } from '../records/selection'
import { readReport, type ReportAsked } from './report'
import { figureSheet } from './sheet'

function report(asked: ReportAsked, { file, actor }: OfficeContext) {
  mustRead(shop, actor.role)
  return readReport(file.read, asked)
}

/** 统计报表: counted, and taken away as a workbook or a paper. It holds numbers alone, and nothing personal. */
export const figureCalls: Handlers<'figures.read' | 'figures.sheet' | 'figures.paper'> = {
  'figures.read': (asked, context) => report(asked, context),

  async 'figures.sheet'(asked, context) {
    const bytes = await figureSheet(await report(asked, context), fullName(context.profile))
    const name = fileName('统计报表', periodText(asked)).replace(/docx$/, 'xlsx')
    return context.papers.put({ name, kind: 'xlsx', landscape: true, blanks: [] }, bytes)
  },

  async 'figures.paper'(asked, context, job) {
    const name = fileName('统计报表', periodText(asked))
    return makePaper(context, figuresForm, [await report(asked, context)], name, { job })
  },
}
