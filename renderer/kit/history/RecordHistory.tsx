import { useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryLine } from '../../../bridge/record-shapes'
import type { RegisterId } from '../../../records/registers'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { words } from '../../messages'
import { History } from './History'

/** The office gives so many lines at a time; fewer are the last. */
const linesARead = 50

const historyQuery = (register: RegisterId, id: string) => ({
  queryKey: keys.records(register, 'history', id),
  queryFn: ({ pageParam }: { pageParam: number | undefined }) =>
    call('record.history', { register, id, ...(pageParam !== undefined && { before: pageParam }) }),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (last: HistoryLine[]) => (last.length >= linesARead ? last.at(-1)?.seq : undefined),
})

/** The batches of the acts that changed a record, as far as its history has been read. */
export function useActsOf(register: RegisterId, id: string): readonly string[] {
  return useInfiniteQuery(historyQuery(register, id)).data?.pages.flatMap((page) => page.map((l) => l.batch)) ?? []
}

/** The history of one record; older lines follow on demand. */
export function RecordHistory({ register, id }: { register: RegisterId; id: string }) {
  const history = useInfiniteQuery(historyQuery(register, id))
  if (history.isError) return <p className="remark wrong">{words.kit.historyUnread}</p>
  const lines = history.data?.pages.flat() ?? []
  return (
    <>
      <History lines={lines} />
      {history.hasNextPage && (
        <button type="button" className="as-link" onClick={() => void history.fetchNextPage()}>
          {words.kit.older}
        </button>
      )}
    </>
  )
}
