import { z } from 'zod'
import { clerks } from '../../records/roles'
import { call } from '../call'
import { columnTargets, type ImportCheck, type ImportRow, type ImportSheet, type RowVerdict } from '../import-shapes'
import type { Paper } from '../paper-shapes'
import { registerId, type LastAct } from '../record-shapes'
import { bytes } from './inputs'

const importId = z.uuid()

/** A table of somebody else's goes in. */
export const importCalls = {
  'import.open': call<ImportSheet & { id: string }>()(
    z.strictObject({ register: registerId, name: z.string().min(1).max(255), bytes }),
    clerks,
  ),
  'import.choose': call<ImportSheet>()(
    z.strictObject({ id: importId, sheet: z.string().max(255), headingRow: z.int().min(1).optional() }),
    clerks,
  ),
  /** The dry run: judges every row and changes nothing. */
  'import.check': call<ImportCheck>()(z.strictObject({ id: importId, targets: columnTargets }), clerks),
  'import.rows': call<{ rows: ImportRow[]; total: number }>()(
    z.strictObject({
      id: importId,
      verdict: z.enum(['new', 'changed', 'same', 'refused', 'skipped'] satisfies RowVerdict[]).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    clerks,
  ),
  /** Writes what the last dry run found new or changed, as one act. */
  'import.run': call<LastAct>()(z.strictObject({ id: importId }), clerks),
  /** The refused rows as a copy of the workbook with the reasons beside them. */
  'import.refused': call<Paper>()(z.strictObject({ id: importId }), clerks),
  'import.close': call<null>()(z.strictObject({ id: importId }), clerks),
} as const
