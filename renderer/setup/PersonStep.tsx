import { Button, Input } from 'antd'
import { useState } from 'react'
import { roleLabels } from '../../records/roles'
import { Labelled } from '../forms/Labelled'
import { NewPassword, passwordFault, type Chosen } from '../forms/NewPassword'
import { words } from '../messages'

export interface FirstPerson extends Chosen {
  name: string
}

/** Step 2: the first account. `onNext` makes the office, which takes a second or two. */
export function PersonStep({
  value,
  officeName,
  busy,
  failure,
  onChange,
  onBack,
  onNext,
}: {
  value: FirstPerson
  officeName: string
  busy: boolean
  failure: string | null
  onChange: (person: FirstPerson) => void
  onBack: () => void
  onNext: () => void
}) {
  const [tried, setTried] = useState(false)
  const known = [value.name, officeName]
  const nameFault = tried && value.name.trim() === '' ? words.setup.personMissing : undefined
  const fault = passwordFault(value, { role: 'director', known })
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        setTried(true)
        if (value.name.trim() !== '' && !fault) onNext()
      }}
    >
      <p className="quiet">{words.setup.personTitle}</p>
      <Labelled label={words.setup.role}>{({ id }) => <output id={id}>{roleLabels.director}</output>}</Labelled>
      <Labelled label={words.setup.personName} error={nameFault}>
        {(control) => (
          <Input
            {...control}
            value={value.name}
            maxLength={30}
            autoComplete="off"
            onChange={(e) => onChange({ ...value, name: e.target.value })}
          />
        )}
      </Labelled>
      <NewPassword
        value={value}
        known={known}
        fault={tried ? fault : undefined}
        onChange={(chosen) => onChange({ ...value, ...chosen })}
      />
      {failure && (
        <p role="alert" className="wrong">
          {failure}
        </p>
      )}
      <div className="row turn">
        <Button onClick={onBack} disabled={busy}>
          {words.setup.back}
        </Button>
        <span className="sp" />
        {busy && (
          <span role="status" className="quiet">
            {words.setup.creating}
          </span>
        )}
        <Button type="primary" htmlType="submit" disabled={busy}>
          {words.setup.create}
        </Button>
      </div>
    </form>
  )
}
