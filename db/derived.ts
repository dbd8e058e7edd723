import { kinds } from '../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../records/kit/register'
import { sortedByReading } from './columns'
import { blankSortKey, sortKey } from './reading'
import { searchText, type SearchText } from './search-text'

/** What a row carries so that it can be found and ordered; computed anew with every save, never edited. */
export interface Derived {
  search: SearchText
  /** `<field>Sort` columns. */
  sorts: Record<string, string>
}

export function derive(
  register: AnyRegister,
  values: Record<string, unknown>,
  titleOf: (id: string) => string,
): Derived {
  const sorts: Record<string, string> = {}
  for (const key of sortedByReading(register)) {
    const f = fieldOf(register, key)
    const value = values[key]
    const shown = value === null || value === undefined ? '' : kinds[f.kind].show(value, f, titleOf)
    sorts[`${key}Sort`] = shown === '' ? blankSortKey : sortKey(shown)
  }
  return { search: searchText(register, values, titleOf), sorts }
}
