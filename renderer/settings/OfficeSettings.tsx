import { useState } from 'react'
import { officeName, officePlace, type OfficeProfile } from '../../records/office'
import { mayManagePeople } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay, useOffice } from '../app/office'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { ProfileForm } from '../forms/ProfileForm'
import { words } from '../messages'

/** The particulars that every form prints. */
export function OfficeSettings() {
  const { profile } = useOffice()
  const mayManage = useMay(mayManagePeople)
  const [typed, setTyped] = useState(profile)
  const { say, fail } = useNotices()

  async function save(sent: OfficeProfile): Promise<void> {
    try {
      queryClient.setQueryData(keys.office, await call('office.saveProfile', sent))
      say(words.settings.profileSaved)
    } catch (error) {
      fail(error)
    }
  }
  if (!mayManage)
    return (
      <section className="card">
        <b>{officeName(profile)}</b>
        <div>{officePlace(profile)}</div>
        <p className="quiet small">{words.settings.profileReadOnly}</p>
      </section>
    )
  return (
    <section className="card">
      <ProfileForm value={typed} submit={words.settings.save} onChange={setTyped} onSend={(sent) => void save(sent)} />
    </section>
  )
}
