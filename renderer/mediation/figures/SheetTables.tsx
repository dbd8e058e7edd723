import type { StatutorySheet } from '../../../bridge/calls/mediation-sheet'
import { changeText } from '../../../records/figures/period'
import { categoryLists } from '../../../records/mediation/dispute-categories'
import { successText } from '../../../records/mediation/sheet-text'
import {
  rowFigures,
  sheetBalance,
  sheetCell,
  sheetSums,
  sheetTables,
  type SheetFigure,
  type SheetRow,
  type SheetTable,
} from '../../../records/mediation/statutory-sheet'
import { words } from '../../messages'
import { SheetNumber } from './SheetNumber'

const w = words.mediationFigures
const [accepted] = sheetBalance

/** Kinds, sources and grades, a table for each: in every row the whole balance, with its share of success. */
export function SheetTables({ sheet }: { sheet: StatutorySheet }) {
  const list = categoryLists.find((l) => l.code === sheet.list)!.label
  return (
    <>
      {sheetTables(sheet.list).map((table, n) => (
        <OneTable
          key={table.title}
          sheet={sheet}
          table={table}
          title={n === 0 ? w.tables(table.title, list) : table.title}
        />
      ))}
    </>
  )
}

function OneTable({ sheet, table, title }: { sheet: StatutorySheet; table: SheetTable; title: string }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <div className="wide">
        <table className="list numbers" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{table.heading}</th>
              <Headings figures={sheetBalance} />
              <th scope="col">{w.rate}</th>
              <th scope="col">{w.compared}</th>
              <Headings figures={sheetSums} />
            </tr>
          </thead>
          <tbody>
            {table.rows
              .filter((row) => isThere(sheet, row))
              .map((row) => (
                <tr key={row.id} className={row.isWithin && 'under'}>
                  <th scope="row">{row.isWithin ? `${w.within}${row.label}` : row.label}</th>
                  <Cells sheet={sheet} figures={sheetBalance} row={row} />
                  <td>{successText(sheet.now, row)}</td>
                  <td>
                    {changeText(
                      sheet.lastYearCounts[sheetCell(accepted!, row)] ?? 0,
                      sheet.now[sheetCell(accepted!, row)] ?? 0,
                    )}
                  </td>
                  <Cells sheet={sheet} figures={sheetSums} row={row} />
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr className="part">
              <th scope="row">{words.figures.total}</th>
              <Cells sheet={sheet} figures={sheetBalance} />
              <td>{successText(sheet.now)}</td>
              <td>{changeText(sheet.lastYearCounts[accepted!.id] ?? 0, sheet.now[accepted!.id] ?? 0)}</td>
              <Cells sheet={sheet} figures={sheetSums} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

const Headings = ({ figures }: { figures: readonly SheetFigure[] }) =>
  figures.map((f) => (
    <th key={f.id} scope="col" title={f.counted}>
      {f.label}
    </th>
  ))

/** 未填 is only shown where something lacks it; every other row is part of the form, also with noughts. */
const isThere = (sheet: StatutorySheet, row: SheetRow): boolean =>
  !row.id.endsWith('.blank') || rowFigures.some((figure) => (sheet.now[sheetCell(figure, row)] ?? 0) > 0)

interface CellsProps {
  sheet: StatutorySheet
  figures: readonly SheetFigure[]
  row?: SheetRow
}

const Cells = ({ sheet, figures, row }: CellsProps) =>
  figures.map((figure) => (
    <td key={figure.id}>
      <SheetNumber sheet={sheet} figure={figure} {...(row && { row })} />
    </td>
  ))
