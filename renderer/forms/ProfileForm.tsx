import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeProfile } from '../../records/office'
import { ProfileFields, readProfile } from './ProfileFields'

/** The office's particulars with the button that sends them, once they can be kept. */
export function ProfileForm({
  value,
  submit,
  onChange,
  onSend,
}: {
  value: OfficeProfile
  /** The word on the button. */
  submit: string
  onChange: (profile: OfficeProfile) => void
  onSend: (profile: OfficeProfile) => void
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
        if ('profile' in read) onSend(read.profile)
      }}
    >
      <ProfileFields value={value} onChange={onChange} faults={tried && 'faults' in read ? read.faults : {}} />
      <div className="row turn">
        <span className="sp" />
        <Button type="primary" htmlType="submit">
          {submit}
        </Button>
      </div>
    </form>
  )
}
