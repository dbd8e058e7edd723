import type { FileChild } from 'docx'
import { namesOf } from '../../../../records/mediation/case-file'
import { handedOver } from '../../../../records/mediation/case-options'
import { fieldTable } from '../kit/field-table'
import { gap, headLine, title } from '../kit/headings'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { allNames, caseFilling, caseText, dayOrRoom, dayText, orRoom, type CaseFacts } from './case-facts'
import { seal, signatureRows } from './signing'
import { box, paragraph } from './text'

const applied = ({ file }: CaseFacts): boolean => file.case.source === 'applied'
const own = ({ file }: CaseFacts): boolean => file.case.source === 'own'

/** The form knows two sources; of a dispute that another body handed over, neither is ticked and 移送情况 says the body. */
function sentence(facts: CaseFacts): string {
  const { file } = facts
  const [one, other] = [orRoom(namesOf(file, 'applicant'), 6), orRoom(namesOf(file, 'respondent'), 6)]
  const how = `${box(applied(facts), '依当事人申请')}（${box(own(facts), '人民调解委员会主动调解')}）`
  return `${dayOrRoom(file.case.acceptedOn)}，人民调解委员会${how}，经当事人同意，调解${one}、${other}之间的纠纷。`
}

const sources = (facts: CaseFacts): string =>
  `${box(applied(facts), '①当事人申请')} ${box(own(facts), '②人民调解委员会主动调解')}`

function transferOf(facts: CaseFacts): string {
  const { case: c } = facts.file
  if (!c.source || !handedOver.includes(c.source)) return ''
  return [caseText(facts, 'source'), c.transferUnit, dayText(c.transferOn), c.transferNumber].filter(Boolean).join('，')
}

/** 人民调解受理登记表: where nobody has applied in writing. */
export const caseAcceptance = caseForm({
  id: 'caseAcceptance',
  title: '人民调解受理登记表',
  version: 1,
  wants: ['纠纷类型', '案件来源', '纠纷简要情况', '受理日期'],
  marks: { 受理情况: '受理的一句话，来源已勾选', 来源勾选: '①②两种来源的方框', 移送情况: '移送单位、日期、文号' },
  fill: (facts) => ({ 受理情况: sentence(facts), 来源勾选: sources(facts), 移送情况: transferOf(facts) }),
  lay: (facts): FileChild[] => {
    const f = caseFilling(facts)
    return [
      title('人民调解受理登记表'),
      ...headLine(portrait, facts.settings.committee, f.案号),
      paragraph(sentence(facts)),
      gap(mm(3)),
      fieldTable(portrait, [
        { label: '纠纷类型', value: f.纠纷类型, wide: true },
        { label: '案件来源', value: sources(facts), boxes: true, wide: true },
        ...(transferOf(facts) ? [{ label: '移送情况', value: transferOf(facts), wide: true }] : []),
        { label: '发生日期', value: f.发生日期 },
        { label: '发生地点', value: f.发生地点 },
        { label: '当事人', value: allNames(facts), wide: true },
        { label: '纠纷简要情况', value: f.纠纷简要情况, long: true },
      ]),
      gap(mm(3)),
      signatureRows([{ who: '当事人（签名）：', people: facts.file.parties.length }, { who: '登记人（签名）：' }]),
      ...seal(facts.settings.committee, facts.file.case.acceptedOn),
      line('备注：此表由人民调解委员会填写', looks.small, 'left', { before: 80 }),
    ]
  },
})
