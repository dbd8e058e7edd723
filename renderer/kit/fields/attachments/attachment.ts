import { createContext } from 'react'
import type { AttachmentFacts } from '../../../../bridge/calls/attachments'
import { fieldsOf } from '../../../../records/kit/register'
import type { Field } from '../../../../records/kit/field'
import { registerOf, type RegisterId } from '../../../../records/registers'

export type Attachment = AttachmentFacts

/** The record whose fields are shown below: a file is given out only through the record that carries it. */
export interface Carrier {
  register: RegisterId
  /** Null on the sheet of a new record. */
  record: string | null
}
export const CarrierContext = createContext<Carrier | null>(null)

/** A carrier, and the field of it that a file stands in. */
export interface AttachmentPlace extends Carrier {
  field: string
}

/** Where the files of a field are asked for. A declared field is one object wherever it is drawn. */
export function placeOf(carrier: Carrier | null, field: Field): AttachmentPlace | null {
  if (!carrier) return null
  const key = fieldsOf(registerOf(carrier.register)).find(([, one]) => one === field)?.[0]
  return key === undefined ? null : { ...carrier, field: key }
}

/** Whether the window can draw it; the office gives every file the ending of what it holds. */
export const isPicture = ({ name }: Attachment): boolean => /\.(jpe?g|jpe|jfif|png|gif|webp)$/i.test(name)
