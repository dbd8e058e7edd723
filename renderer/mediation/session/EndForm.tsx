import { Button } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { momentText } from '../../../records/kit/dates'
import { enterCell } from '../../kit/sheet/cell-keys'
import { SheetPart } from '../../kit/sheet/SheetPart'
import type { Sheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'

const sessionFields = ['endedAt', 'nextOn', 'result', 'readBack', 'signedOn'] as const
/** An inquiry has no result of mediation and no next date. */
const inquiryFields = ['endedAt', 'readBack', 'signedOn'] as const

/** The end of a session: when, with what result, when again, and that the record was read and agreed to. */
export function EndForm({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const area = useRef<HTMLElement>(null)
  const { form, record } = sheet
  const fields = record?.values['kind'] === 'inquiry' ? inquiryFields : sessionFields
  const toFill = fields.filter((key) => key !== 'endedAt' && key !== 'nextOn')
  useEffect(() => {
    // Proposed, not saved: whoever ends the session says so.
    if (record?.values['endedAt'] == null && !form.getValues('endedAt'))
      form.setValue('endedAt', momentText(new Date().toISOString()), { shouldDirty: true })
    const first = toFill.find((key) => !form.getValues(key)) ?? toFill[0]!
    enterCell(area.current?.querySelector(`[data-cell=${first}]`) ?? undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- once, as it opens
  }, [])
  const saveAndClose = async (): Promise<void> => {
    if (await sheet.save()) onClose()
  }
  const save = () => {
    if (sheet.changed().length === 0) onClose()
    else void saveAndClose()
  }
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    save()
  }
  return (
    <section ref={area} className="session-end" aria-label={words.session.endTitle} onKeyDownCapture={onKeys}>
      <SheetPart sheet={sheet} fields={fields} label={words.session.endTitle} />
      <div className="row">
        <span className="sp" />
        <Button onClick={onClose}>{words.session.endClose}</Button>
        <Button type="primary" onClick={save} disabled={!sheet.canSave} loading={sheet.isSaving}>
          {words.session.endSave} <kbd>Ctrl S</kbd>
        </Button>
      </div>
    </section>
  )
}
