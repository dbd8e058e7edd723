import { Button } from 'antd'
import { useState } from 'react'
import { officeName, officePlace } from '../../records/office'
import { mayManagePeople } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay, useOffice } from '../app/office'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { ProfileFields, readProfile } from '../forms/ProfileFields'
import { words } from '../messages'

/** The particulars that every form prints. */
export function OfficeSettings() {
  const { profile } = useOffice()
  const mayManage = useMay(mayManagePeople)
  const [typed, setTyped] = useState(profile)
  const read = readProfile(typed)
  const { say, fail } = useNotices()

  async function save(): Promise<void> {
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
        <ProfileFields value={typed} onChange={setTyped} faults={'faults' in read ? read.faults : {}} />
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
