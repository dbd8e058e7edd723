import type { RecordPage } from '../../bridge/record-shapes'

/** Labels of what a shop's file still lacks. In a vacant shop there is nobody to ask. */
export const shopWants = ({ record, wanted }: RecordPage): readonly string[] =>
  record.values['status'] === 'vacant' ? [] : wanted
