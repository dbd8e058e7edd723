import { rulesOf } from '../../../records/kit/kinds'
import type { Cell } from '../sheets/cell'
import { contentOf, contradicts, fits, isCounting, isCreditCode, isIdNumber, isPhone, type Content } from './content'
import { headingPath, type HeadingPath } from './heading-text'
import { whyNotKept, type Target } from './targets'

/** A column to be matched: its heading (lines joined with ／) and what stands below. */
export interface ColumnToMatch {
  readonly heading: string
  readonly cells: readonly Cell[]
}

export interface ColumnMatch {
  readonly target: string | null
  /** Why, in words. */
  readonly why: string
}

interface Candidate {
  readonly column: number
  readonly target: Target
  readonly score: number
  readonly why: string
}

/** Whose name or number it is when it is not the operator's. */
const somebodyElse =
  /网格|社区|街道办|居委|干部|民警|警务|片长|组长|片组|楼长|栋|包联|包保|包片|消防|安全|紧急|应急|家属|配偶|房东|房主|产权|出租|物业|巡查|检查|登记人|填表|填报|监督|投诉|举报|介绍|推荐|厨师|店员|员工|股东|业委/
/** What may stand around a known word without changing what it means. */
const harmless =
  /^(基本|基础|商户|商铺|店铺|门店|门面|店面|店|铺|经营户|经营|业主|单位|企业|个体|个体户|本|现|现有|实际|主要|所在|所属|具体|详细|目前|当前|是否|属于|的|名称|情况|信息|资料|概况|登记|填写|内容|房屋|场所|人员|联系|姓名|号码|号|工商|营业执照|一)*$/
/** Headings that say nothing by themselves: what is above them decides. */
const bare = new Set([
  '编号',
  '号',
  '号码',
  '名称',
  '姓名',
  '电话',
  '手机',
  '日期',
  '时间',
  '地址',
  '类别',
  '类型',
  '状态',
  '数量',
  '情况',
  '其他',
  '说明',
  '人数',
  '面积',
])

/**
 * Matches columns with targets: by the heading itself, by a heading much like it, then by what stands in the column. Each target
 * is given once, the surest match first; a column that is not sure stays unmatched, because a wrong match is worse than none.
 * @param isTitle whether a text is the title of a record that a reference could point to
 */
export function matchColumns(
  columns: readonly ColumnToMatch[],
  targets: readonly Target[],
  isTitle: (register: string, text: string) => boolean,
): ColumnMatch[] {
  const reasons: string[] = columns.map(() => '没有对应的项目，不导入')
  const candidates: Candidate[] = []
  columns.forEach((c, column) => {
    const content = contentOf(c.cells)
    const path = headingPath(c.heading)
    const kept = whyNotKept(path) ?? contentNotKept(path, content, c.cells)
    if (kept !== undefined) {
      reasons[column] = kept
      return
    }
    const grounds = (by: (target: Target) => Ground | undefined): Candidate[] =>
      targets.flatMap((target) => {
        const ground = by(target)
        return ground ? [{ column, target, ...ground }] : []
      })
    const named = grounds((target) => byHeading(path, target, targets, content)).toSorted((a, b) => b.score - a.score)
    const [best] = named
    if (best && contradicts(best.target.field, content, bare.has(path.last))) {
      reasons[column] = `表头像「${best.target.label}」，内容却不像，不导入`
      return
    }
    candidates.push(...(best ? named : grounds((target) => byContent(path, target, content, isTitle))))
  })
  return settle(columns.length, candidates, reasons)
}

/** How well one line of a table is known as a heading, for finding the headings. */
export function knowsHeading(targets: readonly Target[]): (heading: string) => number {
  const words = new Set(targets.flatMap((t) => t.words))
  const memory = new Map<string, number>()
  const know = (heading: string): number => {
    const path = headingPath(heading)
    const { last, whole } = path
    if (last === '' || last.length > 20) return 0
    if (words.has(last) || words.has(whole) || whyNotKept(path) !== undefined) return 2
    return [...words].some((w) => w.length >= 2 && last.endsWith(w) && harmless.test(last.slice(0, -w.length))) ? 1 : 0
  }
  return (heading) => {
    let known = memory.get(heading)
    if (known === undefined) memory.set(heading, (known = know(heading)))
    return known
  }
}

