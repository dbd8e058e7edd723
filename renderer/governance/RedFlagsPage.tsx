import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../records/kit/dates'
import { pairText } from '../../records/kit/share'
import { spanAround, turned } from '../../records/figures/period'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { NoStreets, SafeStreetHead } from './SafeStreet'

/** The month before or after a month, `YYYY-MM`. */
const monthAfter = (month: string, by: 1 | -1): string =>
  turned(spanAround('month', `${month}-01`), by).from.slice(0, 7)

/** 红旗榜: what the checks of a street came to in a month. Those that failed and those that nobody came to are counted too. */
export function RedFlagsPage() {
  const streets = useQuery({
    queryKey: keys.records('fiveHaves', 'streets'),
    queryFn: () => call('governance.fiveHaves'),
  }).data
  const [asked, setAsked] = useState<string | null>(null)
  const [month, setMonth] = useState(() => dayOf(new Date()).slice(0, 7))
  const section = asked ?? streets?.[0]?.section ?? null
  const { work, print } = usePrint()
  const read = useQuery({
    queryKey: keys.records('inspection', 'red flags', section, month),
    queryFn: () => call('governance.redFlags', { section: section!, month }),
    enabled: section !== null,
  })
  const flags = read.data
  const canPrint = flags !== undefined && flags.checked.length > 0 && !work.isBusy
  const printFlags = () =>
    section !== null && void print((ticket) => call('paper.redFlags', { section, month }, { ticket }))
  useShortcut('Ctrl+P', printFlags, canPrint)
  const passed = flags?.checked.filter((s) => s.failed === 0).length ?? 0

  return (
    <div className="governance">
      <SafeStreetHead
        marks={
          flags &&
          flags.checked.length > 0 && (
            <span className="chip" aria-live="polite">
              {words.governance.flagsPair(pairText(passed, flags.checked.length, '家'))}
            </span>
          )
        }
      >
        <Button type="primary" onClick={printFlags} disabled={!canPrint} aria-keyshortcuts="Control+P">
          {words.governance.print} <kbd>Ctrl P</kbd>
        </Button>
      </SafeStreetHead>
      {streets?.length === 0 && <NoStreets />}
      {section !== null && (
        <div className="row wrap">
          <select
            className="plain"
            aria-label={words.governance.street}
            value={section}
            onChange={(event) => setAsked(event.target.value)}
          >
            {streets?.map((s) => (
              <option key={s.section} value={s.section}>
                {s.name}
              </option>
            ))}
          </select>
          <Button onClick={() => setMonth(monthAfter(month, -1))} aria-label={words.governance.monthBefore}>
            ‹
          </Button>
          <b>{words.governance.month(month)}</b>
          <Button onClick={() => setMonth(monthAfter(month, 1))} aria-label={words.governance.monthAfter}>
            ›
          </Button>
          {flags && <span>{words.governance.flagsSaid(flags.shops, flags.checked.length)}</span>}
        </div>
      )}
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {flags?.checked.length === 0 && <p className="quiet">{words.governance.noChecks}</p>}
      {flags && flags.checked.length > 0 && (
        <div className="card scroll">
          <table className="list" aria-label={words.governance.redFlags}>
            <thead>
              <tr>
                <th>{words.governance.door}</th>
                <th>{words.governance.shop}</th>
                <th>{words.governance.checksOf}</th>
                <th>{words.governance.failedOf}</th>
                <th>{words.governance.result}</th>
              </tr>
            </thead>
            <tbody>
              {flags.checked.map(({ shop, name, place, checks, failed }) => (
                <tr key={shop}>
                  <td>{place}</td>
                  <td>
                    <Link to="/shops/$id" params={{ id: shop }}>
                      {name}
                    </Link>
                  </td>
                  <td>{words.governance.times(checks)}</td>
                  <td>{words.governance.times(failed)}</td>
                  <td>
                    {failed === 0 ? (
                      <span className="lamp ok">{words.governance.flag}</span>
                    ) : (
                      <span className="lamp warn">{words.governance.notYet}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
