import type { Attachment } from './attachments/attachment'
import { AttachmentsControl } from './attachments/AttachmentsControl'
import { ChoiceControl, ChoicesControl } from './ChoiceControl'
import type { ControlProps } from './control'
import { ReferenceControl } from './ReferenceControl'
import { TextControl } from './TextControl'
import { TickListControl } from './TickListControl'
import type { Ticks } from './ticks'
import './fields.css'

/** The control of a field, by its kind. */
export function FieldControl({ value, ...props }: ControlProps) {
  switch (props.field.kind) {
    case 'choice':
    case 'yesNo':
      return <ChoiceControl {...props} value={value as string | boolean | null} />
    case 'choices':
      return <ChoicesControl {...props} value={value as string[] | null} />
    case 'reference':
      return <ReferenceControl {...props} value={value as string | null} />
    case 'tickList':
      return <TickListControl {...props} value={value as Ticks | null} />
    case 'attachments':
      return <AttachmentsControl {...props} value={value as Attachment[] | null} />
    case 'text':
    case 'longText':
    case 'personName':
    case 'date':
    case 'dateTime':
    case 'money':
    case 'count':
    case 'measure':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
      return <TextControl {...props} value={(value ?? '') as string} />
  }
}
