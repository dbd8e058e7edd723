import type { Filter } from '../../../bridge/record-shapes'
import type { Field } from '../../../records/kit/field'
import { rulesOf, show } from '../../../records/kit/kinds'
import { words } from '../../messages'
import { titleOf } from '../titles'

/** An end of a range as people type it: 4650 hundredths are 46.5. Empty for an open end. */
export const rangeText = (field: Field, stored: string | undefined): string =>
  stored === undefined ? '' : rulesOf(field).show(valueOf(field, stored), field)

/** What a filter keeps, as people would say it: 永兴路、建设巷; 开业日期 2021-01-01 起; 志愿者：是; 业态未填. */
export function filterSentence(field: Field, filter: Filter, titles: Readonly<Record<string, string>>): string {
  if ('empty' in filter) return words.kit.filterEmpty(field.label)
  if ('any' in filter) {
    const title = (id: string) => titleOf(id) || titles[id] || '…'
    // A filter names one answer, where the record may hold several.
    const answer = (code: string) => (field.kind === 'choices' ? [code] : valueOf(field, code))
    const labels = filter.any.map((code) => show(field, answer(code), title))
    return field.kind === 'yesNo' ? words.kit.filterIs(field.label, labels) : words.kit.filterAny(labels)
  }
  const edge = (stored: string | undefined) =>
    stored === undefined ? undefined : show(field, valueOf(field, stored), titleOf)
  return words.kit.filterRange(field.label, edge(filter.from), edge(filter.to))
}

/** Filters carry values as they are stored, in text. */
function valueOf(field: Field, stored: string): unknown {
  const rules = rulesOf(field)
  return rules.load(rules.column === 'integer' ? Number(stored) : stored)
}
