import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Activity, useState } from 'react'
import { officeQuery } from '../bridge/queries'
import { Setup } from '../setup/Setup'
import { Theme } from '../theme/Theme'
import { Unlock } from '../unlock/Unlock'
import { OfficeProvider, type OpenOffice } from './office'
import { sentenceOf } from './sentences'
import { router } from './router'

/**
 * What stands in the window: the first start, the lock, or the office. A locked office stays where it was behind the lock,
 * hidden and asleep, so that unlocking gives back the same screen with what was typed; another person gets a fresh one.
 */
export function Gate() {
  const office = useQuery(officeQuery)
  const [open, setOpen] = useState<OpenOffice | null>(null)
  // The first start ends when its person says so: the recovery code must not vanish because the office is open already.
  const [settingUp, setSettingUp] = useState(false)

  const state = office.data
  if (state?.stage === 'new' && !settingUp) setSettingUp(true)
  if (state?.stage === 'open' && state !== open) setOpen(state)

  if (!state) {
    if (!office.error) return null
    return <p role="alert">{sentenceOf(office.error)}</p>
  }
  const textSize = open?.preferences.textSize ?? 'small'
  if (settingUp)
    return (
      <Theme textSize={textSize}>
        <Setup
          onDone={async () => {
            await office.refetch()
            setSettingUp(false)
          }}
        />
      </Theme>
    )
  return (
    <Theme textSize={textSize}>
      {state.stage === 'locked' && <Unlock office={state.office} people={state.people} last={open?.person.id} />}
      {open && (
        <Activity key={open.person.id} mode={state.stage === 'open' ? 'visible' : 'hidden'}>
          <OfficeProvider office={open}>
            <RouterProvider router={router} />
          </OfficeProvider>
        </Activity>
      )}
    </Theme>
  )
}
