import type { z } from 'zod'
import type { Field, FieldFacts, Kind, Option } from '../field'

type IsRequired<F> = F extends { required: true } ? true : false

/** Builds a field from its kind, label, value schema and facts; not required means that null (not known) is welcome. */
export function field<T, const F extends FieldFacts & { options?: readonly Option[]; to?: string }>(
  kind: Kind,
  label: string,
  schema: z.ZodType<T, any>,
  facts?: F,
): Field<T, IsRequired<F>> {
  const required = facts?.required === true
  const whole = required ? schema : schema.nullable()
  return { ...facts, kind, label, required, schema: whole.meta({ kind, label }) } as unknown as Field<T, IsRequired<F>>
}
