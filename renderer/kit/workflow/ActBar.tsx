import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { RecordView, Values } from '../../../bridge/record-shapes'
import { actsFrom, type Act } from '../../../records/kit/workflow'
import type { RegisterId } from '../../../records/registers'
import { useMay, useOffice } from '../../app/office'
import { useNotices } from '../../app/notices'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { keys, queryClient } from '../../bridge/queries'
import { words } from '../../messages'
import type { Sheet } from '../sheet/useSheet'
import type { Asking } from './act-values'
import { ActForm } from './ActForm'

/** A step that a register's page has a form of its own for, among the acts of the table. */
export interface OwnAct {
  id: string
  label: string
  render: (close: () => void) => ReactNode
}

/** The record as it is once what stands on the sheet has been saved; null where that was not possible. */
export const settled = async (sheet: Sheet): Promise<RecordView | null> =>
  sheet.changed().length > 0 ? sheet.save() : sheet.record

/**
 * What can be done next with a record, read from the table of its register's workflow, and the form that each act asks for.
 * Ctrl+Enter takes the first. An act goes on from what is saved: what stands on the sheet goes in first.
 */
export function ActBar({
  sheet,
  suggest = {},
  skip = [],
  own = [],
  children,
}: {
  sheet: Sheet
  /** Values that an empty field of an act begins with: today. */
  suggest?: Values
  /** Acts that have a form of their own, or are not for this page. */
  skip?: readonly string[]
  /** Stand before the acts of the table. */
  own?: readonly OwnAct[]
  /** Other buttons of the row. */
  children?: ReactNode
}) {
  const { register, record } = sheet
  const { person } = useOffice()
  const mayWrite = useMay(register.access.write)
  const [open, setOpen] = useState<string | null>(null)
  const state = register.workflow && record ? String(record.values[register.workflow.state]) : ''
  const acts = register.workflow ? actsFrom(register.workflow, state).filter((act) => !skip.includes(act.id)) : []
  const buttons = [
    ...own.map((one) => ({ ...one, closed: false })),
    ...acts.map((act) => ({
      id: act.id,
      label: act.label,
      closed: act.who !== undefined && !act.who.includes(person.role),
      render: (close: () => void) => <ActOf sheet={sheet} act={act} suggest={suggest} onClose={close} />,
    })),
  ]
  const why = !mayWrite
    ? words.workflow.mayNot
    : record?.archivedAt
      ? words.workflow.archived
      : sheet.offer || sheet.stale
        ? words.workflow.waits
        : null
  const first = buttons[0]
  const toggle = (id: string) => setOpen((was) => (was === id ? null : id))
  useShortcut('Ctrl+Enter', () => first && toggle(first.id), first !== undefined && !first.closed && why === null)
  if (!record || !register.workflow || (buttons.length === 0 && !children)) return null
  const shown = why === null ? buttons.find((button) => button.id === open) : undefined
  return (
    <>
      <div className="row act-bar" role="group" aria-label={words.workflow.next}>
        {buttons.map((button) => (
          <Button
            key={button.id}
            type={button === first ? 'primary' : 'default'}
            disabled={why !== null || button.closed}
            aria-expanded={button.id === open}
            onClick={() => toggle(button.id)}
            {...(button === first && { 'aria-keyshortcuts': 'Control+Enter' })}
          >
            {button.label} {button === first && why === null && <kbd>Ctrl Enter</kbd>}
          </Button>
        ))}
        {why && buttons.length > 0 && <span className="quiet small">{why}</span>}
        {children}
      </div>
      {shown && <div key={shown.id}>{shown.render(() => setOpen(null))}</div>}
    </>
  )
}

/** The form of one act of the table. */
function ActOf({ sheet, act, suggest, onClose }: { sheet: Sheet; act: Act; suggest: Values; onClose: () => void }) {
  const { register } = sheet
  const { say } = useNotices()
  const asking = useMemo<Asking>(
    () => ({
      register,
      fields: [...act.needs, ...(act.asks ?? [])],
      needs: act.needs,
      reason: act.reason === true,
    }),
    [register, act],
  )
  const send = async (set: Values, reason: string) => {
    const now = await settled(sheet)
    if (!now) return
    const id = register.id as RegisterId
    try {
      const moved = await call('record.do', {
        register: id,
        id: now.id,
        revision: now.revision,
        act: act.id,
        set,
        reason,
      })
      say(words.workflow.done(act.label, register.title(moved.values)))
      onClose()
    } finally {
      // Refused because somebody was faster: the page shows what the record is now.
      await queryClient.invalidateQueries({ queryKey: keys.records(id) })
    }
  }
  return (
    <ActForm
      asking={asking}
      base={sheet.base}
      suggested={suggest}
      title={act.label}
      send={words.workflow.send(act.label)}
      note={act.law}
      onSend={send}
      onClose={onClose}
    />
  )
}
