import { useWatch } from 'react-hook-form'
import type { Sheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'
import { hasCome, toggled, type Comer } from './who-came'

/** Whom the case knows, to be ticked by the recorder: that somebody is a party does not say that they came. */
export function WhoCame({
  sheet,
  parties,
  invited,
}: {
  sheet: Sheet
  parties: readonly Comer[]
  invited: readonly Comer[]
}) {
  return (
    <>
      <Ticks sheet={sheet} field="present" label={words.session.whoCame} people={parties} />
      <Ticks sheet={sheet} field="others" label={words.session.whoJoined} people={invited} />
    </>
  )
}

function Ticks({
  sheet,
  field,
  label,
  people,
}: {
  sheet: Sheet
  field: 'present' | 'others'
  label: string
  people: readonly Comer[]
}) {
  const value = useWatch({ control: sheet.form.control, name: field })
  const line = typeof value === 'string' ? value : ''
  if (people.length === 0) return null
  return (
    <div className="row who-came" role="group" aria-label={label}>
      <span className="quiet small">{label}</span>
      {people.map((one) => {
        const isIn = hasCome(line, one)
        return (
          <button
            key={`${one.as} ${one.name}`}
            type="button"
            className={isIn ? 'chip on' : 'chip'}
            aria-pressed={isIn}
            onClick={() => sheet.form.setValue(field, toggled(line, one), { shouldDirty: true })}
          >
            {one.name}
            {one.as && ` ${one.as}`}
          </button>
        )
      })}
    </div>
  )
}
