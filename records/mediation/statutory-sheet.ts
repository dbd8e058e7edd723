import type { Option } from '../kit/field'
import type { FigureQuery } from '../figures/figures'
import type { Period } from '../figures/period'
import { averted, caseSources, difficulties, endLevels, fulfilments, agreementForms, handedOver } from './case-options'
import { caseStates } from './case-workflow'
import { disputeCategories, headingOf, type CategoryList } from './dispute-categories'

type Filters = FigureQuery['filters']

/** Where a figure of the sheet comes from: the register, and the day that puts a record into the period. */
export type SheetDay = 'acceptedOn' | 'registeredOn' | 'agreedOn' | 'effectiveOn'

/** One figure of the sheet: what it is called, how it is counted, and what it is a share of. */
export interface SheetFigure {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly counted: string
  readonly filters: Filters
  /** Adds this field up instead of counting. */
  readonly sum?: 'persons' | 'amount'
  readonly of?: string
  readonly dated: SheetDay
}

/** A void case was no case. Everything else that was accepted is counted, whatever has become of it. */
const notVoid: Filters = { state: { any: caseStates.map((s) => s.code).filter((code) => code !== 'void') } }
const any = (...codes: string[]) => ({ any: codes })
const settled: Filters = { outcome: any('settled') }

const accepted = (
  id: string,
  label: string,
  counted: string,
  filters: Filters,
  more: Pick<SheetFigure, 'of' | 'sum'> & { unit?: string } = { of: 'accepted' },
): SheetFigure => ({ id, label, unit: '件', counted, filters, dated: 'acceptedOn', ...more })

/** 受理 and what has become of it: told together, so that a share of 100 % cannot hide what it is a share of. */
export const sheetBalance: readonly SheetFigure[] = [
  accepted('accepted', '调解案件总数', '受理日期在本期内的案件，作废的不计', {}, {}),
  accepted('settled', '调解成功', '其中到今天为止达成协议的', settled),
  accepted('failed', '调解不成', '其中终止调解的', { outcome: any('failed') }),
  accepted('dropped', '撤回或拒绝', '其中申请人撤回、当事人拒绝的，受理后又不予受理的也在内', {
    outcome: any('withdrawn', 'declined', 'refused'),
  }),
  accepted('open', '还在调解', '其中到今天为止还没有结果的', { outcome: { empty: true } }),
]

/** What else stands in every row. */
export const sheetSums: readonly SheetFigure[] = [
  accepted('persons', '涉及当事人', '这些案件涉及人数的合计', {}, { sum: 'persons', unit: '人' }),
  accepted('amount', '涉及金额', '其中调解成功的案件涉及金额的合计', settled, { sum: 'amount', unit: '元' }),
]

/** A figure of the settled cases for each answer of a field, and for what has none. */
const ofSettled = (field: string, options: readonly Option[], what: string): SheetFigure[] => [
  ...options.map(({ code, label }) =>
    accepted(
      `${field}.${code}`,
      label,
      `调解成功的案件里${what}是「${label}」的`,
      { ...settled, [field]: any(code) },
      {
        of: 'settled',
      },
    ),
  ),
  accepted(
    `${field}.blank`,
    `${what}未填`,
    `调解成功的案件里没有填${what}的`,
    { ...settled, [field]: { empty: true } },
    {
      of: 'settled',
    },
  ),
]

const inCommunity = ['household', 'group', 'community']

