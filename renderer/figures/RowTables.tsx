import { useState, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { FigureReport, FigureRow } from '../../bridge/calls/figures'
import {
  figureParts,
  figureRows,
  figuresIn,
  narrowed,
  type Figure,
  type FigureQuery,
  type FigureRows,
} from '../../records/figures/figures'
import { monthsIn } from '../../records/figures/period'
import { words } from '../messages'
import { Number, Share } from './Cell'

const w = words.figures
/** Rows that are shown before somebody asks for the rest. */
const firstRows = 60

/** The figures row by row, a table for each part that has rows. */
export function RowTables({ report }: { report: FigureReport }) {
  const label = figureRows.find((r) => r.code === report.by)!.label
  const lists = figuresIn(report, 'checks').filter((f) => f.dated !== undefined)
  return (
    <>
      {figureParts.map(({ id, title }) => {
        const shown = figuresIn(report, id, true)
        if (shown.length === 0 || report.rows.length === 0) return null
        return (
          <RowTable
            key={id}
            title={w.rows(title, label)}
            heading={label}
            shown={shown}
            rows={report.rows}
            queryOf={(figure, row) => rowQuery(report, figure, row)}
            renderName={(row) => <RowName report={report} row={row} />}
            total={report}
          />
        )
      })}
      {report.lists.length > 0 && (
        <RowTable
          title={w.lists}
          heading={w.list}
          shown={lists}
          rows={report.lists}
          queryOf={(figure, row) =>
            narrowed(figure.query(report.period, report.today), report.within, { by: 'list', id: row.id })
          }
          renderName={(row) => row.label}
        />
      )}
      {report.tasks.rows.length > 0 && (
        <section className="card">
          <h2>{w.rows(w.tasks, label)}</h2>
          <table className="list numbers">
            <thead>
              <tr>
                <th scope="col">{label}</th>
                <th scope="col">{w.taskShare}</th>
              </tr>
            </thead>
            <tbody>
              {report.tasks.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  <td>
                    {row.done}
                    <Share n={row.done} of={row.of} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

/** The records behind one cell: a month is a shorter period, everything else a filter. */
function rowQuery(report: FigureReport, figure: Figure, row: FigureRow): FigureQuery {
  const { by, period, today, within } = report
  if (by !== 'month') return narrowed(figure.query(period, today), within, { by, id: row.id })
  const month = monthsIn(period).find((m) => m.month === row.id)!
  return narrowed(figure.query({ from: month.from, to: month.to }, today), within)
}

/** A row's name narrows the report to it. */
function RowName({ report, row }: { report: FigureReport; row: FigureRow }) {
  const { by, period, within } = report
  if (by === 'month' || row.id === null) return row.label
  const next: FigureRows = by === 'category' ? 'section' : 'category'
  return (
    <Link to="/figures" search={{ ...period, ...within, [by]: row.id, by: next }}>
      {row.label}
    </Link>
  )
}

function RowTable(props: {
  title: string
  heading: string
  shown: readonly Figure[]
  rows: readonly FigureRow[]
  queryOf: (figure: Figure, row: FigureRow) => FigureQuery
  renderName: (row: FigureRow) => ReactNode
  total?: FigureReport
}) {
  const { title, heading, shown, rows, queryOf, renderName, total } = props
  const [isWhole, setWhole] = useState(false)
  const visible = isWhole ? rows : rows.slice(0, firstRows)
  return (
    <section className="card">
      <h2>{title}</h2>
      <div className="wide">
        <table className="list numbers" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {shown.map((f) => (
                <th key={f.id} scope="col" title={f.counted}>
                  {f.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visible.map((row) => (
              <tr key={row.id}>
                <th scope="row">{renderName(row)}</th>
                {shown.map((f) => (
                  <td key={f.id}>
                    <Number figure={f} n={row.n[f.id] ?? 0} query={queryOf(f, row)} where={row.label} />
                    {f.of !== undefined && <Share n={row.n[f.id] ?? 0} of={row.n[f.of] ?? 0} />}
                  </td>
                ))}
              </tr>
            ))}
            {total && (
              <tr className="part">
                <th scope="row">{w.total}</th>
                {shown.map((f) => (
                  <td key={f.id}>
                    {total.total[f.id] ?? 0}
                    {f.of !== undefined && <Share n={total.total[f.id] ?? 0} of={total.total[f.of] ?? 0} />}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {rows.length > visible.length && (
        <button type="button" className="as-link" onClick={() => setWhole(true)}>
          {w.more(rows.length - visible.length)}
        </button>
      )}
    </section>
  )
}
