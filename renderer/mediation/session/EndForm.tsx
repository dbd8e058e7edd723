import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { momentText } from '../../../records/kit/dates'
import { enterCell } from '../../kit/sheet/cell-keys'
import { SheetPart } from '../../kit/sheet/SheetPart'
import type { Sheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'

const fields = ['endedAt', 'nextOn', 'result', 'readBack', 'signedOn'] as const

/** The end of a session: when, with what result, when again, and that the record was read and agreed to. */
export function EndForm({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const area = useRef<HTMLElement>(null)
  const { form, record } = sheet
  useEffect(() => {
    // Proposed, not saved: whoever ends the session says so.
    if (record?.values['endedAt'] == null && !form.getValues('endedAt'))
      form.setValue('endedAt', momentText(new Date().toISOString()), { shouldDirty: true })
    enterCell(area.current?.querySelector('[data-cell=result]') ?? undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- once, as it opens
  }, [])
  const saveAndClose = async (): Promise<void> => {
    if (await sheet.save()) onClose()
  }
  const save = () => {
    if (sheet.changed().length === 0) onClose()
    else void saveAndClose()
  }
  return (
    <section ref={area} className="session-end" aria-label={words.session.endTitle}>
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
