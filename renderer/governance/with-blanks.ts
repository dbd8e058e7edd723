import type { RecordView, Values } from '../../bridge/record-shapes'
import type { AnyRegister } from '../../records/kit/register'
import { words } from '../messages'
import type { Spread, SpreadRow } from './useSpread'

/** Empty rows that always wait behind the last one; enough for what is pasted out of a spreadsheet. */
const waiting = 3
const most = 60

/** The records of a table, and behind them blank rows to go on in. With `spread` null nothing can be added. */
export function withBlanks(
  register: AnyRegister,
  records: readonly RecordView[],
  given: Values,
  spread: Spread | null,
): SpreadRow[] {
  const rows = records.map((record): SpreadRow => ({
    key: record.id,
    record,
    given,
    title: register.title(record.values),
  }))
  if (!spread) return rows
  const blanks = Array.from({ length: most }, (_, n): SpreadRow => ({
    key: `new ${n}`,
    record: null,
    given,
    title: words.governance.newRow,
  }))
  const lastTyped = blanks.findLastIndex((row) => spread.isTyped(row))
  return [...rows, ...blanks.slice(0, Math.max(waiting, lastTyped + 2))]
}
