import type { KeyboardEvent, ReactNode } from 'react'
import { moveByEnter } from './cell-keys'
import { SheetColumns, SheetRows } from './SheetRows'
import type { Sheet } from './useSheet'
import './sheet.css'

/** In a text of many lines Enter is a line, as on paper; Ctrl+Enter and Tab go on. */
const moveBetweenTexts = (event: KeyboardEvent<HTMLElement>): void => {
  if (!(event.target instanceof HTMLTextAreaElement)) moveByEnter(event)
}

/**
 * Some fields of a sheet in a table of their own, where a page lays them out itself. Saving is the page's.
 * @param above rows of the table before those of the fields
 * @param children rows behind them
 */
export function SheetPart({
  sheet,
  fields,
  label,
  keepsLines = false,
  above,
  children,
}: {
  sheet: Sheet
  fields: readonly string[]
  label: string
  /** Enter makes a line in long texts, and does not go on. */
  keepsLines?: boolean
  above?: ReactNode
  children?: ReactNode
}) {
  return (
    <form
      aria-label={label}
      className={sheet.offer ? 'asleep' : undefined}
      inert={sheet.offer !== null}
      onSubmit={(event) => {
        event.preventDefault()
        void sheet.save()
      }}
      onKeyDownCapture={keepsLines ? moveBetweenTexts : moveByEnter}
    >
      <table className="sheet" role="presentation">
        <SheetColumns />
        <tbody>
          {above}
          <SheetRows sheet={sheet} fields={fields} />
          {children}
        </tbody>
      </table>
    </form>
  )
}
