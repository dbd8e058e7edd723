import type { Filter } from '../../../bridge/record-shapes'
import type { Field } from '../../../records/kit/field'
import { labelOf, show } from '../../../records/kit/kinds'
import { words } from '../../messages'
import { titleOf } from '../titles'

/** What a filter keeps, as people would say it: 永兴路、建设巷; 开业日期 2021-01-01 起; 业态未填. */
export function filterSentence(field: Field, filter: Filter, titles: Readonly<Record<string, string>>): string {
  if ('empty' in filter) return words.kit.filterEmpty(field.label)
  if ('any' in filter) {
    const says = (code: string) =>
      field.kind === 'reference' ? titleOf(code) || titles[code] || '…' : labelOf(field, code)
    return words.kit.filterAny(filter.any.map(says))
  }
  const edge = (text: string | undefined) =>
    text === undefined ? undefined : show(field, isNaN(Number(text)) ? text : Number(text))
  return words.kit.filterRange(field.label, edge(filter.from), edge(filter.to))
}
