import { useQuery } from '@tanstack/react-query'
import type { ListPage, Query, RecordView, Sort } from '../../../bridge/record-shapes'
import { call } from '../../bridge/call'
import { keys, queryClient } from '../../bridge/queries'
import { learnTitles } from '../titles'

const pageSize = 100

const pageKey = (query: Query, sort: Sort[], page: number) => keys.records(query.register, 'list', query, sort, page)

const pageQuery = (query: Query, sort: Sort[], page: number) => ({
  queryKey: pageKey(query, sort, page),
  queryFn: async (): Promise<ListPage> => {
    const read = await call('record.list', { query, sort, offset: page * pageSize, limit: pageSize })
    learnTitles(read.titles)
    return read
  },
})

/** While other words or filters are being read, the same page of the last ones stays in sight. */
function usePage(query: Query, sort: Sort[], page: number) {
  return useQuery({
    ...pageQuery(query, sort, page),
    placeholderData: (before, beforeQuery) => (beforeQuery?.queryKey.at(-1) === page ? before : undefined),
  })
}

export interface Pages {
  total: number | undefined
  rowAt: (index: number) => RecordView | undefined
  /** Where a record stands, if its page is here; -1 otherwise. */
  indexOf: (id: string) => number
  /** The rows in sight are still those of the words or filters before. */
  isOfBefore: boolean
  error: Error | null
  readAgain: () => void
}

/**
 * A window on a list of any length: the two pages of 100 that the rows from `first` on can touch, one with an even and one
 * with an odd number, so that scrolling reads one new page at a time.
 */
export function usePages(query: Query, sort: Sort[], first: number): Pages {
  const page = Math.floor(first / pageSize)
  const [evenPage, oddPage] = page % 2 === 0 ? [page, page + 1] : [page + 1, page]
  const head = usePage(query, sort, 0)
  const even = usePage(query, sort, evenPage)
  const odd = usePage(query, sort, oddPage)
  return {
    total: head.data?.total,
    rowAt(index) {
      const at = Math.floor(index / pageSize)
      const read = at === evenPage ? even.data : at === oddPage ? odd.data : at === 0 ? head.data : undefined
      return read?.rows[index % pageSize]
    },
    indexOf(id) {
      for (const [at, read] of [
        [evenPage, even.data],
        [oddPage, odd.data],
      ] as const) {
        const index = read?.rows.findIndex((row) => row.id === id) ?? -1
        if (index >= 0) return at * pageSize + index
      }
      return -1
    },
    isOfBefore: even.isPlaceholderData || odd.isPlaceholderData,
    error: head.error ?? even.error ?? odd.error,
    readAgain: () => void queryClient.invalidateQueries({ queryKey: keys.records(query.register, 'list') }),
  }
}

/** Ids of the rows from one index to another, both included; pages that are not here yet are read. */
export async function idsBetween(query: Query, sort: Sort[], from: number, to: number): Promise<string[]> {
  const ids: string[] = []
  for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) {
    const { rows } = await queryClient.fetchQuery(pageQuery(query, sort, page))
    rows.forEach((row, i) => {
      const index = page * pageSize + i
      if (index >= from && index <= to) ids.push(row.id)
    })
  }
  return ids
}
