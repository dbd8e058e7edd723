import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Values } from '../../../bridge/record-shapes'
import { fieldOf } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { useOpenRecord } from '../../app/places'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { words } from '../../messages'
import { fromForm } from '../fields/form-value'
import type { Sheet } from './useSheet'

const pauseMs = 400

/** Records that look like the one being typed, by the keys of its register; a warning that never blocks saving. */
export function Twins({ sheet }: { sheet: Sheet }) {
  const { register, base } = sheet
  const open = useOpenRecord()
  const keyFields: string[] = [...new Set((register.keys ?? []).flat())]
  const held = useWatch({ control: sheet.form.control, name: keyFields })
  const values: Values = {}
  keyFields.forEach((key, i) => {
    const read = fromForm(fieldOf(register, key), held[i] ?? null)
    if ('value' in read) values[key] = read.value
  })
  const typed = JSON.stringify(values)
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])

  const id = register.id as RegisterId
  const isAsked = sheet.mayWrite && sheet.changed().some((key) => keyFields.includes(key))
  const twins = useQuery({
    queryKey: keys.records(id, 'twins', base.id, settled),
    queryFn: () =>
      call('record.twins', {
        register: id,
        ...(base.id !== null && { id: base.id }),
        values: JSON.parse(settled) as Values,
      }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  }).data
  if (!isAsked || !twins?.length) return null
  return (
    <div className="banner" role="status">
      {twins.map((twin) => (
        <p key={twin.id}>
          {words.kit.twin(register.unit, twin.title, twin.hint, twin.why)}{' '}
          <button type="button" className="as-link" onClick={() => open(id, twin.id)}>
            {words.kit.open}
          </button>
        </p>
      ))}
    </div>
  )
}
