import { fits, type Content } from './content'
import { headingPath, type HeadingPath } from './heading-text'
import { whyNotKept, type Target } from './targets'

/** Whose name or number it is when it is not the operator's. */
export const somebodyElse =
  /网格|社区|街道办|居委|干部|民警|警务|片长|组长|片组|楼长|栋|包联|包保|包片|消防|安全|紧急|应急|家属|配偶|房东|房主|产权|出租|物业|巡查|检查|登记人|填表|填报|监督|投诉|举报|介绍|推荐|厨师|店员|员工|股东|业委/
/** What may stand around a known word without changing what it means. */
const harmless =
  /^(基本|基础|商户|商铺|店铺|门店|门面|店面|店|铺|经营户|经营|业主|单位|企业|个体|个体户|本|现|现有|实际|主要|所在|所属|具体|详细|目前|当前|是否|属于|的|名称|情况|信息|资料|概况|登记|填写|内容|房屋|场所|人员|联系|姓名|号码|号|工商|营业执照|一)*$/
/** Headings that say nothing by themselves: what is above them decides. */
export const bare = new Set([
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

/** Words for somebody or somewhere that may be another one: taken only where nothing else comes near. */
const lastResort = new Set(['业主', '业主姓名', '业主名字', '联系人', '联系人姓名', '住所'])

/** Names that mean a field only where nothing stands beside them: 店铺 is a shop's name, 店铺情况 is not. */
const onlyAlone = new Set(['店铺', '店面', '商铺', '门店', '商家', '商户', '户名', '员工', '地点', '营业执照', '执照'])

/** How well one line of a table is known as a heading, for finding the headings. */
export function knowsHeading(targets: readonly Target[]): (heading: string) => number {
  const words = new Set(targets.flatMap((t) => t.words))
  const memory = new Map<string, number>()
  const know = (heading: string): number => {
    const path = headingPath(heading)
    const { last, whole } = path
    if (last === '' || last.length > 20) return 0
    if (words.has(last) || words.has(whole) || whyNotKept(path) !== undefined) return 2
    for (let at = 0; at <= last.length - 2; at++)
      if (words.has(last.slice(at)) && harmless.test(last.slice(0, at))) return 1
    return 0
  }
  return (heading) => {
    let known = memory.get(heading)
    if (known === undefined) memory.set(heading, (known = know(heading)))
    return known
  }
}

/** Why a column is taken for a target, and how sure that is. */
export interface Ground {
  readonly score: number
  readonly why: string
}

/** Why a column with this heading is taken for a target, and how sure that is; undefined where it is not. */
export function byHeading(
  path: HeadingPath,
  target: Target,
  targets: readonly Target[],
  content: Content,
): Ground | undefined {
  const { parts, last, whole, brackets } = path
  const sure = (heading: string): number => sureness(target.words, heading)
  const inBrackets = Math.max(0, ...brackets.map((b) => sure(b + last)))
  if (inBrackets > 0) return { score: inBrackets, why: '表头相同' }
  if (brackets.some((b) => isSomebodyElses(b, target))) return undefined
  if (!holdsNumbers(target, content)) return undefined
  for (let from = 0; from < parts.length; from++) {
    const above = parts.slice(0, from).join('')
    const heading = parts.slice(from).join('')
    if (sure(heading) === 0 || isSomebodyElses(above, target)) continue
    if (harmless.test(above)) return { score: sure(heading) - from / 10, why: '表头相同' }
    if (!bare.has(heading) && fits(target.field, content)) {
      return { score: 75 + (sure(heading) - 100) / 20 - from / 10, why: '表头相同' }
    }
  }
  // A 姓名 of nobody in particular is the first person of a register: the operator of a shop.
  if (whole === '姓名' && target === targets.find((t) => t.field.kind === 'personName')) {
    return { score: 60, why: `表头相近（${target.field.label}）` }
  }
  const word = target.words
    .filter((w) => w.length >= 2 && !onlyAlone.has(w) && around(whole, w, target, targets))
    .toSorted((a, b) => b.length - a.length)[0]
  if (word === undefined || !fits(target.field, content)) return undefined
  const score = 50 + Math.round((20 * word.length) / whole.length) + (whole.endsWith(word) ? 5 : 0)
  return { score, why: `表头相近（${target.field.label}）` }
}

/** A field's own label is the surest, then its other names in the order in which they are declared (100 and down). 0 for none. */
function sureness(words: readonly string[], heading: string): number {
  const at = words.indexOf(heading)
  if (at < 0) return 0
  if (lastResort.has(heading)) return 45
  return at === 0 ? 110 : Math.max(80, 101 - at)
}

/** 食品经营许可证 over 有/无 is not its number. */
const holdsNumbers = (target: Target, content: Content): boolean =>
  target.child === undefined ||
  target.key !== 'number' ||
  content.filled === 0 ||
  content.share((t) => /\d{4}/.test(t)) >= 0.5

/** Whether a heading is a known word with nothing around it that makes it mean something else. */
function around(whole: string, word: string, target: Target, targets: readonly Target[]): boolean {
  const at = whole.endsWith(word) ? whole.length - word.length : whole.indexOf(word)
  if (at < 0) return false
  const before = whole.slice(0, at)
  const rest = (before + whole.slice(at + word.length)).replace(/^[或和及与]|[或和及与]$/g, '')
  if (isSomebodyElses(rest, target)) return false
  if (target.words.includes(rest)) return true
  const other = onlyAlone.has(rest)
    ? undefined
    : targets.find((t) => t.target !== target.target && t.words.includes(rest))
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
