import { useWatch, type Control } from 'react-hook-form'
import type { AnyRegister } from '../../../records/kit/register'
import type { FormValues } from '../fields/form-value'
import { crossWarnings } from './cross-warnings'

/** What does not fit together between fields, as the register says it; never blocks saving. */
export function CrossWarnings({ register, control }: { register: AnyRegister; control: Control<FormValues> }) {
  const held = useWatch({ control })
  return crossWarnings(register, held).map((sentence) => (
    <p key={sentence} className="remark odd">
      {sentence}
    </p>
  ))
}
