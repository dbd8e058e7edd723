import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { RowVerdict } from '../../bridge/import-shapes'
import { call } from '../bridge/call'
import { countText } from '../kit/count'
import { words } from '../messages'
import { CheckedRows } from './CheckedRows'
import { SaveRefused } from './SaveRefused'
import { TableNotices } from './TableNotices'
import type { Import, Stage } from './useImport'

const order: RowVerdict[] = ['new', 'changed', 'same', 'refused', 'skipped']
const lamps: Record<RowVerdict, string> = { new: 'ok', changed: 'warn', same: 'rest', refused: 'bad', skipped: 'rest' }

/** What the dry run found: every row under its verdict, before anything is written. */
export function CheckStep({
  way,
  id,
  stage,
  unit,
}: {
  way: Import
  id: string
  stage: Stage & { at: 'check' }
  unit: string
}) {
  const { counts, makes } = stage.check
  const [verdict, setVerdict] = useState<RowVerdict>(() => order.find((v) => counts[v] > 0) ?? 'new')
  const toWrite = counts.new + counts.changed
  return (
    <>
      <div className="row which">
        <b>{stage.sheet.file}</b>
        <Button onClick={way.backToColumns}>{words.importing.backToColumns}</Button>
        <span className="sp" />
        {toWrite === 0 ? (
          <span className="quiet">{words.importing.nothingToRun}</span>
        ) : (
          <Button type="primary" onClick={way.run}>
            {words.importing.run(toWrite, unit)}
          </Button>
        )}
      </div>
      <TableNotices notices={stage.check.notices} />
      {makes.length > 0 && <p>{makes.join('；')}</p>}
      <Tabs
        activeKey={verdict}
        onChange={(key) => setVerdict(key as RowVerdict)}
        items={order.map((v) => ({
          key: v,
          label: (
            <>
              {words.importing.verdicts[v]}{' '}
              <span className={`lamp ${counts[v] > 0 ? lamps[v] : 'rest'}`}>{countText(counts[v])}</span>
            </>
          ),
        }))}
      />
      <div className="row quiet small how">
        {words.importing.verdictHow[verdict]}
        {verdict === 'refused' && counts.refused > 0 && (
          <SaveRefused count={counts.refused} paper={() => call('import.refused', { id })} />
        )}
      </div>
      <CheckedRows key={verdict} id={id} number={stage.number} verdict={verdict} total={counts[verdict]} />
    </>
  )
}
