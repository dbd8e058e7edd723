import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { Values } from '../../bridge/record-shapes'
import type { RecordOf } from '../../records/kit/register'
import { pledgeText } from '../../records/signing/pledge-text'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { RecordLife } from '../kit/history/RecordLife'
import { pageQuery } from '../kit/record-page'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { SheetPage } from '../kit/sheet/SheetPage'
import { SheetSkeleton } from '../kit/sheet/SheetSkeleton'
import { useSheet } from '../kit/sheet/useSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import './text.css'

type Text = RecordOf<typeof pledgeText>

/** One version of a text; without an id a new one, which may begin as a copy of the version `from`. */
export function TextPage({ id, from }: { id?: string; from?: string | undefined }) {
  return (
    <SheetPage register="pledgeText" id={id}>
      {(opened) => (from === undefined ? <TextSheet opened={opened} /> : <Copy opened={opened} from={from} />)}
    </SheetPage>
  )
}

/** A new version starts from what the old one says; its name and its day are its own. */
function Copy({ opened, from }: { opened: OpenedRecord; from: string }) {
  const old = useQuery(pageQuery('pledgeText', from))
  if (old.isPending) return <SheetSkeleton />
  const { kind, months, body } = old.data?.record.values ?? {}
  return <TextSheet opened={opened} given={{ kind, months, body }} />
}

/** How many living signatures stand under a text. */
const signedQuery = (text: string | undefined) => ({
  queryKey: keys.records('pledge', 'under', text),
  queryFn: () => call('pledge.under', { text: text! }),
  enabled: text !== undefined,
})

function TextSheet({ opened, given }: { opened: OpenedRecord; given?: Values }) {
  const navigate = useNavigate()
  const record = opened.page?.record ?? null
  const sheet = useSheet({
    register: pledgeText,
    record,
    warnings: opened.page?.warnings,
    draft: opened.draft,
    ...(given && { given }),
    onSaved: (saved) => {
      if (!record) void navigate({ to: '/pledge-texts/$id', params: { id: saved.id }, replace: true })
    },
  })
  const signed = useQuery(signedQuery(record?.id)).data ?? 0
  const values = sheet.record?.values as Text | undefined
  const remarks = [
    ...(given ? [words.pledges.newVersionHint] : []),
    ...(signed > 0 ? [words.pledges.textSigned(signed)] : []),
    ...(values?.adoptedOn === null ? [words.pledges.textDraft] : []),
  ]
  return (
    <>
      <SheetHead sheet={sheet} heading={<h1>{values ? pledgeText.title(values) : words.pledges.textNew}</h1>}>
        {record && sheet.mayWrite && (
          <Button onClick={() => void navigate({ to: '/pledge-texts/new', search: { from: record.id } })}>
            {words.pledges.newVersion}
          </Button>
        )}
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      <SheetNotices sheet={sheet} />
      <div className="beside text-sheet">
        <div>
          {remarks.map((remark) => (
            <p key={remark} className="quiet">
              {remark}
            </p>
          ))}
          <SheetForm sheet={sheet} label={pledgeText.label} />
        </div>
        {record && <RecordLife register="pledgeText" id={record.id} title={words.pledges.textLife} />}
      </div>
    </>
  )
}
