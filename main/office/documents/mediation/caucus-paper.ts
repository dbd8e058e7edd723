import type { FileChild } from 'docx'
import { momentText } from '../../../../records/kit/dates'
import type { RecordOf } from '../../../../records/kit/register'
import type { caucusNote } from '../../../../records/mediation/caucus-note'
import { fieldTable } from '../kit/field-table'
import type { Form } from '../kit/form'
import { gap, headLine, title } from '../kit/headings'
import type { Letterhead } from '../kit/letterhead'
import { mm, portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { recorded } from './record-lines'
import { mediatorSigns, recorderSigns, signatureRows } from './signing'
import { linesOf } from './text'

/** One note that its mediator has released; it is never gathered with the case. */
export interface CaucusFacts {
  readonly committee: string
  readonly number: string | null
  readonly caseName: string
  readonly note: Pick<RecordOf<typeof caucusNote>, 'at' | 'with' | 'text' | 'by'>
}

const form: Form = { id: 'caucusPaper', title: '单方谈话记录', version: 1 }

const filling = ({ committee, number, caseName, note }: CaucusFacts) => ({
  调委会: committee,
  案号: number ?? '',
  纠纷名称: caseName,
  谈话时间: note.at === '' ? '' : momentText(note.at),
  谈话对象: note.with ?? '',
  谈话内容: note.text,
  谈话记录人: note.by ?? '',
})

/** 单方谈话记录: what one side said alone, printed by itself and never in the dossier. */
export const caucusPaper: PrintedForm<CaucusFacts> = {
  form,
  landscape: false,
  marks: {
    调委会: '人民调解委员会的名称',
    案号: '案号',
    纠纷名称: '纠纷名称',
    谈话时间: '谈话时间',
    谈话对象: '谈话对象',
    谈话内容: '谈话内容',
    谈话记录人: '记录人',
  },
  fill: filling,
  build: (all, letterhead: Letterhead, job) => printCopies(all, lay, { form, letterhead, sheet: portrait, job }),
}

function lay(facts: CaucusFacts): FileChild[] {
  const f = filling(facts)
  const texts = linesOf(f.谈话内容)
  return [
    title(form.title),
    ...headLine(portrait, f.调委会, f.案号),
    fieldTable(portrait, [
      { label: '纠纷名称', value: f.纠纷名称, wide: true },
      { label: '谈话时间', value: f.谈话时间 },
      { label: '谈话对象', value: f.谈话对象 },
      { label: '记录人', value: f.谈话记录人, wide: true },
    ]),
    gap(mm(3)),
    ...(texts.length > 0 ? texts.map((text) => recorded(text)) : [recorded('')]),
    gap(mm(5)),
    signatureRows([{ who: '谈话对象（签名）：' }, mediatorSigns, recorderSigns]),
  ]
}
