import { rulesOf } from '../../../records/kit/kinds'
import type { Cell } from '../sheets/cell'
import { bare, byHeading, somebodyElse, type Ground } from './by-heading'
import { contentOf, contradicts, isCounting, isCreditCode, isIdNumber, isPhone, type Content } from './content'
import { headingPath, type HeadingPath } from './heading-text'
import { keepPairs, withOwners } from './owners'
import { whyNotKept, type Target } from './targets'

/** A column to be matched: its heading (lines joined with ／) and what stands below. */
export interface ColumnToMatch {
  readonly heading: string
  readonly cells: readonly Cell[]
  /** Why it is not imported, where that is known before it is matched. */
  readonly why?: string | undefined
}

export interface ColumnMatch {
  readonly target: string | null
  /** Why, in words. */
  readonly why: string
}

/** A target that a column could be, and how sure that is. */
export interface Candidate {
  readonly column: number
  readonly target: Target
  readonly score: number
  readonly why: string
}

/**
 * Matches columns with targets: by the heading itself, by a heading much like it, then by what stands in the column. Each target
 * is given once, the surest match first, and to nobody where two columns are as sure; a column that is not sure stays unmatched,
 * because a wrong match is worse than none.
 * @param isTitle whether a text is the title of a record that a reference could point to
 */
export function matchColumns(
  given: readonly ColumnToMatch[],
  targets: readonly Target[],
  isTitle: (register: string, text: string) => boolean,
): ColumnMatch[] {
  const columns = withOwners(given, targets)
  const reasons: string[] = columns.map(() => '没有对应的项目，不导入')
  const candidates: Candidate[] = []
  columns.forEach((c, column) => {
    const content = contentOf(c.cells)
    const path = headingPath(c.heading)
    const kept = c.why ?? whyNotKept(path) ?? contentNotKept(path, content, c.cells)
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
  const names = settle(columns.length, candidates, [...reasons])
  const nameColumn = (personal: string): number | undefined => {
    const at = names.findIndex((m) =>
      targets.some((t) => t.target === m.target && t.field.kind === 'personName' && t.field.personal === personal),
    )
    return at < 0 ? undefined : at
  }
  return settle(columns.length, keepPairs(candidates, columns, nameColumn), reasons)
}

function contentNotKept(path: HeadingPath, content: Content, cells: readonly Cell[]): string | undefined {
  if (content.filled > 0 && content.share(isIdNumber) >= 0.6) return '内容像身份证号，本程序不保存'
  if (['编号', '号', '号码', ''].includes(path.whole) && isCounting(cells)) return '只是行的序号，不用导入'
  return undefined
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
    target.words.includes('电话') &&
    /^$|电话|手机|联系|微信|tel|phone|mobile/.test(whole) &&
    content.share(isPhone) >= 0.7
  ) {
    return looksLike(40, '电话')
  }
  if (field.kind === 'reference' && content.share((t) => isTitle(field.to ?? '', t)) >= 0.7) {
    return looksLike(45, `已有的${field.label.replace(/^所属/, '')}`)
  }
  const isAnswer = (t: string) => t.length >= 2 && 'value' in rulesOf(field).read(t, field)
  // 正常 or 是 answers many questions; only a long list is known by its answers.
  const many = (field.options?.length ?? 0) > 20
  return field.kind === 'choice' && many && content.share(isAnswer) >= 0.8 ? looksLike(38, field.label) : undefined
}

/** Surest first; each column and each target once. Of two columns that are as sure, neither is taken. */
function settle(count: number, candidates: readonly Candidate[], reasons: string[]): ColumnMatch[] {
  const matches: (ColumnMatch | undefined)[] = Array.from({ length: count })
  const taken = new Set<string>()
  for (const c of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    const { target, label } = c.target
    if (matches[c.column]) continue
    if (taken.has(target)) {
      reasons[c.column] = `「${label}」已经对应了另一列`
      continue
    }
    taken.add(target)
    const equals = candidates.filter((o) => o.target === c.target && o.score === c.score && !matches[o.column])
    for (const { column } of equals) {
      matches[column] =
        equals.length > 1 ? { target: null, why: `两列都像「${label}」，请选一列` } : { target, why: c.why }
    }
  }
  return matches.map((m, column) => m ?? { target: null, why: reasons[column] as string })
}
