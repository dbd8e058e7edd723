import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../bridge/calls'
import type { Selection } from '../../../bridge/record-shapes'
import { fieldOf, fieldsOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { useNotices } from '../../app/notices'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { FocusOnShow } from '../FocusOnShow'
import { FieldControl } from '../fields/FieldControl'
import { fromForm, toForm, type FormValue } from '../fields/form-value'
import type { LongWork } from '../work/useLongWork'

type Preview = Output<'bulk.preview'>

/** Fields that may be the same in many records: names, numbers and personal data are each one's own. */
const bulkFields = (register: AnyRegister) =>
  fieldsOf(register).filter(
    ([key, f]) =>
      !f.personal &&
      key !== register.parent &&
      !(register.keys ?? []).some((k) => k.length === 1 && k[0] === key) &&
      !['phone', 'idNumber', 'creditCode', 'personName', 'attachments', 'tickList'].includes(f.kind) &&
      !f.required,
  )

/** Sets one field in all ticked records: choose, look at what would change, then do it as one act with one undo. */
export function BulkEdit({
  register,
  selection,
  count,
  work,
  onClose,
}: {
  register: AnyRegister
  selection: Selection
  count: number
  work: LongWork
  onClose: () => void
}) {
  const { say } = useNotices()
  const [key, setKey] = useState<string | null>(null)
  const [held, setHeld] = useState<FormValue>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const id = register.id as RegisterId
  const unit = register.unit
  const field = key === null ? null : fieldOf(register, key)

  useShortcut('Escape', onClose)

  const request = () => {
    if (!field || key === null) return null
    const read = fromForm(field, held)
    if ('refused' in read) {
      setWrong(read.refused)
      return null
    }
    setWrong(null)
    return { register: id, selection, set: { [key]: read.value } }
  }
  const look = async () => {
    const asked = request()
    if (asked) setPreview((await work.run((ticket) => call('bulk.preview', asked, { ticket }))) ?? null)
  }
  const edit = async () => {
    const asked = request()
    const act = asked && (await work.run((ticket) => call('bulk.edit', asked, { ticket })))
    if (!act) return
    say(words.kit.bulkDone(act.sentence))
    onClose()
  }

  return (
    <section className="card bulk" aria-label={words.kit.bulkEdit}>
      <div className="row">
        <b>{words.kit.bulkTitle(count, unit)}</b>
        <FocusOnShow>
          <Select<string>
            aria-label={words.kit.bulkField}
            placeholder={words.kit.bulkField}
            value={key}
            onChange={(next) => {
              setKey(next)
              setHeld(toForm(fieldOf(register, next), null))
              setPreview(null)
            }}
            options={bulkFields(register).map(([value, f]) => ({ value, label: f.label }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </FocusOnShow>
        {field && (
          <>
            <span>{words.kit.bulkTo}</span>
            <span className="boxed">
              <FocusOnShow key={key}>
                <FieldControl
                  field={field}
                  id="bulk-value"
                  label={field.label}
                  value={held}
                  onChange={(next) => {
                    setHeld(next)
                    setPreview(null)
                  }}
                />
              </FocusOnShow>
            </span>
            <Button onClick={() => void look()}>{words.kit.bulkLook}</Button>
          </>
        )}
        <span className="sp" />
        <Button onClick={onClose}>{words.kit.close}</Button>
      </div>
      {wrong && (
        <p className="remark wrong" role="alert">
          {wrong}
        </p>
      )}
      {preview && (
        <>
          <ul className="changes">
            {preview.sample.map((line) => (
              <li key={line.title}>
                <b>{line.title}</b> {line.says.join('；')}
              </li>
            ))}
          </ul>
          <div className="row">
            <span>{words.kit.bulkWould(preview.count, preview.changes, preview.sample.length, unit)}</span>
            <span className="sp" />
            <Button type="primary" disabled={preview.changes === 0} onClick={() => void edit()}>
              {words.kit.bulkDo(preview.changes, unit)}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