function contentNotKept(path: HeadingPath, content: Content, cells: readonly Cell[]): string | undefined {
  if (content.filled > 0 && content.share(isIdNumber) >= 0.6) return '内容像身份证号，本程序不保存'
  if (['编号', '号', '号码', ''].includes(path.whole) && isCounting(cells)) return '只是行的序号，不用导入'
  return undefined
}

interface Ground {
  readonly score: number
  readonly why: string
}

function byHeading(
  path: HeadingPath,
  target: Target,
  targets: readonly Target[],
  content: Content,
): Ground | undefined {
  const { parts, last, whole, brackets } = path
  if (brackets.some((b) => target.words.includes(b + last))) return { score: 101, why: '表头相同' }
  if (brackets.some((b) => isSomebodyElses(b, target))) return undefined
  for (let from = 0; from < parts.length; from++) {
    const above = parts.slice(0, from).join('')
    const heading = parts.slice(from).join('')
    if (!target.words.includes(heading) || isSomebodyElses(above, target)) continue
    if (harmless.test(above)) return { score: 100 - from, why: '表头相同' }
    if (!bare.has(heading) && fits(target.field, content)) return { score: 75 - from, why: '表头相同' }
  }
  const word = target.words
    .filter((w) => w.length >= 2 && around(whole, w, target, targets))
    .toSorted((a, b) => b.length - a.length)[0]
  if (word === undefined || !fits(target.field, content)) return undefined
  const score = 50 + Math.round((20 * word.length) / whole.length) + (whole.endsWith(word) ? 5 : 0)
  return { score, why: `表头相近（${target.field.label}）` }
}

/** Whether a heading is a known word with nothing around it that makes it mean something else. */
function around(whole: string, word: string, target: Target, targets: readonly Target[]): boolean {
  const at = whole.endsWith(word) ? whole.length - word.length : whole.indexOf(word)
  if (at < 0) return false
  const before = whole.slice(0, at)
  const rest = (before + whole.slice(at + word.length)).replace(/^[或和及与]|[或和及与]$/g, '')
  if (isSomebodyElses(rest, target)) return false
  if (target.words.includes(rest)) return true
  const other = targets.find((t) => t.target !== target.target && t.words.includes(rest))
  // 法人电话: the owner of what is meant, where both are about the same person; 店名地址: two things in one column.
  if (other)
    return rest === before && target.field.personal !== undefined && other.field.personal === target.field.personal
  return harmless.test(rest)
}

/** A name or a number of somebody whom this target is not about. */
function isSomebodyElses(words: string, target: Target): boolean {
  if (target.field.personal === undefined || words === '') return false
  return somebodyElse.test(words) && !target.words.some((w) => w.includes(words))
}

const looksLike = (score: number, what: string) => ({ score, why: `内容像${what}` })

function byContent(
  { whole, brackets }: HeadingPath,
  target: Target,
  content: Content,
  isTitle: (register: string, text: string) => boolean,
): Ground | undefined {
  const { field } = target
  if (content.filled === 0 || target.child || somebodyElse.test(whole + brackets.join(''))) return undefined
  if (field.kind === 'creditCode' && content.share(isCreditCode) >= 0.7) return looksLike(48, field.label)
  if (
    field.kind === 'phone' &&
    /^$|电话|手机|联系|微信|tel|phone|mobile/.test(whole) &&
    content.share(isPhone) >= 0.7
  ) {
    return looksLike(40, '电话')
  }
  if (field.kind === 'reference' && content.share((t) => isTitle(field.to ?? '', t)) >= 0.7) {
    return looksLike(45, `已有的${field.label.replace(/^所属/, '')}`)
  }
  const isAnswer = (t: string) => t.length >= 2 && 'value' in rulesOf(field).read(t, field)
  return field.kind === 'choice' && content.share(isAnswer) >= 0.8 ? looksLike(38, field.label) : undefined
}

/** Surest first; each column and each target once. */
function settle(count: number, candidates: Candidate[], reasons: string[]): ColumnMatch[] {
  const matches: (ColumnMatch | undefined)[] = Array.from({ length: count })
  const given = new Map<string, number>()
  for (const c of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (matches[c.column]) continue
    if (given.has(c.target.target)) reasons[c.column] = `「${c.target.label}」已经对应了另一列`
    else {
      given.set(c.target.target, c.column)
      matches[c.column] = { target: c.target.target, why: c.why }
    }
  }
  return matches.map((m, column) => m ?? { target: null, why: reasons[column] as string })
}
