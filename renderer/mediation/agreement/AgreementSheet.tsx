import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import type { RecordPage } from '../../../bridge/record-shapes'
import type { RecordOf } from '../../../records/kit/register'
import { agreement } from '../../../records/mediation/agreement'
import { checkAgreement, type AgreementValues } from '../../../records/mediation/agreement-check'
import { nextBlank } from '../../../records/mediation/blanks'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { mayReveal } from '../../../records/roles'
import { useMay } from '../../app/office'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { RecordLife } from '../../kit/history/RecordLife'
import { enterCell } from '../../kit/sheet/cell-keys'
import { SaveButton, SheetHead } from '../../kit/sheet/SheetHead'
import { SheetNotices } from '../../kit/sheet/SheetNotices'
import { SheetPart } from '../../kit/sheet/SheetPart'
import { typedValues } from '../../kit/sheet/typed-values'
import { useSheet } from '../../kit/sheet/useSheet'
import type { OpenedRecord } from '../../kit/sheet/useSheetRead'
import { WorkLine } from '../../kit/work/WorkLine'
import { settled } from '../../kit/workflow/ActBar'
import { words } from '../../messages'
import { usePrint } from '../../papers/usePrint'
import { childrenIn, partiesIn } from '../children-in'
import { BlankList } from './BlankList'
import { ChangedSince } from './ChangedSince'
import { Checks } from './Checks'
import { Clauses } from './Clauses'
import { MoneyPart } from './MoneyPart'
import { Parties } from './Parties'
import { Performances } from './Performances'
import { SigningPart } from './SigningPart'
import { chooseBlank, useBlanks } from './useBlanks'

/** The agreement in the order of its paper, with the clauses and what is still to be looked at beside it. */
export function AgreementSheet({ opened, casePage }: { opened: OpenedRecord; casePage: RecordPage }) {
  const { record } = opened.page!
  const sheet = useSheet({ register: agreement, record, warnings: opened.page!.warnings, draft: opened.draft })
  const area = useRef<HTMLDivElement>(null)
  useBlanks(area)
  const theCase = casePage.record.values as RecordOf<typeof mediationCase>
  const caseId = casePage.record.id
  const parties = partiesIn(casePage)
  const held = useWatch({ control: sheet.form.control })
  const values = typedValues(agreement, held) as AgreementValues
  const isOral = values.form === 'oral'
  const isLocked = theCase.state === 'archived'
  const mayWrite = sheet.mayWrite && !isLocked
  useShortcut('Ctrl+S', () => void sheet.save(), mayWrite)

  const { work, print } = usePrint(() => settled(sheet))
  const mayPrint = useMay(mayReveal)
  const printNow = (renew = false) => {
    const form = isOral ? 'oralAgreement' : 'agreementPaper'
    void print((ticket) => call('mediation.paper', { case: caseId, form, renew }, { ticket }))
  }
  useShortcut('Ctrl+P', () => printNow(), mayPrint && !work.isBusy)

  const boxOf = (field: string): HTMLTextAreaElement | null =>
    area.current?.querySelector<HTMLTextAreaElement>(`[data-cell="${field}"] textarea`) ?? null
  const go = (field: string, sentence: string) => {
    const cell = area.current?.querySelector(`[data-cell="${field}"]`)
    cell?.scrollIntoView({ block: 'center' })
    const box = boxOf(field)
    const blank = box && sentence.includes('＿') ? nextBlank(box.value, 0) : null
    if (box && blank) chooseBlank(box, blank)
    else enterCell(cell ?? undefined)
  }
  const put = (clause: string) => {
    const before = (values.terms ?? '').trimEnd()
    const start = before === '' ? 0 : before.length + 1
    sheet.form.setValue('terms', before === '' ? clause : `${before}\n${clause}`, { shouldDirty: true })
    // The text is drawn first, then its first blank is chosen.
    requestAnimationFrame(() => {
      const box = boxOf('terms')
      if (!box) return
      const blank = nextBlank(box.value, start)
      chooseBlank(box, blank ?? { from: box.value.length, to: box.value.length })
      box.scrollIntoView({ block: 'nearest' })
    })
  }
  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h1>{isOral ? words.agreement.oral : words.agreement.written}</h1>}
        marks={
          <Link className="chip" to="/mediation/$id" params={{ id: caseId }}>
            {mediationCase.title(theCase)}
          </Link>
        }
      >
        {mayPrint && (
          <Button onClick={() => printNow()} disabled={work.isBusy} aria-keyshortcuts="Control+P">
            {words.agreement.print} <kbd>Ctrl P</kbd>
          </Button>
        )}
        {theCase.state === 'mediating' && (
          <Link className="button" to="/mediation/$id" params={{ id: caseId }}>
            {words.agreement.toCase}
          </Link>
        )}
        {mayWrite && <SaveButton sheet={sheet} type="primary" />}
      </SheetHead>
      {isLocked && <p className="quiet">{words.agreement.locked}</p>}
      <WorkLine work={work} />
      {!isLocked && <ChangedSince caseId={caseId} onRenew={mayPrint ? () => printNow(true) : null} />}
      <SheetNotices sheet={sheet} />
      <div className="beside">
        <div ref={area} className="agreement">
          <SheetPart sheet={sheet} fields={headFields} label={words.agreement.head} />
          <section aria-label={words.agreement.parties}>
            <h2>{words.agreement.parties}</h2>
            <Parties rows={parties} />
          </section>
          <section aria-label={words.agreement.what}>
            <h2>{words.agreement.what}</h2>
            <SheetPart sheet={sheet} fields={textFields} label={words.agreement.what} keepsLines />
            <BlankList
              values={values}
              onGo={(field, blank) => {
                const box = boxOf(field)
                if (box) chooseBlank(box, blank)
              }}
            />
          </section>
          <MoneyPart sheet={sheet} values={values} parties={parties.length} />
          <section aria-label={words.agreement.performances}>
            <Performances
              caseId={caseId}
              rows={childrenIn(casePage, 'performance')}
              amount={values.amount ?? null}
              people={parties.map((p) => String(p.values['name']))}
              mayWrite={mayWrite}
            />
          </section>
          <SigningPart sheet={sheet} values={values} parties={parties} />
          <section aria-label={words.agreement.court}>
            <h2>{words.agreement.court}</h2>
            <SheetPart sheet={sheet} fields={courtFields} label={words.agreement.court} />
            <p className="small quiet note">{words.agreement.notForCourt}</p>
          </section>
        </div>
        <aside className="agreement-rail">
          <Checks faults={checkAgreement(values, parties.length, theCase.kind)} onGo={go} />
          <Clauses onPick={put} mayWrite={mayWrite && sheet.offer === null} />
          <RecordLife register="agreement" id={record.id} title={words.agreement.history} />
        </aside>
      </div>
    </>
  )
}

const headFields = ['form', 'number'] as const
const textFields = ['facts', 'duty', 'terms', 'performance'] as const
const courtFields = [
  'confirmWanted',
  'confirmAskedOn',
  'court',
  'confirmResult',
  'confirmedOn',
  'confirmNumber',
] as const
