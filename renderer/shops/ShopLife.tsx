import { useInfiniteQuery } from '@tanstack/react-query'
import type { LifeLine } from '../../bridge/calls/shops'
import { dayOf } from '../../records/kit/dates'
import { useOpenRecord } from '../app/places'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { LastActLine } from '../kit/acts/LastActLine'
import { useActsOf } from '../kit/history/RecordHistory'
import { when } from '../kit/history/when'
import { words } from '../messages'

/** Beside a shop's sheet: its whole life in one row of sentences, the newest first; each opens the record that tells more. */
export function ShopLife({ shop }: { shop: string }) {
  const open = useOpenRecord()
  const acts = useActsOf('shop', shop)
  const life = useInfiniteQuery({
    queryKey: keys.anyRecords('life', shop),
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      call('shop.life', { id: shop, ...(pageParam !== undefined && { before: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.more ? last.lines.at(-1)?.key : undefined),
  })
  const lines = life.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <aside className="card" aria-label={words.shops.history}>
      <h2>{words.shops.history}</h2>
      {life.isError && <p className="remark wrong">{words.shops.lifeUnread}</p>}
      <ul className="tl life">
        {lines.map((line) => (
          <li key={line.key} className={line.tone ?? undefined}>
            <time dateTime={line.at ?? line.day}>
              {timeOf(line)} {line.who}
            </time>
            {line.sentences.map((sentence) =>
              line.opens ? (
                <button
                  type="button"
                  key={sentence}
                  className="bare"
                  onClick={() => line.opens && open(line.opens.register, line.opens.id)}
                >
                  {sentence}
                </button>
              ) : (
                <div key={sentence}>{sentence}</div>
              ),
            )}
          </li>
        ))}
      </ul>
      {life.hasNextPage && (
        <button type="button" className="as-link" onClick={() => void life.fetchNextPage()}>
          {words.kit.older}
        </button>
      )}
      <LastActLine touched={acts} />
    </aside>
  )
}

function timeOf({ at, day }: LifeLine): string {
  if (at) return when(at)
  const today = dayOf(new Date())
  if (day === today) return words.shops.today
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}
