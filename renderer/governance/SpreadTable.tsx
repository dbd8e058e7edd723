import type { ReactNode } from 'react'
import { fieldOf, type AnyRegister } from '../../records/kit/register'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import type { Input } from '../../bridge/calls'
import { words } from '../messages'
import { SpreadCell } from './SpreadCell'
import { moveInSpread, pastedCells } from './spread-keys'
import type { Spread, SpreadRow } from './useSpread'

/** A column that only shows something about a row. */
export interface ShownColumn {
  heading: string
  of: (row: SpreadRow, n: number) => ReactNode
  number?: boolean
}

interface TableProps {
  register: AnyRegister
  label: string
  spread: Spread
  rows: readonly SpreadRow[]
  /** Fields that are typed, in order. */
  columns: readonly string[]
  /** What stands before and behind them. */
  lead?: readonly ShownColumn[]
  tail?: readonly ShownColumn[]
  mayWrite: boolean
  /** Rows can be taken out one by one. */
  canTakeOut?: boolean
  /** What stands in an empty cell, in grey. */
  ghostOf?: (row: SpreadRow, field: string) => string
}

const shown = (all: readonly ShownColumn[], row: SpreadRow, n: number) =>
  all.map((column) => (
    <td key={column.heading} className={column.number ? 'number' : undefined}>
      {column.of(row, n)}
    </td>
  ))
/** A table that is typed like a spreadsheet: arrows and Enter move, a copied area is pasted. `SaveRows` saves it. */
export function SpreadTable(props: TableProps) {
  const { register, label, spread, rows, columns, lead = [], tail = [], mayWrite, canTakeOut, ghostOf } = props
  const { fail } = useNotices()
  const takeOut = (row: SpreadRow) => {
    const { record } = row
    if (!record) return
    const id = register.id as Input<'governance.saveRows'>['register']
    call('governance.saveRows', {
      register: id,
      rows: [{ id: record.id, revision: record.revision, as: 'archive' }],
    }).catch(fail)
  }
  return (
    <table
      className="list spread"
      aria-label={label}
      onKeyDownCapture={moveInSpread}
      onPasteCapture={(event) => {
        const pasted = mayWrite ? pastedCells(event) : null
        pasted?.cells.forEach((line, down) =>
          line.forEach((cell, right) => {
            const row = rows[pasted.row + down]
            const field = columns[pasted.column + right]
            if (row && field) spread.put(row, field, cell.trim())
          }),
        )
      }}
    >
      <thead>
        <tr>
          {lead.map(({ heading }) => (
            <th key={heading}>{heading}</th>
          ))}
          {columns.map((field) => (
            <th key={field}>{fieldOf(register, field).label}</th>
          ))}
          {tail.map(({ heading, number }) => (
            <th key={heading} className={number ? 'number' : undefined}>
              {heading}
            </th>
          ))}
          {canTakeOut && mayWrite && <td />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={row.key} className={spread.isTyped(row) ? 'typed' : undefined}>
            {shown(lead, row, n)}
            {columns.map((field, at) => (
              <td key={field} className="cell">
                <SpreadCell
                  field={fieldOf(register, field)}
                  at={`${n} ${at}`}
                  label={`${row.title} ${fieldOf(register, field).label}`}
                  text={spread.text(row, field)}
                  ghost={ghostOf?.(row, field) ?? ''}
                  fault={spread.faultOf(row, field)}
                  readOnly={!mayWrite}
                  onPut={(text) => spread.put(row, field, text)}
                />
              </td>
            ))}
            {shown(tail, row, n)}
            {canTakeOut && mayWrite && (
              <td className="number">
                {row.record && (
                  <button
                    type="button"
                    className="as-link"
                    aria-label={words.governance.takeOutOf(row.title)}
                    onClick={() => takeOut(row)}
                  >
                    {words.governance.takeOut}
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
