import { chineseDate } from '../../../../records/kit/dates'
import { masked, show } from '../../../../records/kit/kinds'
import type { RecordOf } from '../../../../records/kit/register'
import { mediationCase } from '../../../../records/mediation/mediation-case'
import { party } from '../../../../records/mediation/party'
import { columnMarks, columnValues } from '../governance/columns'
import { formDocument, pack, type Form } from '../kit/form'
import { headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { line, looks } from '../kit/lines'
import { landscape } from '../kit/paper'
import type { PrintedForm } from '../printed-form'

const form: Form = { id: 'caseRegister', title: '人民调解案件登记簿', version: 1 }

const columns: readonly Column[] = [
  { heading: '序号', share: 22, place: 'centre' },
  { heading: '案号', share: 60 },
  { heading: '登记日期', share: 44, place: 'centre' },
  { heading: '申请人', share: 40 },
  { heading: '被申请人', share: 40 },
  { heading: '联系方式', share: 49, place: 'centre' },
  { heading: '纠纷类型', share: 37 },
  { heading: '案件来源', share: 37 },
  { heading: '受理日期', share: 44, place: 'centre' },
  { heading: '调解员', share: 29 },
  { heading: '调解结果', share: 37 },
  { heading: '涉及金额', share: 43, place: 'right' },
  { heading: '结案日期', share: 44, place: 'centre' },
]

/** A case of the register with its two sides. */
export interface RegisteredCase {
  readonly case: RecordOf<typeof mediationCase>
  readonly parties: readonly Pick<RecordOf<typeof party>, 'side' | 'name' | 'phone'>[]
  readonly titles: Readonly<Record<string, string>>
}

/** The cases of one register. Phones are masked unless it is asked for in full. */
export interface CaseRegisterFacts {
  readonly committee: string
  readonly cases: readonly RegisteredCase[]
  readonly full: boolean
}

/** 人民调解案件登记簿, a ledger of many cases lying on A4; no part of any dossier. */
export const caseRegister: PrintedForm<CaseRegisterFacts> = {
  form,
  landscape: true,
  marks: {
    调委会: '人民调解委员会的名称',
    制表日期: '打印这份登记簿的日期',
    合计: '件数，各种结果的件数',
    说明: '电话是否隐去，以及怎样保管',
  },
  lists: { 案件: columnMarks(columns, '这件纠纷') },
  fill: ({ committee, cases, full }, { day }) => ({
    调委会: committee,
    制表日期: chineseDate(day),
    合计: totals(cases),
    说明: full ? fullNote : maskedNote,
    案件: cases.map((one, n) => columnValues(columns, row(one, n, full))),
  }),
  build: (all, { day }) =>
    pack(
      formDocument(
        form,
        all[0]?.committee ?? '',
        landscape,
        all.flatMap(({ committee, cases, full }, at) => [
          title(form.title, at > 0),
          ...headLine(landscape, committee, `制表日期：${chineseDate(day)}`),
          ledgerTable(
            landscape,
            columns,
            cases.map((one, n) => row(one, n, full)),
            totals(cases),
          ),
          line(full ? fullNote : maskedNote, looks.small, 'left', { before: 120 }),
        ]),
      ),
    ),
}

const maskedNote = '电话已隐去中间四位。'
const fullNote = '本登记簿所载姓名、电话仅用于人民调解工作，不得外传，请妥善保管。'
/** Names of a side that a row has room for. */
const mostNames = 3

function row({ case: c, parties, titles }: RegisteredCase, n: number, full: boolean): string[] {
  const text = (key: keyof typeof mediationCase.fields) =>
    show(mediationCase.fields[key], c[key], (id) => titles[id] ?? '')
  const names = (side: string) => {
    const all = parties.filter((p) => p.side === side).map((p) => p.name)
    return all.length > mostNames ? `${all.slice(0, mostNames).join('、')}等${all.length}人` : all.join('、')
  }
  const phone = parties.find((p) => p.side === 'applicant')?.phone ?? null
  return [
    String(n + 1),
    c.number ?? '',
    c.registeredOn,
    names('applicant'),
    names('respondent'),
    show(party.fields.phone, full ? phone : masked(party.fields.phone, phone)),
    text('kind'),
    text('source'),
    c.acceptedOn ?? '',
    text('mediator'),
    [text('outcome') || text('state'), text('agreementForm')].filter(Boolean).join('\n'),
    text('amount'),
    c.closedOn ?? '',
  ]
}

/** 合计 12 件：调解成功 9 件、调解不成 1 件、没有结果 2 件. Those without a result are always told. */
function totals(cases: readonly RegisteredCase[]): string {
  const counts = Map.groupBy(cases, ({ case: c }) => show(mediationCase.fields.outcome, c.outcome) || '还没有结果')
  const said = [...counts].map(([label, some]) => `${label} ${some.length} 件`)
  return `合计 ${cases.length} 件${said.length > 0 ? `：${said.join('、')}` : ''}`
}
