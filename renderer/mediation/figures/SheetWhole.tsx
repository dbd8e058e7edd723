import { Fragment } from 'react'
import type { StatutorySheet } from '../../../bridge/calls/mediation-sheet'
import { changeText, periodText } from '../../../records/figures/period'
import { sheetCell, sheetFigures, sheetParts, type SheetFigure } from '../../../records/mediation/statutory-sheet'
import { Share } from '../../figures/Cell'
import { words } from '../../messages'
import { SheetNumber } from './SheetNumber'

const { columns } = words.figures

/** Every figure of the sheet in a line: now, of what, a year ago, in the period before, and how it has changed. */
export function SheetWhole({ sheet }: { sheet: StatutorySheet }) {
  return (
    <table className="list numbers" aria-label={words.mediationFigures.title}>
      <thead>
        <tr>
          <th scope="col">{columns.figure}</th>
          <th scope="col">{columns.now}</th>
          <th scope="col">{columns.share}</th>
          <th scope="col">
            {columns.lastYear}
            <span className="small then">{periodText(sheet.lastYear)}</span>
          </th>
          <th scope="col">{columns.year}</th>
          <th scope="col">
            {columns.before}
            <span className="small then">{periodText(sheet.before)}</span>
          </th>
          <th scope="col">{columns.change}</th>
        </tr>
      </thead>
      <tbody>
        {sheetParts.map(({ title, figures }) => (
          <Fragment key={title}>
            <tr className="part">
              <th scope="rowgroup" colSpan={7}>
                {title}
              </th>
            </tr>
            {figures.map((figure) => (
              <Line key={figure.id} sheet={sheet} figure={figure} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Line({ sheet, figure }: { sheet: StatutorySheet; figure: SheetFigure }) {
  const cell = sheetCell(figure)
  const n = sheet.now[cell] ?? 0
  const whole = figure.of === undefined ? undefined : sheetFigures.find((f) => f.id === figure.of)
  const others = [
    { counts: sheet.lastYearCounts, period: sheet.lastYear },
    { counts: sheet.beforeCounts, period: sheet.before },
  ]
  return (
    <tr className={whole ? 'under' : undefined} title={`${figure.label}：${figure.counted}`}>
      <th scope="row">
        {figure.label}
        <span className="small quiet">（{figure.unit}）</span>
      </th>
      <td>
        <SheetNumber sheet={sheet} figure={figure} />
      </td>
      <td>{whole && <Share n={n} of={sheet.now[sheetCell(whole)] ?? 0} />}</td>
      {others.map((then, at) => (
        <Fragment key={at === 0 ? 'year' : 'before'}>
          <td>
            <SheetNumber sheet={sheet} figure={figure} then={then} />
          </td>
          <td>{changeText(then.counts[cell] ?? 0, n)}</td>
        </Fragment>
      ))}
    </tr>
  )
}
