import { createContext, use, useCallback, type ReactNode } from 'react'
import type { Input } from '../../bridge/calls'
import type { OfficeState } from '../../bridge/office-shapes'
import type { Role } from '../../records/roles'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { fail } from './notices'

/** The office as it stands open: its name and particulars, the person at the desk and what that person has set. */
export type OpenOffice = Extract<OfficeState, { stage: 'open' }>

const OfficeContext = createContext<OpenOffice | null>(null)

export function OfficeProvider({ office, children }: { office: OpenOffice; children: ReactNode }) {
  return <OfficeContext value={office}>{children}</OfficeContext>
}

/** The open office. Every screen inside the frame has one. */
export function useOffice(): OpenOffice {
  const office = use(OfficeContext)
  if (!office) throw new Error('no office is open here')
  return office
}

/** Whether the person at the desk has one of these roles: `useMay(clerks)`. */
export const useMay = (roles: readonly Role[]): boolean => roles.includes(useOffice().person.role)

/** Keeps what the person has chosen (columns, views, text size, idle lock) and shows it at once. */
export function useSetPreferences(): (set: Input<'session.setPreferences'>) => void {
  return useCallback((set) => {
    call('session.setPreferences', set)
      .then((preferences) =>
        queryClient.setQueryData<OfficeState>(keys.office, (was) =>
          was?.stage === 'open' ? { ...was, preferences } : was,
        ),
      )
      .catch(fail)
  }, [])
}
