import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { awardRound } from '../../records/governance/award-round'
import { RecordSheet } from '../kit/sheet/RecordSheet'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import { Nominees, nomineesQuery } from './Nominees'
import { StageLamp } from './StageLamp'
import './governance.css'

/** One round of an award; without an id, a new one. */
export function AwardPage({ id }: { id?: string }) {
  return (
    <SheetPage register="awardRound" id={id}>
      {(opened) => <AwardSheet opened={opened} />}
    </SheetPage>
  )
}

function AwardSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(awardRound, opened, (id) => {
    void navigate({ to: '/awards/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const nominees = useQuery({ ...nomineesQuery(record?.id ?? ''), enabled: record !== null }).data?.nominees
  return (
    <RecordSheet
      sheet={sheet}
      marks={record && <StageLamp values={record.values} />}
      parts={[{ group: 'nominees', label: words.governance.nomineeParts(nominees?.length ?? 0) }]}
      life={words.governance.awardLife}
      wide={
        record && (
          <section data-group="nominees" className="governance">
            <Nominees round={record.id} mayWrite={sheet.mayWrite} />
          </section>
        )
      }
    >
      {!record && <p className="small quiet">{words.governance.saveFirst}</p>}
    </RecordSheet>
  )
}
