import type { RegisterId } from '../registers'
import { addDays } from '../kit/dates'
import { percent } from '../kit/share'
import type { Period } from './period'
import { pledgeKinds } from '../signing/pledge-text'
import { shopEventKinds } from '../shops/shop-event'
import { shopStates } from '../shops/shop'
import type { ShopStanding } from '../shops/shop-standing'

/** Which records a figure counts, as their list can be asked for them. */
export interface FigureQuery {
  readonly register: RegisterId
  readonly filters: Readonly<Record<string, { any: string[] } | { from?: string; to?: string } | { empty: true }>>
  readonly standing?: ShopStanding
}

/** The parts of a report, in its order. */
export const figureParts = [
  { id: 'shops', title: '店铺' },
  { id: 'signing', title: '责任书签订' },
  { id: 'checks', title: '检查' },
  { id: 'hazards', title: '隐患' },
  { id: 'events', title: '走访与记事' },
] as const
export type FigurePart = (typeof figureParts)[number]['id']

/** One figure: what it is called, how it is counted, and the records that it counts. */
export interface Figure {
  readonly id: string
  readonly part: FigurePart
  readonly label: string
  readonly unit: string
  /** How it is counted, for the screen and the paper. */
  readonly counted: string
  readonly query: (period: Period, today: string) => FigureQuery
  /** The figure that it is a share of. */
  readonly of?: string
  /** Adds this field up instead of counting the records. */
  readonly sum?: string
  /** The day that puts a record into the period. */
  readonly dated?: string
  /** What is only known as of today is not compared with a year ago. */
  readonly asOf: 'period' | 'today'
}

const shops = (filters: FigureQuery['filters'], standing?: ShopStanding): FigureQuery => ({
  register: 'shop',
  filters,
  ...(standing && { standing }),
})
const trading = { is: 'trading' } as const

const shopFigures: Figure[] = [
  {
    id: 'shops',
    part: 'shops',
    label: '店铺',
    unit: '家',
    counted: '现在档案里没有归档的店铺',
    query: () => shops({}),
    asOf: 'today',
  },
  ...shopStates.map(({ code, label }): Figure => ({
    id: `shops.${code}`,
    part: 'shops',
    label,
    unit: '家',
    counted: `其中现在的经营状态是「${label}」的`,
    query: () => shops({ status: { any: [code] } }),
    of: 'shops',
    asOf: 'today',
  })),
  {
    id: 'opened',
    part: 'shops',
    label: '新开业',
    unit: '家',
    counted: '开业日期在本期内的店铺',
    query: (period) => shops({ openedOn: { ...period } }),
    dated: 'openedOn',
    asOf: 'period',
  },
  {
    id: 'renewed',
    part: 'shops',
    label: '更换灭火器的店',
    unit: '家',
    counted: '本期内把灭火器有效期改晚的店铺，按修改记录计，一店一次，撤销的不计',
    query: (period) => shops({}, { is: 'renewed', ...period }),
    asOf: 'period',
  },
  {
    id: 'renewed.pieces',
    part: 'shops',
    label: '更换灭火器',
    unit: '具',
    counted: '这些店铺档案里现在的灭火器具数合计；没有填具数的店不计',
    query: (period) => shops({}, { is: 'renewed', ...period }),
    sum: 'extinguishers',
    asOf: 'period',
  },
]

const signingFigures: Figure[] = [
  {
    id: 'trading',
    part: 'signing',
    label: '应签店铺',
    unit: '家',
    counted: '现在在经营的店铺（营业、歇业、转让；空置和已关闭的不计）',
    query: () => shops({}, trading),
    asOf: 'today',
  },
  ...pledgeKinds.map(({ code, label }): Figure => ({
    id: `signed.${code}`,
    part: 'signing',
    label,
    unit: '家',
    counted: `应签店铺里今天${label}有效的：没有作废、没有到期、由现经营者签的`,
    query: (_period, today) => shops({}, { is: 'signed', kind: code, on: today }),
    of: 'trading',
    asOf: 'today',
  })),
]

