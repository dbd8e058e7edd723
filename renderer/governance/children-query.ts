import { queryOptions } from '@tanstack/react-query'
import type { RecordView } from '../../bridge/record-shapes'
import { registerOf, type RegisterId } from '../../records/registers'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { learnTitles } from '../kit/titles'

const atATime = 500

/** All living children of a record. Under the key of their own register, so that an act on them, and its undo, is seen. */
export const childrenQuery = (register: RegisterId, parent: string) =>
  queryOptions({
    queryKey: keys.records(register, 'of', parent),
    queryFn: async () => {
      const query = { register, filters: { [registerOf(register).parent!]: { any: [parent] } } }
      const rows: RecordView[] = []
      for (;;) {
        const page = await call('record.list', { query, offset: rows.length, limit: atATime })
        learnTitles(page.titles)
        rows.push(...page.rows)
        if (page.rows.length < atATime) return rows
      }
    },
  })

const placeOf = (row: RecordView): number => (row.values['place'] as number | null) ?? Number.MAX_SAFE_INTEGER

/** Rows that have a place in their order first, by it; the others as they were entered: ids grow with time. */
export const byPlace = (rows: readonly RecordView[]): RecordView[] =>
  rows.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
