import { Button } from 'antd'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { RecordView } from '../../../bridge/record-shapes'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { FieldControl } from '../fields/FieldControl'
import { toFormAll, type FormValues } from '../fields/form-value'
import { warningOf } from '../fields/warning'
import { enterCell, moveByEnter } from '../sheet/cell-keys'
import { newBase, valuesToSave } from '../sheet/changes'
import { judge } from '../sheet/judge'

/** One row of a child table while it is edited: Enter goes on and saves after the last cell, Esc leaves it as it was. */
export function ChildRow({
  register,
  parentId,
  row,
  onSaved,
  onCancel,
}: {
  register: AnyRegister
  parentId: string
  /** Null for a new row. */
  row: RecordView | null
  onSaved: () => void
  onCancel: () => void
}) {
  const { fail } = useNotices()
  const line = useRef<HTMLTableRowElement>(null)
  const id = register.id as RegisterId
  const base = useMemo(
    () => row ?? newBase(register, register.parent ? { [register.parent]: parentId } : {}),
    [register, parentId, row],
  )
  const form = useForm<FormValues>({
    resolver: useMemo(() => judge(register), [register]),
    defaultValues: toFormAll(register, base.values),
    mode: 'onBlur',
  })
  const fields = register.form[0]?.fields ?? []
  useEffect(() => {
    enterCell(line.current?.querySelector('[data-cell]') ?? undefined)
  }, [])

  /** Two quick Enters must not make two rows. */
  const isUnderWay = useRef(false)
  const send = async (held: FormValues): Promise<void> => {
    const set = valuesToSave(register, base, held)
    if (row && Object.keys(set).length === 0) return onCancel()
    try {
      await call('record.save', { register: id, ...(row && { id: row.id, revision: row.revision }), set })
      onSaved()
    } catch (error) {
      fail(error)
    }
  }
  const save = async (): Promise<void> => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    await form.handleSubmit(send)()
    isUnderWay.current = false
  }
  const archive = () => {
    if (row) call('record.archive', { register: id, id: row.id, revision: row.revision }).then(onSaved).catch(fail)
  }
  const onKeys = (event: KeyboardEvent<HTMLTableRowElement>) => {
    const target = event.target as HTMLElement
    const isList = target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && !isList && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    } else if (event.key === 's' && event.ctrlKey) {
      event.preventDefault()
      event.stopPropagation()
      void save()
    } else if (moveByEnter(event) === 'stayed' && !event.shiftKey) void save()
  }

  return (
    <tr ref={line} className="editing" onKeyDownCapture={onKeys}>
      {fields.map((name) => {
        const field = fieldOf(register, name)
        return (
          <td key={name} data-cell={name}>
            <Controller
              control={form.control}
              name={name}
              render={({ field: held, fieldState }) => {
                const remark = fieldState.error?.message ?? warningOf(field, held.value ?? null)
                return (
                  <>
                    <span className="boxed">
                      <FieldControl
                        field={field}
                        id={`child-${name}`}
                        label={field.label}
                        value={held.value ?? null}
                        onChange={held.onChange}
                        onBlur={held.onBlur}
                        ref={held.ref}
                        invalid={fieldState.invalid}
                      />
                    </span>
                    {remark && <div className={fieldState.invalid ? 'remark wrong' : 'remark odd'}>{remark}</div>}
                  </>
                )
              }}
            />
          </td>
        )
      })}
      <td className="end" colSpan={2}>
        <Button onClick={() => void save()}>{words.kit.save}</Button>{' '}
        {row && <Button onClick={archive}>{words.kit.archive}</Button>}{' '}
        <Button onClick={onCancel}>{words.kit.cancel}</Button>
      </td>
    </tr>
  )
}
