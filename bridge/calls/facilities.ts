import { z } from 'zod'
import type { WindowState } from '../../records/facilities/task-days'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import { recordId, type LastAct, type RecordView } from '../record-shapes'

/** One time that a piece of recurring work is due, and what was written down about it. */
export interface TaskWindowLine {
  from: string
  /** The day that it is due: the last of the window. */
  to: string
  state: WindowState
  done: { id: string; doneOn: string | null; by: string | null; missed: string | null; photos: number } | null
}

export interface TaskLine {
  id: string
  name: string
  section: string | null
  sectionName: string | null
  every: string
  times: number
  person: string | null
  windows: TaskWindowLine[]
  done: number
  /** Of so many that have fallen due or were written down before. */
  of: number
}

export interface TaskBoard {
  today: string
  tasks: TaskLine[]
  done: number
  of: number
  /** Windows whose day has passed without a word about them. */
  unsaid: number
}

const period = { from: z.iso.date(), to: z.iso.date() }

/** What is said of a repair; whose it is and how that facility stands follow from the act. The register judges the values. */
const ofRepair = z.partialRecord(z.enum(['foundOn', 'fault', 'repairedOn', 'by', 'cost', 'photos']), z.unknown())

/** 设施 and 周期工作. */
export const facilityCalls = {
  /** Recurring work with everything that falls due in a period of at most two years. */
  'task.board': call<TaskBoard>()(
    z
      .strictObject({ ...period, section: recordId.nullable().default(null) })
      .refine((p) => p.from <= p.to && Date.parse(p.to) - Date.parse(p.from) <= 732 * 86_400_000, '时间请在两年以内'),
    staff,
  ),
  /** Writes down that work was done on a day, or was missed for a reason, as one act; what stood there before is replaced. */
  'task.mark': call<LastAct | null>()(
    z.strictObject({
      task: recordId,
      dueOn: z.iso.date(),
      doneOn: z.iso.date().nullable(),
      missed: z.string().trim().max(200).nullable(),
      by: z.string().trim().max(60).nullable(),
      photos: z.array(z.unknown()).max(50).nullable().optional(),
    }),
    clerks,
  ),
  /** A fault found, or (with `repair`) mended or put right: the repair and the state of the facility that follows, as one act. */
  'facility.repair': call<RecordView>()(
    z.strictObject({
      facility: recordId,
      repair: recordId.optional(),
      revision: z.int().min(1).optional(),
      set: ofRepair,
    }),
    clerks,
  ),
} as const
