import { Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import { useFormState } from 'react-hook-form'
import { words } from '../../messages'
import { useArchiving } from './Archiving'
import type { Sheet } from './useSheet'

/**
 * The top of a sheet: what it is, how it stands, and what can be done with it. Archiving is asked about right below.
 * @param marks what else stands beside the title: where it is, in what state
 * @param children the buttons behind archiving, `SaveButton` the last of them
 */
export function SheetHead({
  sheet,
  heading,
  marks,
  children,
}: {
  sheet: Sheet
  heading: ReactNode
  marks?: ReactNode
  children: ReactNode
}) {
  const archiving = useArchiving(sheet.register, sheet.record)
  return (
    <>
      <div className="row title">
        {heading}
        {sheet.record?.archivedAt && <span className="lamp rest">{words.kit.archived}</span>}
        {marks}
        <UnsavedLamp sheet={sheet} />
        <span className="sp" />
        {archiving.button}
        {children}
      </div>
      {archiving.question}
    </>
  )
}

/** A lamp while something on the sheet differs from the record. */
function UnsavedLamp({ sheet }: { sheet: Sheet }) {
  const { isDirty } = useFormState({ control: sheet.form.control })
  return isDirty ? <span className="lamp warn">{words.kit.unsaved}</span> : null
}

/** Saves the sheet; nothing for who may only read. It is the page's primary button where no list has one beside it. */
export function SaveButton({ sheet, type }: { sheet: Sheet; type?: ButtonProps['type'] }) {
  if (!sheet.mayWrite) return null
  return (
    <Button
      {...(type && { type })}
      onClick={() => void sheet.save()}
      loading={sheet.isSaving}
      disabled={!sheet.canSave}
      aria-keyshortcuts="Control+S"
    >
      {words.kit.save} <kbd>Ctrl S</kbd>
    </Button>
  )
}
