import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ScoredStreet } from '../../bridge/calls/governance'
import { fiveGoods, fiveGoodsKeys, rankOf } from '../../records/governance/five-goods'
import { dayOf, readDate } from '../../records/kit/dates'
import { clerks } from '../../records/roles'
import { pairText } from '../../records/kit/share'
import { useKeyHints } from '../app/hints'
import { useMay, useOffice } from '../app/office'
import { useNotices } from '../app/notices'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call, SaidError } from '../bridge/call'
import { keys } from '../bridge/queries'
import { LastActLine } from '../kit/acts/LastActLine'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { NoStreets, SafeStreetHead } from './SafeStreet'
import { SaveRows } from './SaveRows'
import { SpreadTable, type ShownColumn } from './SpreadTable'
import { useSpread, type SpreadRow } from './useSpread'

/** 五好评比: the scores of a year, typed like a spreadsheet with last year's in grey. Streets are compared, persons never. */
export function FiveGoodsPage() {
  const [year, setYear] = useState(() => new Date().getFullYear())
  return <Year key={year} year={year} onYear={setYear} />
}

const columns = [...fiveGoodsKeys, 'note']

function Year({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const read = useQuery({
    queryKey: keys.records('fiveGoods', 'year', year),
    queryFn: () => call('governance.fiveGoods', { year }),
  })
  const { person } = useOffice()
  const mayWrite = useMay(clerks)
  const { fail } = useNotices()
  const spread = useSpread(fiveGoods, { year })
  const [on, setOn] = useState(() => dayOf(new Date()))
  const [assessor, setAssessor] = useState(person.name)
  useKeyHints(mayWrite ? words.governance.goodsKeys : words.kit.readerKeys)

  const streets = read.data ?? []
  const rows = streets.map(rowOf(year))
  const totals = rows.map((row) => totalOf(spread.valuesOf(row, fiveGoodsKeys)))
  const tail: ShownColumn[] = [
    { heading: words.governance.total, number: true, of: (_, n) => totals[n] ?? '' },
    { heading: words.governance.rank, number: true, of: (_, n) => rankOf(totals[n] ?? null, totals) ?? '' },
    {
      heading: words.governance.before,
      number: true,
      of: (_, n) => (streets[n]?.before?.values['total'] as number | null | undefined) ?? '',
    },
  ]
  const save = async (): Promise<boolean> => {
    const day = readDate(on)
    if ('value' in day) return spread.save(rows, { on: day.value, assessor: assessor.trim() || null })
    fail(new SaidError('invalid', words.governance.rowFault(words.governance.assessedOn, day.refused)))
    return false
  }
  const { work, print } = usePrint(async () => spread.changed === 0 || save())
  const printYear = () => void print((ticket) => call('paper.fiveGoods', { year }, { ticket }))
  useShortcut('Ctrl+P', printYear)

  return (
    <div className="governance">
      <SafeStreetHead
        marks={
          streets.length > 0 && (
            <span className="chip" aria-live="polite">
              {words.governance.scoredPair(pairText(totals.filter((t) => t !== null).length, streets.length, '条'))}
            </span>
          )
        }
      >
        <Button onClick={printYear} disabled={work.isBusy || streets.length === 0} aria-keyshortcuts="Control+P">
          {words.governance.print} <kbd>Ctrl P</kbd>
        </Button>
        {mayWrite && <SaveRows spread={spread} onSave={() => void save()} primary />}
      </SafeStreetHead>
      <div className="row wrap">
        <Button onClick={() => onYear(year - 1)} aria-label={words.governance.yearBefore}>
          ‹
        </Button>
        <b>{words.governance.yearOf(year)}</b>
        <Button onClick={() => onYear(year + 1)} aria-label={words.governance.yearAfter}>
          ›
        </Button>
        {mayWrite && (
          <>
            <label className="row small">
              {words.governance.assessedOn}
              <Input className="short" value={on} onChange={(event) => setOn(event.target.value)} />
            </label>
            <label className="row small">
              {words.governance.assessor}
              <Input className="short" value={assessor} onChange={(event) => setAssessor(event.target.value)} />
            </label>
          </>
        )}
      </div>
      <p className="small quiet">
        {words.governance.fourKept} {words.governance.goodsHow}
      </p>
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {read.data && streets.length === 0 && <NoStreets />}
      {streets.length > 0 && (
        <div className="card scroll">
          <SpreadTable
            register={fiveGoods}
            label={words.governance.fiveGoods}
            spread={spread}
            rows={rows}
            columns={columns}
            mayWrite={mayWrite}
            ghostOf={(row, field) => {
              const score = streets.find((s) => s.section === row.key)?.before?.values[field]
              return typeof score === 'number' ? words.governance.beforeScore(score) : ''
            }}
            lead={[{ heading: words.governance.street, of: (row) => row.title }]}
            tail={tail}
          />
        </div>
      )}
      <LastActLine />
    </div>
  )
}

const rowOf =
  (year: number) =>
  ({ section, name, now }: ScoredStreet): SpreadRow => ({
    key: section,
    record: now,
    given: { section, year },
    title: name,
  })

/** The sum of the four, or null while one of them is not known. */
const totalOf = (values: Record<string, unknown>): number | null => fiveGoods.follow!.of(values as never).total ?? null
