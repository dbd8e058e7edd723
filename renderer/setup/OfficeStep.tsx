import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeProfile } from '../../records/office'
import { ProfileFields, readProfile, type ProfileFaults } from '../forms/ProfileFields'
import { words } from '../messages'

/** Step 1: which office this is. */
export function OfficeStep({
  value,
  onChange,
  onNext,
}: {
  value: OfficeProfile
  onChange: (profile: OfficeProfile) => void
  onNext: (profile: OfficeProfile) => void
}) {
  const [faults, setFaults] = useState<ProfileFaults>({})
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        const read = readProfile(value)
        setFaults('faults' in read ? read.faults : {})
        if ('profile' in read) onNext(read.profile)
      }}
    >
      <ProfileFields value={value} onChange={onChange} faults={faults} />
      <div className="row turn">
        <span className="sp" />
        <Button type="primary" htmlType="submit">
          {words.setup.next}
        </Button>
      </div>
    </form>
  )
}
