import {
  columnResizingFeature,
  columnSizingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Sort } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import { words } from '../../messages'
import type { ListColumn } from './columns'

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature })
/** The office sorts and the window shows a part: the table model carries columns, their widths and the order only. */
const noRows: never[] = []

/** Pixels of one rem: column widths follow the text size. */
const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The column model of a list: widths that can be dragged, and an order of up to three fields (shift adds one). */
export function useColumns(
  register: AnyRegister,
  columns: readonly ListColumn[],
  sort: readonly Sort[],
  onSort: (next: Sort[]) => void,
) {
  const defs = useMemo(() => {
    const sortable = new Set<string>(register.sorts)
    return columns.map((c): ColumnDef<typeof features, never> => ({
      id: c.key,
      header: c.field.label,
      // Only columns with values of their own can be sorted, says the model; the values are the office's.
      accessorFn: () => null,
      size: c.width * rem(),
      minSize: 3 * rem(),
      enableSorting: sortable.has(c.key),
    }))
  }, [register, columns])
  const sorting = useMemo((): SortingState => sort.map((s) => ({ id: s.field, desc: s.down })), [sort])
  return useTable({
    features,
    columns: defs,
    data: noRows,
    state: { sorting },
    manualSorting: true,
    maxMultiSortColCount: 3,
    sortDescFirst: false,
    columnResizeMode: 'onChange',
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update
      onSort(next.map((s) => ({ field: s.id, down: s.desc })))
    },
  })
}

export type ColumnModel = ReturnType<typeof useColumns>

/** The widths of the columns as a grid, with the tick before them; the rest of the line stays empty. */
export const gridTemplate = (model: ColumnModel): string =>
  ['2.6rem', ...model.getHeaderGroups()[0]!.headers.map((h) => `minmax(${h.getSize()}px, ${h.getSize()}fr)`)].join(' ')

const arrows = { asc: ' ↑', desc: ' ↓' }

export function TableHead({
  model,
  template,
  tickAll,
}: {
  model: ColumnModel
  template: string
  tickAll: React.ReactNode
}) {
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1} className="tr" style={{ gridTemplateColumns: template }}>
        <div role="columnheader" className="tick">
          {tickAll}
        </div>
        {model.getHeaderGroups()[0]?.headers.map((header) => {
          const direction = header.column.getIsSorted()
          const label = String(header.column.columnDef.header)
          return (
            <div
              role="columnheader"
              key={header.id}
              aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none'}
            >
              {header.column.getCanSort() ? (
                <button type="button" className="bare" onClick={header.column.getToggleSortingHandler()}>
                  {label}
                  {direction && <span aria-hidden="true">{arrows[direction]}</span>}
                </button>
              ) : (
                label
              )}
              <span
                className="grip"
                aria-hidden="true"
                title={words.kit.dragWidth}
                onMouseDown={header.getResizeHandler()}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
