import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordPage } from '../../../bridge/record-shapes'
import type { RegisterId } from '../../../records/registers'
import { SaidError } from '../../bridge/call'
import { draftQuery, type Draft } from '../drafts/draft'
import { pageQuery } from '../record-page'

/** What a sheet needs before it can be drawn: the record with its page (null for a new one), and a draft if there is one. */
export interface OpenedRecord {
  page: RecordPage | null
  draft: Draft | null
}

export type SheetRead =
  | { is: 'reading' }
  | { is: 'unread'; error: Error; again: () => void }
  | ({ is: 'here' } & OpenedRecord)

export function useSheetRead(register: RegisterId, id: string | null): SheetRead {
  const page = useQuery({ ...pageQuery(register, id ?? ''), enabled: id !== null })
  const draft = useQuery(draftQuery(register, id))
  const [shown, setShown] = useState<{ of: string; opened: OpenedRecord } | null>(null)
  const of = `${register} ${id}`
  const failed = page.error ?? draft.error
  // An undone creation takes the record away under the sheet.
  const isGone = page.error instanceof SaidError && page.error.code === 'missing'
  if (failed && (isGone || !page.data)) return { is: 'unread', error: failed, again: () => void page.refetch() }
  if (draft.isPending || (id !== null && page.isPending)) {
    // A lock lets go of what was read: the sheet stays, with what is typed on it, while it is read again.
    return shown?.of === of ? { is: 'here', ...shown.opened } : { is: 'reading' }
  }
  const opened = { page: page.data ?? null, draft: draft.data ?? null }
  if (shown?.of !== of || shown.opened.page !== opened.page || shown.opened.draft !== opened.draft)
    setShown({ of, opened })
  return { is: 'here', ...opened }
}
