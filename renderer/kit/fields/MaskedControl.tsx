import { Input, type InputRef } from 'antd'
import type { Ref } from 'react'
import { words } from '../../messages'
import type { ControlProps } from './control'

/** A masked number: it shows its ends, and asks for the whole with one press. Changing it starts with seeing it. */
export function MaskedControl({
  id,
  value,
  onBlur,
  ref,
  label,
  onReveal,
}: Pick<ControlProps<string>, 'id' | 'value' | 'onBlur' | 'ref' | 'label'> & { onReveal: (() => void) | undefined }) {
  return (
    <Input
      id={id}
      ref={ref as Ref<InputRef>}
      value={value}
      readOnly
      onBlur={onBlur}
      variant="borderless"
      aria-label={label}
      aria-description={onReveal && words.kit.maskedNote}
      suffix={
        onReveal && (
          <button type="button" className="as-link" onClick={onReveal}>
            {words.kit.reveal}
          </button>
        )
      }
    />
  )
}
