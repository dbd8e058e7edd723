import type { FileChild } from 'docx'
import { gap, headLine, title } from '../kit/headings'
import { grid } from '../kit/grid'
import { line, looks, type Look } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { dayText, type CaseFacts } from './case-facts'
import { linesOf } from './text'

const words: Look = { ...looks.clause, face: looks.cell.face }
const label = mm(36)

const filling = ({ file: { case: c } }: CaseFacts) => ({
  情况说明: c.fileNote ?? '',
  立卷人: c.filedBy ?? '',
  检查人: c.checkedBy ?? '',
  立卷时间: dayText(c.filedOn),
  检查时间: dayText(c.checkedOn),
})

/** 卷宗情况说明 (备考表): what there is to say about the dossier itself, by who made it and who looked it over. */
export const fileNote = caseForm({
  id: 'fileNote',
  title: '卷宗情况说明',
  version: 1,
  wants: ['立卷人', '检查人'],
  marks: {
    情况说明: '卷宗情况说明',
    立卷人: '立卷人',
    检查人: '检查人',
    立卷时间: '归档日期',
    检查时间: '检查日期',
  },
  fill: filling,
  lay: (facts): FileChild[] => {
    const f = filling(facts)
    const texts = linesOf(f.情况说明)
    const said = (texts.length > 0 ? texts : ['']).map((text) => line(text, words, 'left', { firstLine: mm(10) }))
    const half = Math.floor((portrait.width - 2 * label) / 2)
    const people: [string, string][] = [
      ['立卷人', f.立卷人],
      ['立卷时间', f.立卷时间],
      ['检查人', f.检查人],
      ['检查时间', f.检查时间],
    ]
    const cell = (text: string, heads: boolean) => ({ content: [line(text, words, heads ? 'centre' : 'left')] })
    return [
      title('卷宗情况说明'),
      ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
      grid(
        [portrait.width],
        [
          {
            cells: [{ content: [line('情况说明：', words, 'left', { after: 60 }), ...said], top: true }],
            height: mm(150),
            splits: true,
          },
        ],
      ),
      gap(mm(2)),
      grid(
        [label, half, label, portrait.width - 2 * label - half],
        [people.slice(0, 2), people.slice(2)].map((pair) => ({
          cells: pair.flatMap(([name, value]) => [cell(name, true), cell(value, false)]),
          height: mm(12),
        })),
      ),
      gap(mm(1)),
    ]
  },
})
