import type { FileChild } from 'docx'
import { title } from '../kit/headings'
import { gap } from '../kit/headings'
import { mm } from '../kit/paper'
import { caseForm } from './case-form'
import type { CaseFacts } from './case-facts'
import { partyTables } from './party-tables'
import { signatureRows } from './signing'
import { numberedLines, paragraph, part, linesOf, written } from './text'

const told = '人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。'

/** 1. 2. 3. to write on where nobody has said yet what is asked for. */
const claimsOf = ({ file }: CaseFacts): string[] => {
  const claims = numberedLines(file.case.claims)
  return claims.length > 0 ? claims : ['1.', '2.', '3.']
}

/** 人民调解申请书: what the applicant asks for, in the words of the ministry's form. */
export const caseApplication = caseForm({
  id: 'caseApplication',
  title: '人民调解申请书',
  version: 1,
  wants: ['纠纷简要情况', '申请事项'],
  lists: { 申请事项: { 事项: '申请事项的一行，已编号' } },
  fill: ({ file }) => ({ 申请事项: numberedLines(file.case.claims).map((claim) => ({ 事项: claim })) }),
  lay: (facts): FileChild[] => [
    title('人民调解申请书'),
    ...partyTables(facts),
    part('纠纷简要情况：'),
    ...written(linesOf(facts.file.case.what), 5),
    part('当事人申请事项：'),
    ...claimsOf(facts).map((claim) => paragraph(claim)),
    paragraph(told, { before: 160, keepNext: true }),
    gap(mm(4)),
    signatureRows([
      {
        who: '申请人（签名盖章或按指印）：',
        people: facts.file.parties.filter((p) => p.side === 'applicant').length,
      },
    ]),
  ],
})
