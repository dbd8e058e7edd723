import { z } from 'zod'
import { mayReveal, staff } from '../../records/roles'
import { call } from '../call'
import type { Paper, PaperOutcome } from '../paper-shapes'
import { registerId, selection, sort } from '../record-shapes'
import { nothing } from './inputs'

/** How large a sheet is. */
const size = z.enum(['A4', 'A3']).default('A4')

const paperId = z.strictObject({ paper: z.uuid() })

/** Papers go out. */
export const paperCalls = {
  'paper.shopFiles': call<Paper>()(z.strictObject({ selection }), staff),
  'paper.shopLedger': call<Paper>()(z.strictObject({ selection, full: z.boolean().default(false) }), staff),
  'paper.sheet': call<Paper>()(
    z.strictObject({
      register: registerId,
      selection,
      sort: z.array(sort).max(3).default([]),
      columns: z.array(z.string().max(60)).min(1).max(60),
      full: z.boolean().default(false),
    }),
    staff,
  ),
  'paper.recovery': call<Paper>()(
    z.strictObject({ code: z.string().max(80), office: z.string().max(80), madeAt: z.iso.datetime() }),
    staff,
  ),
  /** An issued paper again, byte by byte. */
  'paper.reopen': call<Paper>()(z.strictObject({ issued: z.uuid() }), mayReveal),
  'paper.bytes': call<Uint8Array>()(paperId, staff),
  'paper.drop': call<null>()(paperId, staff),
  // The shell knows of no session: it saves what the office still holds (nothing, once locked) and prints what the window shows.
  'paper.save': call<PaperOutcome>()(paperId, 'anyone', 'shell'),
  /** The page that the window shows (a paper laid out), as PDF through the save dialog. */
  'paper.savePdf': call<PaperOutcome>()(
    z.strictObject({ name: z.string().min(1).max(200), landscape: z.boolean(), size }),
    'anyone',
    'shell',
  ),
  'paper.print': call<PaperOutcome>()(z.strictObject({ landscape: z.boolean(), size }), 'anyone', 'shell'),
  /** Shows the file saved last in the system's own window of files. */
  'paper.showSaved': call<null>()(nothing, 'anyone', 'shell'),
} as const
