import type { FileChild } from 'docx'
import { show } from '../../../../records/kit/kinds'
import type { Kept } from '../../../../records/mediation/case-file'
import { evidence } from '../../../../records/mediation/evidence'
import { sideLabel } from '../../../../records/mediation/party'
import { gap, headLine, title } from '../kit/headings'
import { grid } from '../kit/grid'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import type { CaseFacts } from './case-facts'

type Evidence = Kept<typeof evidence>

/** 居民身份证复印件（复印件，1页） */
const nameOf = (e: Evidence): string => {
  const more = [show(evidence.fields.form, e.form), e.pages === null ? '' : `${e.pages}页`].filter(Boolean).join('，')
  return more === '' ? e.name : `${e.name}（${more}）`
}

interface Pasted {
  readonly who: string
  readonly what: string
}

/** The identity papers of each party, then those that nobody is named for. */
function pasted({ file }: CaseFacts): Pasted[] {
  const papers = file.evidence.filter((e) => e.kind === 'identity')
  const ofNobody = papers.filter((e) => !file.parties.some((p) => p.id === e.party))
  const known = file.parties.map((p) => ({
    who: `${sideLabel(p.side)}：${p.name}`,
    what: papers
      .filter((e) => e.party === p.id)
      .map(nameOf)
      .join('、'),
  }))
  const people =
    known.length > 0
      ? known
      : [
          { who: '申请人：', what: '' },
          { who: '被申请人：', what: '' },
        ]
  return [...people, ...ofNobody.map((e) => ({ who: '', what: nameOf(e) }))]
}

/** 当事人身份证明: a place for each party where the copies of its papers are pasted in. */
export const identityPapers = caseForm({
  id: 'identityPapers',
  title: '当事人身份证明',
  version: 1,
  lists: { 身份证明: { 当事人: '谁的身份证明', 材料: '材料名称，原件或复印件，页数' } },
  fill: (facts) => ({ 身份证明: pasted(facts).map(({ who, what }) => ({ 当事人: who, 材料: what })) }),
  lay: (facts): FileChild[] => [
    title('当事人身份证明'),
    ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
    grid(
      [portrait.width],
      pasted(facts).flatMap(({ who, what }) => [
        {
          cells: [
            { content: [line(`${who}　　证明材料：${what}`, looks.cell, 'left', { keepNext: true })], shaded: true },
          ],
          height: 425,
        },
        { cells: [{ content: [line('（粘贴处）', looks.note, 'centre')] }], height: mm(88) },
      ]),
    ),
    gap(mm(1)),
  ],
})
