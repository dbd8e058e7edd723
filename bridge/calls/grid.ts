import { z } from 'zod'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import type { GridContent, GridTree, Reshaped } from '../grid-shapes'
import { recordId } from '../record-shapes'

const day = z.iso.date('请写成日期，如 2026-11-22')
const newCell = z.strictObject({
  name: z.string().trim().min(1, '请填写网格名称').max(40, '网格名称最多 40 个字'),
  code: z.string().trim().max(30).nullable().default(null),
  head: z.string().trim().max(40).nullable().default(null),
})
/** Which of the new cells something goes to, counted from 0. */
const goesTo = z.record(recordId, z.int().min(0).max(19))

/** The office's grid. */
export const gridCalls = {
  /** The tree as it stands, or as it stood on a day. */
  'grid.tree': call<GridTree>()(z.strictObject({ on: day.optional() }), staff),
  'grid.content': call<GridContent>()(z.strictObject({ id: recordId }), staff),
  /** Ends a cell and begins others in its place, among which everything in it is shared out. */
  'grid.split': call<Reshaped>()(
    z.strictObject({
      id: recordId,
      revision: z.int().min(1),
      on: day,
      into: z.array(newCell).min(2).max(20),
      cells: goesTo,
      sections: goesTo,
      groups: goesTo,
    }),
    clerks,
  ),
  /** Ends cells and puts everything in them into a new one, or into one of them that goes on. */
  'grid.merge': call<Reshaped>()(
    z.strictObject({
      ids: z.array(recordId).min(2).max(50),
      on: day,
      into: z.union([z.strictObject({ keep: recordId }), newCell]),
    }),
    clerks,
  ),
} as const
