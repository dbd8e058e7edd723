import type { Field } from '../../records/kit/field'
import { words } from '../messages'

interface CellProps {
  field: Field
  /** Row and column, for the keys. */
  at: string
  label: string
  text: string
  ghost: string
  fault: string | undefined
  readOnly: boolean
  onPut: (text: string) => void
}

/** One cell of a table that is typed like a spreadsheet. It holds text, which is read by the rules of its field. */
export function SpreadCell({ field, at, label, text, ghost, fault, readOnly, onPut }: CellProps) {
  const common = { 'data-at': at, 'aria-label': label, 'aria-invalid': fault !== undefined, title: fault }
  if (field.kind === 'yesNo')
    return (
      <input
        {...common}
        type="checkbox"
        checked={text === words.kit.yes}
        disabled={readOnly}
        onChange={(event) => onPut(event.target.checked ? words.kit.yes : '')}
      />
    )
  if (field.kind === 'choice')
    return (
      <select
        {...common}
        value={text}
        disabled={readOnly}
        onChange={(event) => onPut(event.target.value)}
        onKeyDown={(event) => {
          // The arrows go from cell to cell; a digit picks the answer, 0 none.
          if (/^\d$/.test(event.key)) onPut(field.options?.[Number(event.key) - 1]?.label ?? '')
        }}
      >
        <option value="">—</option>
        {field.options?.map(({ code, label: says }) => (
          <option key={code} value={says}>
            {says}
          </option>
        ))}
      </select>
    )
  return (
    <>
      <input
        {...common}
        className={field.kind === 'count' ? 'number' : undefined}
        size={field.kind === 'count' ? 8 : 20}
        inputMode={field.kind === 'count' ? 'numeric' : undefined}
        autoComplete="off"
        value={text}
        placeholder={ghost}
        readOnly={readOnly}
        onChange={(event) => onPut(event.target.value)}
      />
      {fault && <span className="remark wrong">{fault}</span>}
    </>
  )
}
