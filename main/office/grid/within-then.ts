import { sql } from 'kysely'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import { dayOf } from '../../../records/kit/dates'

interface Moved {
  batch: string
  at: string
  undoes: string | null
  record: string
  /** What the cell belonged to before, and the day that the same act ended a cell on. */
  before: string | null
  isMove: number
  endedOn: string | null
}

/**
 * Moves of cells in the change log, the newest first, and the days on which cells ended in the same acts. From the cells to
 * their changes, as the cross join has it: the log itself is long.
 */
const log = sql<Moved>`
  select b.id batch, b.at, b.undoes, c.record, c.fields ->> '$.within[0]' before, c.fields -> '$.within' is not null isMove,
    coalesce(c.fields ->> '$.endedOn[1]', c.fields ->> '$.endedOn[0]') endedOn
  from gridCell g cross join change c on c.record = g.id join batch b on b.id = c.batch
  where c.register = 'gridCell' and c.kind = 'update' and c.fields is not null
    and (c.fields -> '$.within' is not null or c.fields -> '$.endedOn' is not null)
  order by c.seq desc`

/**
 * What cells belonged to on a day, where that is not what they belong to now. A split or a merge counts from the day on which
 * it ended cells, however late it was entered, and its undo from the same day; any other move from the day it was made.
 */
export async function withinThen(read: Read, day: string): Promise<Map<string, string | null>> {
  const rows = await rowsOf(read, log)
  const days = new Map<string, string>()
  for (const { batch, endedOn } of rows) if (endedOn !== null) days.set(batch, endedOn)
  const dayOfMove = ({ batch, at, undoes }: Moved): string =>
    days.get(batch) ?? (undoes === null ? undefined : days.get(undoes)) ?? dayOf(new Date(at))
  const then = new Map<string, string | null>()
  for (const move of rows) if (move.isMove && dayOfMove(move) > day) then.set(move.record, move.before)
  return then
}
