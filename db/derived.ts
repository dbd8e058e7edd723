import { kinds } from '../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../records/kit/register'
import { sortedByReading } from './columns'
import { blankSortKey, sortKey } from './reading'
import { searchText, type SearchText } from './search-text'

/** What a row carries so that it can be found and ordered; computed anew with every save, never edited. */
export interface Derived {
  /** Undefined where nothing changed that the record is found by. */
  search: SearchText | undefined
  /** `<field>Sort` columns of the fields that changed. */
  sorts: Record<string, string>
}

/** What is derived from a record's values; with `changed`, only from those fields. */
export function derive(
  register: AnyRegister,
  values: Record<string, unknown>,
  titleOf: (id: string) => string,
  changed?: Readonly<Record<string, unknown>>,
): Derived {
  const isNew = (key: string): boolean => changed === undefined || Object.hasOwn(changed, key)
  const sorts: Record<string, string> = {}
  for (const key of sortedByReading(register)) {
    if (!isNew(key)) continue
    const f = fieldOf(register, key)
    const value = values[key]
    const shown = value === null || value === undefined ? '' : kinds[f.kind].show(value, f, titleOf)
    sorts[`${key}Sort`] = shown === '' ? blankSortKey : sortKey(shown)
  }
  return {
    search: changed === undefined || register.search.some(isNew) ? searchText(register, values, titleOf) : undefined,
    sorts,
  }
}
