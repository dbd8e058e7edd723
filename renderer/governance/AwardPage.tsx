import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { awardRound } from '../../records/governance/award-round'
import { RecordLife } from '../kit/history/RecordLife'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { SheetPage } from '../kit/sheet/SheetPage'
import { SheetParts } from '../kit/sheet/SheetParts'
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
    <>
      <SheetHead
        sheet={sheet}
        heading={
          <h1>{record ? awardRound.title(record.values as never) : words.ledgers.newTitle(awardRound.label)}</h1>
        }
        marks={record && <StageLamp values={record.values} />}
      >
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      {record && (
        <SheetParts
          parts={[
            { group: awardRound.label, label: awardRound.label },
            { group: 'nominees', label: words.governance.nomineeParts(nominees?.length ?? 0) },
          ]}
        />
      )}
      <SheetNotices sheet={sheet} />
      <div className="beside">
        <div>
          <SheetForm sheet={sheet} label={awardRound.label} />
          {!record && <p className="small quiet">{words.governance.saveFirst}</p>}
        </div>
        {record && <RecordLife register="awardRound" id={record.id} title={words.governance.awardLife} />}
      </div>
      {record && (
        <section data-group="nominees" className="governance">
          <Nominees round={record.id} mayWrite={sheet.mayWrite} />
        </section>
      )}
    </>
  )
}
