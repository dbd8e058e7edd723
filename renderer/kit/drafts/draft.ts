import { queryOptions } from '@tanstack/react-query'
import type { Output } from '../../../bridge/calls'
import { initialValues, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { call } from '../../bridge/call'
import { learnTitles } from '../titles'

export type Draft = NonNullable<Output<'draft.read'>>

/** The title that a new record will have, as far as it has been typed. */
export function draftTitle(register: AnyRegister, draft: Draft): string {
  const title: unknown = register.title({ ...initialValues(register), ...draft.values })
  return typeof title === 'string' ? title.trim() : ''
}

/** What was typed into a sheet and never saved; null where there is nothing. Read anew each time a sheet is opened. */
export const draftQuery = (register: RegisterId, record: string | null) =>
  queryOptions({
    queryKey: ['draft', register, record],
    queryFn: async () => {
      const draft = await call('draft.read', { register, record })
      if (draft) learnTitles(draft.titles)
      return draft
    },
    gcTime: 0,
    staleTime: Infinity,
  })
