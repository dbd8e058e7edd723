import { useRef } from 'react'
import { enterCell } from './cell-keys'

/**
 * What a page consists of, as chips that lead there: the groups of its form, and what stands below them.
 * @param parts `group` is the `data-group` of the place that the chip leads to
 */
export function SheetParts({ parts }: { parts: readonly { group: string; label: string }[] }) {
  const row = useRef<HTMLDivElement>(null)
  const goTo = (group: string) => {
    const target = row.current?.closest('.sheet-page')?.querySelector(`[data-group="${group}"]`)
    target?.scrollIntoView({ block: 'start' })
    enterCell(target?.querySelector('[data-cell]') ?? undefined)
  }
  return (
    <div className="row parts" ref={row}>
      {parts.map(({ group, label }) => (
        <button type="button" key={group} className="chip" onClick={() => goTo(group)}>
          {label}
        </button>
      ))}
    </div>
  )
}
