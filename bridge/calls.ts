import type { z } from 'zod'
import { attachmentCalls } from './calls/attachments'
import { checkCalls } from './calls/checks'
import { gridCalls } from './calls/grid'
import { expiryCalls } from './calls/expiry'
import { facilityCalls } from './calls/facilities'
import { figureCalls } from './calls/figures'
import { governanceCalls } from './calls/governance'
import { hazardCalls } from './calls/hazards'
import { importCalls } from './calls/importing'
import { mediationCalls } from './calls/mediation'
import { mediationSheetCalls } from './calls/mediation-sheet'
import { mediationTableCalls } from './calls/mediation-table'
import { mediationPaperCalls } from './calls/mediation-papers'
import { officeCalls } from './calls/office'
import { paperCalls } from './calls/papers'
import { pledgeCalls } from './calls/pledges'
import { recordCalls } from './calls/records'
import { shopCalls } from './calls/shops'
import { streetCalls } from './calls/street'
import { templateCalls } from './calls/templates'

/** Every call that a window may make: its name, what it takes, who may make it, what it gives. */
export const calls = {
  ...officeCalls,
  ...recordCalls,
  ...importCalls,
  ...paperCalls,
  ...streetCalls,
  ...gridCalls,
  ...attachmentCalls,
  ...pledgeCalls,
  ...expiryCalls,
  ...shopCalls,
  ...checkCalls,
  ...facilityCalls,
  ...figureCalls,
  ...governanceCalls,
  ...hazardCalls,
  ...templateCalls,
  ...mediationCalls,
  ...mediationSheetCalls,
  ...mediationTableCalls,
  ...mediationPaperCalls,
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Input<C extends CallName> = z.input<Calls[C]['input']>
export type Parsed<C extends CallName> = z.output<Calls[C]['input']>
export type Output<C extends CallName> = NonNullable<Calls[C]['out']> | Extract<Calls[C]['out'], null>

export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)
