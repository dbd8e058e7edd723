import { hazardNotice } from './hazards/notice'
import { recheckRecord } from './hazards/recheck-record'
import { hazardReport } from './hazards/report-letter'
import type { PrintedForm } from './printed-form'

/** Every form that an office may replace by a template of its own, in the order of the help page. */
export const forms: readonly PrintedForm<any>[] = [hazardNotice, recheckRecord, hazardReport]
