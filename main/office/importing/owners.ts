import { headingPath, plainHeading } from './heading-text'
import type { Candidate, ColumnToMatch } from './matching'
import type { Target } from './targets'

/** What a heading calls a number at which somebody is reached, and whose it is where the heading says so: 业主｜电话. */
const numberOf = /^(.*?)(?:的?联系)?(?:电话号码|手机号码|手机号|电话|手机|联系方式)$/

const isPlain = ({ heading }: ColumnToMatch): boolean => numberOf.exec(plainHeading(heading))?.[1] === ''

/**
 * Where a table has several plain 电话, each belongs to the person named in the column before it: 经营者, 电话, 房东, 电话.
 * Such a heading is read with that person in front of it.
 */
export function withOwners(columns: readonly ColumnToMatch[], targets: readonly Target[]): ColumnToMatch[] {
  const persons = new Set(targets.flatMap((t) => (t.field.kind === 'personName' ? t.words : [])))
  if (columns.filter(isPlain).length < 2) return [...columns]
  return columns.map((c, i) => {
    const before = columns[i - 1]?.heading ?? ''
    const namesPerson = persons.has(plainHeading(before)) || /人$|姓名$|员$/.test(plainHeading(before))
    return isPlain(c) && namesPerson ? { ...c, heading: `${before}／${c.heading}` } : c
  })
}

/**
 * A name and its number go together: with 经营者 taken for the operator, 经营者电话 is the surest number, and 业主电话 is none
 * where 业主 is another column of the table.
 */
export function keepPairs(
  candidates: readonly Candidate[],
  columns: readonly ColumnToMatch[],
  nameColumn: (personal: string) => number | undefined,
): Candidate[] {
  const lasts = columns.map((c) => headingPath(c.heading).last)
  return candidates.flatMap((c) => {
    const { field } = c.target
    if (field.kind !== 'phone' || field.personal === undefined) return [c]
    const whose = numberOf.exec(lasts[c.column] ?? '')?.[1] ?? ''
    const named = nameColumn(field.personal)
    if (whose === '' || named === undefined) return [c]
    if (whose === lasts[named]) return [{ ...c, score: 120 }]
    return lasts.includes(whose) ? [] : [c]
  })
}
