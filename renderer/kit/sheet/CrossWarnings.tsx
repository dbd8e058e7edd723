import { useWatch, type Control } from 'react-hook-form'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { fromForm, type FormValues } from '../fields/form-value'

/** What does not fit together between fields, as the register says it; never blocks saving. */
export function CrossWarnings({ register, control }: { register: AnyRegister; control: Control<FormValues> }) {
  const held = useWatch({ control })
  const values = Object.fromEntries(
    fieldsOf(register).map(([key, field]) => {
      const read = fromForm(field, held[key] ?? null)
      return [key, 'value' in read ? read.value : null]
    }),
  )
  const sentences = Object.values(register.warn?.(values) ?? {}).filter(Boolean)
  return sentences.map((sentence) => (
    <p key={String(sentence)} className="remark odd">
      {String(sentence)}
    </p>
  ))
}
