import { useNavigate } from '@tanstack/react-router'
import { mediationRoom } from '../../records/mediation/mediation-room'
import { dutySlot, weekdays } from '../../records/mediation/duty-slot'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { RecordSheet } from '../kit/sheet/RecordSheet'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'

/** One mediation room with who is on duty there on which day of the week; without an id, a new one. */
export function RoomPage({ id }: { id?: string }) {
  return (
    <SheetPage register="mediationRoom" id={id}>
      {(opened) => <RoomSheet opened={opened} />}
    </SheetPage>
  )
}

const dayOrder = weekdays.map(({ code }) => code)
const place = (code: unknown): number => dayOrder.indexOf(String(code))

function RoomSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(mediationRoom, opened, (id) => {
    void navigate({ to: '/mediation-rooms/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const slots = opened.page?.children.find((c) => c.register === 'dutySlot')?.rows ?? []
  return (
    <RecordSheet
      sheet={sheet}
      parts={[{ group: 'dutySlot', label: words.mediation.part(dutySlot.label, slots.length) }]}
      life={words.mediation.roomLife}
    >
      {record && (
        <section data-group="dutySlot" className="part">
          <h2>{dutySlot.label}</h2>
          <ChildTable
            register={dutySlot}
            parentId={record.id}
            rows={slots.toSorted((a, b) => place(a.values['weekday']) - place(b.values['weekday']))}
            mayWrite={sheet.mayWrite}
            onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('mediationRoom') })}
          />
        </section>
      )}
    </RecordSheet>
  )
}