/** Signatures have no section of their own; they are counted for the whole office. */
const newSignatures: Figure[] = pledgeKinds.map(({ code, label }) => ({
  id: `newly.${code}`,
  part: 'signing',
  label: `本期签订${label}`,
  unit: '份',
  counted: `签订日期在本期内的${label}，作废的也计`,
  query: (period) => ({ register: 'pledge', filters: { kind: { any: [code] }, signedOn: { ...period } } }),
  dated: 'signedOn',
  asOf: 'period',
}))

const checks = (period: Period, filters: FigureQuery['filters'] = {}): FigureQuery => ({
  register: 'inspection',
  filters: { on: { ...period }, ...filters },
})

const checkFigures: Figure[] = [
  {
    id: 'checks',
    part: 'checks',
    label: '检查',
    unit: '店次',
    counted: '检查日期在本期内的检查记录，一店一表一次',
    query: (period) => checks(period),
    dated: 'on',
    asOf: 'period',
  },
  ...(['pass', 'fail'] as const).map((verdict): Figure => ({
    id: `checks.${verdict}`,
    part: 'checks',
    label: verdict === 'pass' ? '合格' : '不合格',
    unit: '店次',
    counted: verdict === 'pass' ? '其中没有不合格项的' : '其中有不合格项的；没有逐项填写的两边都不计',
    query: (period) => checks(period, { verdict: { any: [verdict] } }),
    of: 'checks',
    dated: 'on',
    asOf: 'period',
  })),
  {
    id: 'checked',
    part: 'checks',
    label: '检查到的店',
    unit: '家',
    counted: '现在在经营的店铺里本期至少检查过一次的；应检查的按现在在经营的店铺计',
    query: (period) => shops({}, { is: 'checked', ...period }),
    of: 'trading',
    asOf: 'today',
  },
]

/** A day before every record: a date from it on is one that is known. */
const everSince = '1900-01-01'

const found = (period: Period, filters: FigureQuery['filters'] = {}): FigureQuery => ({
  register: 'hazard',
  filters: { foundOn: { ...period }, state: { any: ['found', 'told', 'solved', 'reported'] }, ...filters },
})

const hazardFigures: Figure[] = [
  {
    id: 'found',
    part: 'hazards',
    label: '发现隐患',
    unit: '处',
    counted: '发现日期在本期内的隐患，作废的不计',
    query: (period) => found(period),
    dated: 'foundOn',
    asOf: 'period',
  },
  {
    id: 'found.major',
    part: 'hazards',
    label: '重大隐患',
    unit: '处',
    counted: '其中等级为重大的',
    query: (period) => found(period, { grade: { any: ['major'] } }),
    of: 'found',
    dated: 'foundOn',
    asOf: 'period',
  },
  {
    id: 'told',
    part: 'hazards',
    label: '书面告知',
    unit: '处',
    counted: '其中已经书面告知的；当场整改的不用告知',
    query: (period) => found(period, { toldOn: { from: everSince } }),
    of: 'found',
    dated: 'foundOn',
    asOf: 'period',
  },
  ...(
    [
      ['solved', '已整改', '其中已经整改的（当场整改和复查合格）'],
      ['reported', '已上报', '其中上报后还没有整改的'],
    ] as const
  ).map(([state, label, counted]): Figure => ({
    id: state,
    part: 'hazards',
    label,
    unit: '处',
    counted,
    query: (period) => found(period, { state: { any: [state] } }),
    of: 'found',
    dated: 'foundOn',
    asOf: 'period',
  })),
  {
    id: 'overdue',
    part: 'hazards',
    label: '超期未整改',
    unit: '处',
    counted: '其中告知的期限已过、今天还没有整改也没有上报的',
    query: (period, today) => found(period, { state: { any: ['told'] }, deadline: { to: addDays(today, -1) } }),
    of: 'found',
    dated: 'foundOn',
    asOf: 'period',
  },
  {
    id: 'solvedIn',
    part: 'hazards',
    label: '本期整改完成',
    unit: '处',
    counted: '整改完成日期在本期内的隐患，连同以前发现的',
    query: (period) => ({ register: 'hazard', filters: { solvedOn: { ...period }, state: { any: ['solved'] } } }),
    dated: 'solvedOn',
    asOf: 'period',
  },
]

