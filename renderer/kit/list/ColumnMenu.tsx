import { Checkbox } from 'antd'
import type { AnyRegister } from '../../../records/kit/register'
import { useSetPreferences } from '../../app/office'
import { words } from '../../messages'
import { ChipMenu } from './ChipMenu'
import { allColumns, type ListColumn } from './columns'

/** Chooses the columns of a list and their order; kept for the person. */
export function ColumnMenu({ register, columns }: { register: AnyRegister; columns: readonly ListColumn[] }) {
  const setPreferences = useSetPreferences()
  const shown = columns.map((c) => c.key)
  const put = (next: string[]) => setPreferences({ columns: { [register.id]: next } })
  const toggle = (key: string) => put(shown.includes(key) ? shown.filter((k) => k !== key) : [...shown, key])
  const forward = (key: string) => {
    const at = shown.indexOf(key)
    const next = shown.toSpliced(at, 1)
    put(next.toSpliced(at - 1, 0, key))
  }
  const inOrder = [...columns, ...allColumns(register).filter((c) => !shown.includes(c.key))]
  return (
    <ChipMenu label={words.kit.columns} title={words.kit.columnsOf(register.label)}>
      {() => (
        <>
          {inOrder.map(({ key, field }) => {
            const isShown = shown.includes(key)
            return (
              <div key={key} className="row">
                <Checkbox
                  className="sp"
                  checked={isShown}
                  disabled={isShown && shown.length === 1}
                  onChange={() => toggle(key)}
                >
                  {field.label}
                </Checkbox>
                {isShown && shown[0] !== key && (
                  <button
                    type="button"
                    className="bare cross"
                    aria-label={words.kit.columnForward(field.label)}
                    onClick={() => forward(key)}
                  >
                    ↑
                  </button>
                )}
              </div>
            )
          })}
          <button type="button" className="as-link" onClick={() => put([...register.list])}>
            {words.kit.usualColumns}
          </button>
        </>
      )}
    </ChipMenu>
  )
}
