import type { RecordPage } from '../../bridge/record-shapes'
import { idleStates } from '../../records/shops/shop'

/** Labels of what a shop's file still lacks. Where nobody trades there is nobody to ask. */
export const shopWants = ({ record, wanted }: RecordPage): readonly string[] =>
  idleStates.includes(String(record.values['status'])) ? [] : wanted
