import { Input, Radio } from 'antd'
import { officeDoubts, officeName, officePlace, officeProfile, type OfficeProfile } from '../../records/office'
import { words } from '../messages'
import { Labelled } from './Labelled'

export type ProfileFaults = Partial<Record<keyof OfficeProfile, string>>

export const emptyProfile: OfficeProfile = {
  kind: 'community',
  province: '',
  city: '',
  district: '',
  subdistrict: '',
  community: '',
  phone: '',
}

/** Checks what was typed: the profile as it will be kept, or a sentence by field. */
export function readProfile(typed: OfficeProfile): { profile: OfficeProfile } | { faults: ProfileFaults } {
  const result = officeProfile.safeParse(typed)
  if (result.success) return { profile: result.data }
  const faults: ProfileFaults = {}
  for (const issue of result.error.issues) faults[issue.path[0] as keyof OfficeProfile] ??= issue.message
  return { faults }
}

/** The office's particulars, and how its name and place will stand on the forms. */
export function ProfileFields({
  value,
  onChange,
  faults,
}: {
  value: OfficeProfile
  onChange: (profile: OfficeProfile) => void
  faults: ProfileFaults
}) {
  const fields = (['province', 'city', 'district', 'subdistrict', 'community', 'phone'] as const).filter(
    (key) => key !== 'community' || value.kind === 'community',
  )
  const doubts = officeDoubts(value)
  const named = value.kind === 'community' ? value.community : value.subdistrict
  return (
    <>
      <Labelled label={words.setup.kind}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={value.kind}
            aria-label={words.setup.kind}
            onChange={(e) => onChange({ ...value, kind: e.target.value as OfficeProfile['kind'] })}
            options={[
              { value: 'community', label: words.setup.kinds.community },
              { value: 'subdistrict', label: words.setup.kinds.subdistrict },
            ]}
          />
        )}
      </Labelled>
      {fields.map((key) => (
        <Labelled
          key={key}
          label={words.setup.profile[key]}
          error={faults[key]}
          help={doubts[key] && <span className="doubt">{doubts[key]}</span>}
        >
          {(control) => (
            <Input
              {...control}
              value={value[key]}
              maxLength={40}
              placeholder={words.setup.profileExamples[key]}
              {...(faults[key] && { status: 'error' as const })}
              onChange={(e) => onChange({ ...value, [key]: e.target.value })}
            />
          )}
        </Labelled>
      ))}
      <div className="name-preview" aria-live="polite">
        <span className="quiet small">{words.setup.onForms}</span>
        <b>{named ? officeName(value) : words.setup.nameToCome}</b>
        <span>{officePlace({ ...value, community: named ? value.community : '' })}</span>
        {doubts.kind && <span className="doubt">{doubts.kind}</span>}
      </div>
    </>
  )
}
