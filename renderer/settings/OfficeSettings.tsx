import { Button } from 'antd'
import { useState } from 'react'
import { officeName, officePlace } from '../../records/office'
import { mayManagePeople } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay, useOffice } from '../app/office'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { ProfileFields, readProfile, type ProfileFaults } from '../forms/ProfileFields'
import { words } from '../messages'

/** The particulars that every form prints. */
export function OfficeSettings() {
  const { profile } = useOffice()
  const mayManage = useMay(mayManagePeople)
  const [typed, setTyped] = useState(profile)
  const [faults, setFaults] = useState<ProfileFaults>({})
  const { say, fail } = useNotices()

  async function save(): Promise<void> {
    const read = readProfile(typed)
    setFaults('faults' in read ? read.faults : {})
    if (!('profile' in read)) return
    try {
      queryClient.setQueryData(keys.office, await call('office.saveProfile', read.profile))
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
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          void save()
        }}
      >
        <ProfileFields value={typed} onChange={setTyped} faults={faults} />
        <div className="row turn">
          <span className="sp" />
          <Button type="primary" htmlType="submit">
            {words.settings.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
