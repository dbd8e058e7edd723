import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RecordView } from '../../bridge/record-shapes'
import { committee } from '../../records/governance/committee'
import { committeeMember } from '../../records/governance/committee-member'
import { dayOf } from '../../records/kit/dates'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { RecordSheet } from '../kit/sheet/RecordSheet'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { byPlace, childrenQuery } from './children-query'
import './governance.css'

/** One body that people elect; without an id, a new one. */
export function CommitteePage({ id }: { id?: string }) {
  return (
    <SheetPage register="committee" id={id}>
      {(opened) => <CommitteeSheet opened={opened} />}
    </SheetPage>
  )
}

const mark = {
  heading: words.governance.state,
  of: ({ values }: RecordView) => {
    const until = values['until'] as string | null
    return until !== null && until < dayOf(new Date()) ? (
      <span className="lamp rest">{words.governance.left}</span>
    ) : (
      <span className="lamp ok">{words.governance.inOffice}</span>
    )
  },
}

function CommitteeSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(committee, opened, (id) => {
    void navigate({ to: '/committees/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const members = useQuery({ ...childrenQuery('committeeMember', record?.id ?? ''), enabled: record !== null }).data
  const { work, print } = usePrint(async () => sheet.changed().length === 0 || sheet.save())
  return (
    <RecordSheet
      sheet={sheet}
      buttons={
        record && (
          <>
            <Button
              disabled={work.isBusy}
              onClick={() =>
                void print((ticket) => call('paper.committeeNotice', { committee: record.id }, { ticket }))
              }
            >
              {words.governance.notice}
            </Button>
            <Button
              disabled={work.isBusy}
              onClick={() => void print((ticket) => call('paper.postPlates', { committee: record.id }, { ticket }))}
            >
              {words.governance.plates}
            </Button>
          </>
        )
      }
      parts={[{ group: 'members', label: words.governance.memberParts(members?.length ?? 0) }]}
      life={words.governance.committeeLife}
      wide={
        record &&
        members && (
          <section data-group="members" className="governance">
            <h2>{words.governance.members}</h2>
            <div className="scroll">
              <ChildTable
                register={committeeMember}
                parentId={record.id}
                rows={byPlace(members)}
                mayWrite={sheet.mayWrite}
                mark={mark}
                onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('committeeMember') })}
              />
            </div>
          </section>
        )
      }
    >
      <p className="small quiet">{record ? words.governance.postOnly : words.governance.saveFirst}</p>
    </RecordSheet>
  )
}