const eventFigures: Figure[] = shopEventKinds
  .filter(({ code }) => code !== 'other')
  .map(({ code, label }) => ({
    id: `events.${code}`,
    part: 'events',
    label,
    unit: '件',
    counted: `日期在本期内的店铺记事里，事项是「${label}」的`,
    query: (period) => ({ register: 'shopEvent', filters: { kind: { any: [code] }, on: { ...period } } }),
    dated: 'on',
    asOf: 'period',
  }))

/** Every figure of the report, in its order. */
export const figures: readonly Figure[] = [
  ...shopFigures,
  ...signingFigures,
  ...newSignatures,
  ...checkFigures,
  ...hazardFigures,
  ...eventFigures,
]
export const figureOf = (id: string): Figure => {
  const figure = figures.find((f) => f.id === id)
  if (!figure) throw new Error(`there is no figure ${id}`)
  return figure
}

/** What the rows of a report stand for. */
export const figureRows = [
  { code: 'section', label: '路段' },
  { code: 'group', label: '片组' },
  { code: 'category', label: '业态' },
  { code: 'month', label: '月份' },
] as const
export type FigureRows = (typeof figureRows)[number]['code']

/** A part of the office that a report is narrowed to. */
export interface Within {
  readonly section?: string | undefined
  readonly group?: string | undefined
  readonly category?: string | undefined
}

/** Registers whose records know the street, the group and the category that they belong to. */
const placed: readonly RegisterId[] = ['shop', 'inspection', 'hazard']
const isPlaced = (figure: Figure): boolean => placed.includes(figure.query({ from: '', to: '' }, '2000-01-01').register)

/** Whether a figure can be told row by row: by month what has a day, otherwise what has a street, a group and a category. */
export const isToldBy = (figure: Figure, rows: FigureRows): boolean =>
  rows === 'month' ? figure.dated !== undefined : isPlaced(figure)

/** Whether a figure can be told of one street, group or category alone. */
export const isToldWithin = (figure: Figure, within: Within): boolean =>
  Object.values(within).every((id) => id === undefined) || isPlaced(figure)

/** The query of a figure for a part of the office, and for one row of a report: null is what has no street, group or category. */
export function narrowed(
  query: FigureQuery,
  within: Within,
  row?: { readonly by: string; readonly id: string | null },
): FigureQuery {
  const filters: Record<string, FigureQuery['filters'][string]> = { ...query.filters }
  for (const [key, id] of Object.entries(within)) if (id !== undefined) filters[key] = { any: [id] }
  if (row) filters[row.by] = row.id === null ? { empty: true } : { any: [row.id] }
  return { ...query, filters }
}

/** The figures of a part that a report tells, in order; row by row only those that have rows. */
export function figuresIn(
  { total, by }: { readonly total: Readonly<Record<string, number>>; readonly by: FigureRows },
  part: FigurePart,
  inRows = false,
): Figure[] {
  return figures.filter((f) => f.part === part && f.id in total && (!inRows || isToldBy(f, by)))
}

/** 88.4 %: a share with one digit; — of nothing. */
export function shareText(n: number, of: number): string {
  const share = percent(n, of, 1)
  return share === null ? '—' : `${share.toFixed(1)} %`
}

/** 137 / 155 · 88.4 %: a share never stands without what it is a share of. */
export const shareOfText = (n: number, of: number): string => `${n} / ${of} · ${shareText(n, of)}`
