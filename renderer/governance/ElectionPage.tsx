import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { election } from '../../records/governance/election'
import type { Roll as RollFigures } from '../../records/governance/turnout'
import { call } from '../bridge/call'
import { RecordSheet } from '../kit/sheet/RecordSheet'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { Candidates } from './Candidates'
import { childrenQuery } from './children-query'
import { Outcome } from './Outcome'
import { Roll } from './Roll'
import './governance.css'

/** One election; without an id, a new one. */
export function ElectionPage({ id }: { id?: string }) {
  return (
    <SheetPage register="election" id={id}>
      {(opened) => <ElectionSheet opened={opened} />}
    </SheetPage>
  )
}

function ElectionSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(election, opened, (id) => {
    void navigate({ to: '/elections/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const enabled = record !== null
  const electors = useQuery({ ...childrenQuery('elector', record?.id ?? ''), enabled }).data
  const candidates = useQuery({ ...childrenQuery('candidate', record?.id ?? ''), enabled }).data
  const roll: RollFigures = {
    electors: electors?.length ?? 0,
    attended: electors?.filter((e) => e.values['attended'] === true).length ?? 0,
  }
  const { work, print } = usePrint(async () => sheet.changed().length === 0 || sheet.save())
  return (
    <RecordSheet
      sheet={sheet}
      buttons={
        record && (
          <>
            <Button
              disabled={work.isBusy}
              onClick={() => void print((ticket) => call('paper.electionNotice', { election: record.id }, { ticket }))}
            >
              {words.governance.electionNotice}
            </Button>
            <Button
              disabled={work.isBusy}
              onClick={() => void print((ticket) => call('paper.electionResult', { election: record.id }, { ticket }))}
            >
              {words.governance.electionResult}
            </Button>
          </>
        )
      }
      parts={[
        { group: 'candidates', label: words.governance.candidateParts(candidates?.length ?? 0) },
        { group: 'roll', label: words.governance.rollParts(roll.electors) },
      ]}
      life={words.governance.electionLife}
    >
      {!record && <p className="small quiet">{words.governance.saveFirst}</p>}
      {record && candidates && <Outcome values={record.values} roll={roll} candidates={candidates} />}
      {record && candidates && (
        <section data-group="candidates" className="governance">
          <Candidates election={record.id} rows={candidates} mayWrite={sheet.mayWrite} />
        </section>
      )}
      {record && electors && (
        <section data-group="roll" className="governance">
          <Roll election={record.id} rows={electors} mayWrite={sheet.mayWrite} />
        </section>
      )}
    </RecordSheet>
  )
}