/** The parts of the sheet below the balance, in its order. */
export const sheetParts: readonly { readonly title: string; readonly figures: readonly SheetFigure[] }[] = [
  { title: '案件', figures: [...sheetBalance, ...sheetSums] },
  { title: '协议形式', figures: ofSettled('agreementForm', agreementForms, '协议形式') },
  {
    title: '化解层级',
    figures: [
      accepted(
        'inCommunity',
        '就地化解（社区）',
        '调解成功的案件里化解在户、组、社区的',
        { ...settled, level: any(...inCommunity) },
        { of: 'settled' },
      ),
      accepted(
        'inSubdistrict',
        '就地化解（街道）',
        '调解成功的案件里化解在户、组、社区、街道的',
        { ...settled, level: any(...inCommunity, 'subdistrict') },
        { of: 'settled' },
      ),
      ...ofSettled('level', endLevels, '化解层级'),
    ],
  },
  {
    title: '履行和司法确认',
    figures: [
      ...ofSettled('fulfilment', fulfilments, '履行方式'),
      {
        id: 'effective',
        label: '生效的协议',
        unit: '份',
        counted: '生效日期在本期内的协议份数；同一案件先后订的几份、作废案件的，都各计一份',
        filters: {},
        dated: 'effectiveOn',
      },
      {
        id: 'confirmed',
        label: '司法确认有效',
        unit: '份',
        counted: '其中法院裁定确认有效的份数，按协议的生效日期归入本期',
        filters: { confirmResult: any('valid') },
        of: 'effective',
        dated: 'effectiveOn',
      },
    ],
  },
  {
    title: '防止激化',
    figures: [
      accepted('risk', '有激化风险', '其中标了有激化风险的', { risk: any('1') }),
      ...averted.map(({ code, label }) =>
        accepted(`averted.${code}`, label, `其中记了「${label}」的；一件可以记几项`, { averted: any(code) }),
      ),
    ],
  },
  {
    title: '另计',
    figures: [
      {
        id: 'refused',
        label: '不予受理',
        unit: '件',
        counted: '登记日期在本期内、不予受理的，不在案件总数里',
        filters: { outcome: any('refused'), acceptedOn: { empty: true } },
        dated: 'registeredOn',
      },
      {
        id: 'agreedIn',
        label: '本期达成协议',
        unit: '件',
        counted: '达成协议日期在本期内的案件，连同以前受理的',
        filters: {},
        dated: 'agreedOn',
      },
    ],
  },
]
export const sheetFigures: readonly SheetFigure[] = sheetParts.flatMap((part) => part.figures)

/** A row of a table of the sheet: a source, a kind of dispute, a grade; a row `within` another is counted in that one too. */
export interface SheetRow {
  readonly id: string
  readonly label: string
  readonly filters: Filters
  readonly isWithin?: true
}
export interface SheetTable {
  readonly title: string
  readonly heading: string
  readonly rows: readonly SheetRow[]
}
/** What stands in every row of a table. */
export const rowFigures: readonly SheetFigure[] = [...sheetBalance, ...sheetSums]

const rowOf = (field: string, { code, label }: Option): SheetRow => ({
  id: `${field}.${code}`,
  label,
  filters: { [field]: any(code) },
})
const noneOf = (field: string): SheetRow => ({
  id: `${field}.blank`,
  label: '未填',
  filters: { [field]: { empty: true } },
})

const isHandedOver = (o: Option): boolean => handedOver.includes(o.code)

function sourceRows(): SheetRow[] {
  const own = caseSources.filter((o) => !isHandedOver(o)).map((o) => rowOf('source', o))
  const others = caseSources.filter(isHandedOver)
  const all: SheetRow = { id: 'source.handedOver', label: '接受委托移送', filters: { source: any(...handedOver) } }
  return [...own, all, ...others.map((o): SheetRow => ({ ...rowOf('source', o), isWithin: true })), noneOf('source')]
}

/** Kinds of dispute under the headings of a list; several kinds may stand under one. */
function kindRows(list: CategoryList): SheetRow[] {
  const headings = Map.groupBy(disputeCategories, (category) => headingOf(category, list))
  const rows = [...headings].map(([label, kinds]): SheetRow => {
    const codes = kinds.map((k) => k.code)
    return { id: `kind.${codes[0]}`, label, filters: { kind: any(...codes) } }
  })
  return [...rows, noneOf('kind')]
}

/** The tables of the sheet; kinds of dispute stand in the list that is asked for. */
export const sheetTables = (list: CategoryList): SheetTable[] => [
  { title: '纠纷类型', heading: '纠纷类型', rows: kindRows(list) },
  { title: '案件来源', heading: '案件来源', rows: sourceRows() },
  {
    title: '难易程度',
    heading: '难易程度',
    rows: [...difficulties.map((o) => rowOf('difficulty', o)), noneOf('difficulty')],
  },
]

/** The records that a figure counts in a period, all of them or those of a row: their list can be asked for them. */
export function sheetQuery({ dated, filters }: SheetFigure, period: Period, row?: SheetRow): FigureQuery {
  const all = { ...filters, ...row?.filters, [dated]: { ...period } }
  return dated === 'effectiveOn'
    ? { register: 'agreement', filters: all }
    : { register: 'mediationCase', filters: { ...notVoid, ...all } }
}

/** Under what a figure stands among the counts, in all or in a row. */
export const sheetCell = (figure: SheetFigure, row?: SheetRow): string => (row ? `${row.id}:${figure.id}` : figure.id)
