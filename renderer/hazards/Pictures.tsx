import { useMemo } from 'react'
import type { RecordView } from '../../bridge/record-shapes'
import { hazard } from '../../records/checks/hazard'
import { CarrierContext, type Attachment } from '../kit/fields/attachments/attachment'
import { AttachmentsControl } from '../kit/fields/attachments/AttachmentsControl'
import { words } from '../messages'

/** What it looked like before and after, side by side; nothing until there is a picture of either. */
export function Pictures({ record }: { record: RecordView }) {
  const carrier = useMemo(() => ({ register: 'hazard' as const, record: record.id }), [record.id])
  const sides = [
    { key: 'photosBefore', label: words.hazards.before },
    { key: 'photosAfter', label: words.hazards.after },
  ] as const
  if (sides.every(({ key }) => record.values[key] === null)) return null
  return (
    <CarrierContext value={carrier}>
      <section className="pictures" aria-label={words.hazards.pictures}>
        {sides.map(({ key, label }) => {
          const held = record.values[key] as Attachment[] | null
          return (
            <figure key={key}>
              <figcaption>{label}</figcaption>
              {held ? (
                <AttachmentsControl
                  field={hazard.fields[key]}
                  id={`side-${key}`}
                  value={held}
                  onChange={() => undefined}
                  readOnly
                />
              ) : (
                <p className="quiet">{words.hazards.noPicture}</p>
              )}
            </figure>
          )
        })}
      </section>
    </CarrierContext>
  )
}
