import { Button } from 'antd'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useForm } from 'react-hook-form'
import type { HistoryLine, Values } from '../../../bridge/record-shapes'
import type { RegisterId } from '../../../records/registers'
import { useNotices } from '../../app/notices'
import { SaidError } from '../../bridge/call'
import { words } from '../../messages'
import { CarrierContext } from '../fields/attachments/attachment'
import type { FormValues } from '../fields/form-value'
import { History } from '../history/History'
import { enterCell, moveByEnter } from '../sheet/cell-keys'
import { maskOf, type Base } from '../sheet/changes'
import { sheetRows, type SheetCell as SheetCellOf } from '../sheet/layout'
import { SheetCell } from '../sheet/SheetCell'
import { isStaleDetail } from '../stale/conflicts'
import { learnTitles } from '../titles'
import { faultsOfAct, opening, reasonField, reasonKey, reasonOf, valuesOfAct, type Asking } from './act-values'
import './workflow.css'

/**
 * What an act asks for, laid out like the sheet and standing in the page. Enter goes on and sends from the last cell, Ctrl+S
 * sends, Esc closes. What the office refuses is said under the field that it is about.
 */
export function ActForm({
  asking,
  base,
  suggested = {},
  title,
  send,
  note,
  onSend,
  onClose,
}: {
  asking: Asking
  /** The record as it stands; for a record that the act makes, an empty one. */
  base: Base
  suggested?: Values
  title: string
  /** The word on the button that sends it. */
  send: string
  /** The rule that the act follows. */
  note?: string | undefined
  /** Does the act; what it throws is shown here. */
  onSend: (set: Values, reason: string) => Promise<void>
  onClose: () => void
}) {
  const { register, fields } = asking
  const { fail } = useNotices()
  const formId = useId()
  const area = useRef<HTMLFormElement>(null)
  const [isSending, setSending] = useState(false)
  const [changedSince, setChangedSince] = useState<readonly HistoryLine[] | null>(null)
  const form = useForm<FormValues>({
    resolver: (held) => {
      const errors = faultsOfAct(asking, base, held)
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: held, errors: {} }
    },
    defaultValues: opening(asking, base, suggested),
    mode: 'onBlur',
    reValidateMode: 'onChange',
  })
  const carrier = useMemo(() => ({ register: register.id as RegisterId, record: base.id }), [register, base.id])
  const rows = useMemo(() => rowsOf(asking), [asking])
  useEffect(() => {
    const cell = area.current?.querySelector('[data-cell]')
    if (!enterCell(cell ?? undefined)) area.current?.querySelector<HTMLElement>('button[type=submit]')?.focus()
    area.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const submit = form.handleSubmit(async (held) => {
    if (isSending) return
    setSending(true)
    try {
      await onSend(valuesOfAct(asking, base, held), reasonOf(held))
    } catch (error) {
      if (error instanceof SaidError && error.code === 'stale' && isStaleDetail(error.detail)) {
        learnTitles(error.detail.titles)
        setChangedSince(error.detail.changes)
      } else {
        if (error instanceof SaidError && error.code === 'invalid') blame(error.detail)
        fail(error)
      }
    } finally {
      setSending(false)
    }
  })
  const blame = (detail: unknown) => {
    for (const [key, sentence] of Object.entries((detail ?? {}) as Record<string, unknown>))
      if (fields.includes(key)) form.setError(key, { type: 'said', message: String(sentence) })
  }
  const onKeys = (event: KeyboardEvent<HTMLFormElement>) => {
    const isList = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && !isList && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      void submit()
    } else if (moveByEnter(event) === 'stayed' && !event.shiftKey) void submit()
  }

  return (
    <form
      ref={area}
      className="card act-form"
      aria-label={title}
      onSubmit={(event) => void submit(event)}
      onKeyDownCapture={onKeys}
    >
      <div className="row">
        <h2>{title}</h2>
        {note && <span className="quiet small">{note}</span>}
      </div>
      {changedSince && (
        <section className="banner">
          <p role="alert">{words.workflow.stale}</p>
          <History lines={[...changedSince]} />
        </section>
      )}
      <CarrierContext value={carrier}>
        <table className="sheet" role="presentation">
          <colgroup>
            {['label', 'value', 'label', 'value'].map((part, i) => (
              <col key={`${part} ${i < 2 ? 'left' : 'right'}`} className={part} />
            ))}
          </colgroup>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]?.key}>
                {row.map(({ key, field, span }) => (
                  <SheetCell
                    key={key}
                    id={`${formId}-${key}`}
                    name={key}
                    field={field}
                    control={form.control}
                    mask={maskOf(base, key)}
                    maskWarning={undefined}
                    span={span}
                    readOnly={false}
                    onReveal={undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </CarrierContext>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isSending} aria-keyshortcuts="Control+S">
          {send} <kbd>Ctrl S</kbd>
        </Button>
        <Button onClick={onClose}>{words.workflow.close}</Button>
      </div>
    </form>
  )
}

/** The cells row by row; what the act needs is starred, though a save would do without it. */
function rowsOf({ register, fields, needs, reason }: Asking): SheetCellOf[][] {
  const rows = sheetRows(register, fields, false).map((row) =>
    row.map((cell) =>
      needs.includes(cell.key) ? { ...cell, field: { ...cell.field, required: true as const } } : cell,
    ),
  )
  return reason ? [...rows, [{ key: reasonKey, field: reasonField, span: 3 }]] : rows
}
