import { gap } from '../kit/headings'
import { line, looks } from '../kit/lines'
import { mm } from '../kit/paper'
import { caseForm } from './case-form'

/** 封底: the last leaf; nothing stands on it but whose dossier it is. */
export const caseBackCover = caseForm({
  id: 'caseBackCover',
  title: '封底',
  version: 1,
  lay: ({ file, settings }) => [
    gap(mm(200)),
    line(settings.committee, looks.clause, 'centre'),
    line(file.case.number ?? '', looks.cell, 'centre', { before: 60 }),
  ],
})
