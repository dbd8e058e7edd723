import { useInfiniteQuery } from '@tanstack/react-query'
import type { AccountLine } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { sentenceOf } from '../app/sentences'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'

/** The office gives so many lines at a time; fewer are the last. */
const linesARead = 50

/** Who added, changed or let in whom: rights are given out and taken back on record, and the director can read it. */
export function AccountEvents() {
  const events = useInfiniteQuery({
    queryKey: [...keys.people, 'events'],
    queryFn: ({ pageParam }) => call('people.events', pageParam === null ? {} : { before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (last: AccountLine[]) => (last.length >= linesARead ? last.at(-1)?.seq : undefined),
    staleTime: 0,
  })
  return (
    <section className="card">
      <h2>{words.settings.accountEvents}</h2>
      <p className="quiet small">{words.settings.accountEventsHow}</p>
      {events.error && <p role="alert">{sentenceOf(events.error)}</p>}
      <ul className="tl">
        {events.data?.pages.flat().map(({ seq, at, person, sentence }) => (
          <li key={seq}>
            <time dateTime={at}>
              {momentText(at)} {person}
            </time>
            {sentence}
          </li>
        ))}
      </ul>
      {events.hasNextPage && (
        <button type="button" className="as-link" onClick={() => void events.fetchNextPage()}>
          {words.settings.olderEvents}
        </button>
      )}
    </section>
  )
}
