import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { dayOf } from '../../records/kit/dates'
import type { RegisterId } from '../../records/registers'
import { shop } from '../../records/shops/shop'
import { useKeyHints } from '../app/hints'
import { useNotices } from '../app/notices'
import { sentenceOf } from '../app/sentences'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { ReferenceControl } from '../kit/fields/ReferenceControl'
import { useLongWork } from '../kit/work/useLongWork'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { expiryQuery, type ExpirySearch, type Span } from './expiry-search'
import { ExpiryTable } from './ExpiryTable'
import './expiry.css'

const atATime = 100

/** 到期提醒: everything that has ended or soon will, whatever it is, the longest overdue first. */
export function ExpiryPage({ asked }: { asked: ExpirySearch }) {
  const navigate = useNavigate()
  const { say } = useNotices()
  const work = useLongWork()
  const [today] = useState(() => dayOf(new Date()))
  const streetId = useId()
  useKeyHints(words.expiry.keys)
  const query = expiryQuery(asked, today)
  const list = useInfiniteQuery({
    queryKey: keys.anyRecords('expiry', query),
    queryFn: ({ pageParam }) => call('expiry.list', { ...query, offset: pageParam, limit: atATime }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * atATime < last.total ? pages.length * atATime : undefined),
    placeholderData: keepPreviousData,
  })
  const first = list.data?.pages[0]
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? []
  const ask = (change: Partial<ExpirySearch>) => void navigate({ to: '/expiry', search: { ...asked, ...change } })
  const save = async () => {
    const outcome = await work.run(async (ticket) => {
      const paper = await call('expiry.sheet', query, { ticket })
      try {
        return await call('paper.save', { paper: paper.id })
      } finally {
        await call('paper.drop', { paper: paper.id })
      }
    })
    if (outcome?.done) say(words.expiry.exported(outcome.file))
  }
  const chip = (label: string, isOn: boolean, change: Partial<ExpirySearch>) => (
    <button
      key={label}
      type="button"
      className={isOn ? 'chip on' : 'chip'}
      aria-pressed={isOn}
      onClick={() => ask(change)}
    >
      {label}
    </button>
  )
  return (
    <div className="expiring">
      <div className="row">
        <h1>{words.expiry.title}</h1>
        <span className="chip" aria-live="polite">
          {first ? words.expiry.total(first.total) : '…'}
        </span>
        <span className="sp" />
        <Button onClick={() => void save()} disabled={work.isBusy || lines.length === 0}>
          {words.kit.export}
        </Button>
      </div>
      <div className="row chips">
        <span className="row chips" role="group" aria-label={words.expiry.within}>
          {Object.entries(words.expiry.spans)
            .toSorted(([a], [b]) => Number(b === 'late') - Number(a === 'late') || Number(a) - Number(b))
            .map(([span, label]) => chip(label, (asked.span ?? '30') === span, { span: span as Span }))}
        </span>
        <span className="street">
          <label htmlFor={streetId}>{words.expiry.street}</label>
          <ReferenceControl
            id={streetId}
            field={shop.fields.section}
            value={asked.section ?? null}
            onChange={(section) => ask({ section: section ?? undefined })}
          />
        </span>
      </div>
      <div className="row chips" role="group" aria-label={words.expiry.kinds}>
        {chip(words.expiry.everything, asked.kind === undefined, { kind: undefined })}
        {first?.counts.map(({ register, label, late, soon }) =>
          chip(words.expiry.kind(label, late + soon), asked.kind === register, { kind: register as RegisterId }),
        )}
      </div>
      <WorkLine work={work} />
      {list.error && <p role="alert">{sentenceOf(list.error)}</p>}
      {first && lines.length === 0 && <p className="quiet">{words.expiry.nothing}</p>}
      {lines.length > 0 && <ExpiryTable lines={lines} />}
      {list.hasNextPage && first && (
        <p>
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {words.expiry.more(Math.min(atATime, first.total - lines.length))}
          </Button>
        </p>
      )}
    </div>
  )
}
