import { SheetControl, type SheetControlProps } from './SheetControl'

/** One pair of the sheet: the label cell and the value cell over `span` columns. */
export function SheetCell({ span, ...props }: SheetControlProps & { span: number }) {
  return (
    <>
      <td className="k">
        <label htmlFor={props.id} className={props.field.required ? 'must' : undefined}>
          {props.field.label}
        </label>
      </td>
      <td className="v" data-cell={props.name} colSpan={span}>
        <SheetControl {...props} />
      </td>
    </>
  )
}
