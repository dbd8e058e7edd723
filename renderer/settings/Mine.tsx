import { InputNumber, Radio } from 'antd'
import { useOffice, useSetPreferences } from '../app/office'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'
import { OwnPassword } from './OwnPassword'

/** What a person sets for the own screen, and the own password. */
export function Mine() {
  const { preferences } = useOffice()
  const set = useSetPreferences()
  const sizes = words.settings.textSizes
  return (
    <>
      <section className="card">
        <Labelled label={words.settings.textSize}>
          {({ id }) => (
            <Radio.Group
              id={id}
              aria-label={words.settings.textSize}
              optionType="button"
              value={preferences.textSize}
              onChange={(e) => set({ textSize: e.target.value as keyof typeof sizes })}
              options={(['small', 'middle', 'large'] as const).map((value) => ({ value, label: sizes[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={words.settings.lockAfter} help={words.settings.lockHelp}>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={240}
              precision={0}
              value={preferences.lockAfter}
              suffix={words.settings.minutes}
              changeOnBlur
              onChange={(lockAfter) => lockAfter !== null && set({ lockAfter })}
            />
          )}
        </Labelled>
      </section>
      <OwnPassword />
    </>
  )
}
