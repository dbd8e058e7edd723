import { useId, type ReactNode } from 'react'
import './forms.css'

/** What the control inside needs so that its label, its help and its error are read out with it. */
export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A label, a control, one line of help or what is wrong with it. */
export function Labelled({
  label,
  help,
  error,
  children,
}: {
  label: string
  help?: ReactNode
  error?: string | undefined
  children: (control: ControlProps) => ReactNode
}) {
  const id = useId()
  const below = error ?? help
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, ...(below && { 'aria-describedby': `${id}-below` }), ...(error && { 'aria-invalid': true }) })}
        {below && (
          <div id={`${id}-below`} className={error ? 'wrong' : 'quiet small'} role={error ? 'alert' : undefined}>
            {below}
          </div>
        )}
      </div>
    </div>
  )
}
