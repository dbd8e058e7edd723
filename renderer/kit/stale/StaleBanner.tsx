import { Button, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { StaleDetail } from '../../../bridge/record-shapes'
import { show } from '../../../records/kit/kinds'
import { fieldOf } from '../../../records/kit/register'
import { words } from '../../messages'
import type { FormValues } from '../fields/form-value'
import { History } from '../history/History'
import type { Sheet } from '../sheet/useSheet'
import { titleOf } from '../titles'
import { conflictsOf } from './conflicts'

type Side = 'mine' | 'now'

/**
 * Somebody else has saved since this sheet was read: who changed what, and for each field that both changed, both versions
 * to choose from. What was typed stays on the sheet until the choice is made; everything else of theirs is taken over.
 */
export function StaleBanner({ sheet, stale }: { sheet: Sheet; stale: StaleDetail }) {
  const { register, form, base } = sheet
  const changed = sheet.changed()
  const conflicts = conflictsOf(register, base, sheet.isBaseKnown, changed, form.getValues(), stale.now.values)
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const banner = useRef<HTMLElement>(null)
  useEffect(() => {
    banner.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const isReady = conflicts.every(({ key }) => chosen[key])

  const goOn = () => {
    const held = form.getValues()
    const keep: FormValues = {}
    for (const key of changed) if (chosen[key] !== 'now') keep[key] = held[key] ?? null
    sheet.rebase(stale.now, keep)
  }

  return (
    <section ref={banner} className="banner stale" aria-label={words.kit.staleTitle}>
      <b role="alert">{words.kit.staleTitle}</b>
      <History lines={stale.changes} />
      {conflicts.length === 0 ? (
        <p>{words.kit.staleNoConflict}</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th>{words.kit.staleField}</th>
              <th>{words.kit.staleMine}</th>
              <th>{words.kit.staleNow}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => {
              const field = fieldOf(register, conflict.key)
              const side = (which: Side) => (
                <Radio
                  name={conflict.key}
                  checked={chosen[conflict.key] === which}
                  onChange={() => setChosen({ ...chosen, [conflict.key]: which })}
                >
                  {which === 'mine' ? words.kit.useMine : words.kit.useNow}「
                  {show(field, conflict[which], titleOf) || words.kit.unknown}」
                </Radio>
              )
              return (
                <tr key={conflict.key}>
                  <td>{field.label}</td>
                  <td>{side('mine')}</td>
                  <td>{side('now')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <div className="row">
        <span className="sp" />
        <Button type="primary" disabled={!isReady} onClick={goOn}>
          {words.kit.staleGoOn}
        </Button>
      </div>
    </section>
  )
}
