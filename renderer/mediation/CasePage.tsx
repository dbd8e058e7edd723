import { useNavigate } from '@tanstack/react-router'
import { mediationCase } from '../../records/mediation/mediation-case'
import type { RecordOf } from '../../records/kit/register'
import { registerOf, type RegisterId } from '../../records/registers'
import { ChildTable } from '../kit/children/ChildTable'
import { queryClient, keys } from '../bridge/queries'
import { RecordLife } from '../kit/history/RecordLife'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { ActBar } from '../kit/workflow/ActBar'
import { words } from '../messages'

/** One dispute; without an id, a new one. */
export function CasePage({ id }: { id?: string }) {
  return (
    <SheetPage register="mediationCase" id={id}>
      {(opened) => <CaseSheet opened={opened} />}
    </SheetPage>
  )
}

function CaseSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(mediationCase, opened, (id) => {
    void navigate({ to: '/mediation/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const values = record?.values as RecordOf<typeof mediationCase> | undefined
  return (
    <>
      <SheetHead sheet={sheet} heading={<h1>{values ? mediationCase.title(values) : words.mediation.newTitle}</h1>}>
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      <ActBar sheet={sheet} />
      <SheetNotices sheet={sheet} />
      <div className="beside">
        <div>
          <SheetForm sheet={sheet} label={mediationCase.label} />
          {record &&
            opened.page?.children.map(({ register, rows }) => (
              <ChildTable
                key={register}
                register={registerOf(register as RegisterId)}
                parentId={record.id}
                rows={rows}
                mayWrite={sheet.mayWrite}
                onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })}
              />
            ))}
        </div>
        {record && <RecordLife register="mediationCase" id={record.id} title={words.mediation.life} />}
      </div>
    </>
  )
}
