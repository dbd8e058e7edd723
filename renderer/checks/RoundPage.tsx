import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { checkKinds } from '../../records/checks/check-list'
import { dayOf } from '../../records/kit/dates'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { halfMonthOf } from './half-month'
import { OpenRound } from './OpenRound'
import { Overview } from './Overview'
import type { RoundHead } from './round-head'
import type { RoundKey } from './round-query'
import type { RoundSearch } from './round-search'
import './checks.css'

/** 门前三包 comes first, as in the declaration. */
const kindPlace = (kind: unknown): number => checkKinds.findIndex((k) => k.code === kind)

/** The list that was checked with last, as long as the window is open. */
const lastList = new Map<'list', string>()

/** 检查: first the streets and how far each has come; with a street chosen, its shops one by one. */
export function RoundPage({ asked }: { asked: RoundSearch }) {
  const [today] = useState(() => dayOf(new Date()))
  const [typed, setTyped] = useState<Partial<RoundHead>>({})
  const lists = useQuery({
    queryKey: keys.records('checkList', 'all'),
    queryFn: () => call('record.list', { query: { register: 'checkList' }, limit: 100 }),
  })
  const all = (lists.data?.rows ?? [])
    .toSorted((a, b) => kindPlace(a.values['kind']) - kindPlace(b.values['kind']))
    .map((row) => ({ id: row.id, name: String(row.values['name']) }))
  const list = asked.list ?? all.find(({ id }) => id === lastList.get('list'))?.id ?? all[0]?.id ?? null
  const since = asked.since ?? halfMonthOf(today)
  const overview = useQuery({
    queryKey: keys.anyRecords('check overview', list, since),
    queryFn: () => call('check.overview', { list: list!, since }),
    enabled: list !== null,
    refetchOnMount: 'always',
  })
  const head: RoundHead = { on: typed.on ?? today, inspectors: typed.inspectors ?? overview.data?.inspectors ?? '' }
  const setHead = (next: Partial<RoundHead>) => setTyped((was) => ({ ...was, ...next }))
  useEffect(() => {
    if (list) lastList.set('list', list)
  }, [list])

  if (!lists.data || (list !== null && !overview.data)) return <div className="skeleton" />
  const { section = null, shop = null } = asked
  if (list === null || (section === null && shop === null))
    return (
      <Overview lists={all} list={list} since={since} overview={overview.data ?? null} head={head} onHead={setHead} />
    )
  const key: RoundKey = { section: shop ? null : section, shop, list, since }
  return (
    <OpenRound key={JSON.stringify(key)} roundKey={key} isPaper={asked.paper ?? false} head={head} onHead={setHead} />
  )
}
