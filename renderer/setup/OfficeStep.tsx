import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeProfile } from '../../records/office'
import { ProfileFields, readProfile } from '../forms/ProfileFields'
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
  // Nothing is called missing before the person has tried to go on; from then on what is put right falls silent at once.
  const [tried, setTried] = useState(false)
  const read = readProfile(value)
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        setTried(true)
        if ('profile' in read) onNext(read.profile)
      }}
    >
      <ProfileFields value={value} onChange={onChange} faults={tried && 'faults' in read ? read.faults : {}} />
      <div className="row turn">
        <span className="sp" />
        <Button type="primary" htmlType="submit">
          {words.setup.next}
        </Button>
      </div>
    </form>
  )
}
