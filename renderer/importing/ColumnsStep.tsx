import { Button, InputNumber, Select } from 'antd'
import type { ImportSheet } from '../../bridge/import-shapes'
import { words } from '../messages'
import { TableNotices } from './TableNotices'
import type { Import, Stage } from './useImport'

/** Which column is taken for what, and why; every line can be corrected. */
export function ColumnsStep({ way, stage }: { way: Import; stage: Stage & { at: 'columns' } }) {
  const { sheet, targets } = stage
  const taken = targets.filter((t) => t !== null).length
  return (
    <>
      <div className="row which">
        <b>{sheet.file}</b>
        <Button onClick={way.startOver}>{words.importing.otherFile}</Button>
        {sheet.sheets.length > 1 && (
          <label className="row">
            {words.importing.sheet}
            <Select
              aria-label={words.importing.sheet}
              value={sheet.sheet}
              options={sheet.sheets.map((value) => ({ value, label: value }))}
              onChange={(name) => way.choose(name)}
              style={{ minWidth: '10rem' }}
            />
          </label>
        )}
        <label className="row">
          {words.importing.headingRow}
          <InputNumber
            aria-label={words.importing.headingRow}
            min={1}
            max={1000}
            precision={0}
            value={sheet.headingRow}
            onStep={(row) => way.choose(sheet.sheet, row)}
            onPressEnter={(e) => rechoose(way, sheet, e.currentTarget.value)}
            onBlur={(e) => rechoose(way, sheet, e.currentTarget.value)}
          />
        </label>
        <span className="quiet">{words.importing.rows(sheet.rows)}</span>
        <span className="sp" />
        <Button type="primary" disabled={taken === 0 || sheet.rows === 0} onClick={way.check}>
          {words.importing.check(sheet.rows)}
        </Button>
      </div>
      <p className={taken === 0 ? 'wrong' : 'quiet'}>
        {taken === 0 ? words.importing.noneMatched : words.importing.matched(taken, sheet.columns.length)}
      </p>
      <TableNotices notices={sheet.notices} />
      <Columns sheet={sheet} targets={targets} onTarget={way.setTarget} />
    </>
  )
}

function rechoose(way: Import, sheet: ImportSheet, typed: string): void {
  const row = Number(typed)
  if (Number.isInteger(row) && row >= 1 && row !== sheet.headingRow) way.choose(sheet.sheet, row)
}

function Columns({
  sheet,
  targets,
  onTarget,
}: {
  sheet: ImportSheet
  targets: (string | null)[]
  onTarget: (column: number, target: string | null) => void
}) {
  const options = [
    { value: '', label: words.importing.notImported },
    ...sheet.targets.map(({ target, label }) => ({ value: target, label })),
  ]
  return (
    <table className="list columns">
      <thead>
        <tr>
          <th>{words.importing.column}</th>
          <th>{words.importing.samples}</th>
          <th>{words.importing.target}</th>
          <th>{words.importing.why}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column, n) => {
          const target = targets[n] ?? null
          const heading = column.heading || words.importing.noHeading
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two columns may have the same heading: what tells them apart is where they stand
            <tr key={n}>
              <td>
                <b>{heading}</b>
              </td>
              <td className="samples quiet">{column.samples.join('、')}</td>
              <td>
                <Select
                  aria-label={words.importing.columnLabel(heading)}
                  value={target ?? ''}
                  options={options}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(chosen) => onTarget(n, chosen === '' ? null : chosen)}
                  className={target === null ? 'unmatched' : ''}
                  style={{ width: '16rem' }}
                />
              </td>
              <td className="quiet small">{target === column.target ? column.why : words.importing.byHand}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
