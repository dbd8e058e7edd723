import { Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { RecordView } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { shop } from '../../records/shops/shop'
import { useMay } from '../app/office'
import { useNotices } from '../app/notices'
import { call, SaidError } from '../bridge/call'
import { FocusOnShow } from '../kit/FocusOnShow'
import { fromForm } from '../kit/fields/form-value'
import { words } from '../messages'

const blank = () => ({
  toPerson: '',
  toPhone: '',
  on: dayOf(new Date()),
  reason: '',
  licensedName: '',
  creditCode: '',
})
type Typed = ReturnType<typeof blank>

const labels: Record<keyof Typed, string> = {
  toPerson: words.shops.toPerson,
  toPhone: words.shops.toPhone,
  on: words.shops.changedOn,
  reason: words.shops.changeReason,
  licensedName: words.shops.newLicensedName,
  creditCode: words.shops.newCreditCode,
}
const hints: Partial<Typed> = {
  on: words.kit.dateExample,
  reason: words.shops.changeReasonExample,
  licensedName: words.shops.ifChanged,
  creditCode: words.shops.ifChanged,
}
/** The field of the shop by whose rules each is read. */
const readBy = { toPhone: 'phone', on: 'operatorSince', creditCode: 'creditCode' } as const

/**
 * A shop gets a new operator: the button, the small form below the head of the page, and afterwards what has to be signed again.
 * @param saveFirst what is typed on the sheet goes in first; false where that did not work
 */
export function useChangeOperator(record: RecordView | null, saveFirst: () => Promise<RecordView | null>) {
  const mayWrite = useMay(shop.access.write)
  const [isAsking, setAsking] = useState(false)
  const [voided, setVoided] = useState<readonly string[] | null>(null)
  if (!record || record.archivedAt || !mayWrite) return { button: null, form: null }
  return {
    button: (
      <Button onClick={() => setAsking(!isAsking)} aria-expanded={isAsking}>
        {words.shops.changeOperator}
      </Button>
    ),
    form: (
      <>
        {isAsking && (
          <ChangeForm
            saveFirst={saveFirst}
            onDone={(papers) => {
              setAsking(false)
              setVoided(papers)
            }}
            onCancel={() => setAsking(false)}
          />
        )}
        {voided && (
          <div className="banner row" role="status">
            <span className="sp">{voided.length > 0 ? words.shops.signThese(voided) : words.shops.nothingToSign}</span>
            <button type="button" className="as-link" onClick={() => setVoided(null)}>
              {words.frame.close}
            </button>
          </div>
        )}
      </>
    ),
  }
}

function ChangeForm({
  saveFirst,
  onDone,
  onCancel,
}: {
  saveFirst: () => Promise<RecordView | null>
  onDone: (voided: readonly string[]) => void
  onCancel: () => void
}) {
  const { say, fail } = useNotices()
  const [typed, setTyped] = useState(blank)
  const [wrong, setWrong] = useState<Partial<Record<string, string>>>({})
  const [isBusy, setBusy] = useState(false)

  const change = async () => {
    const read: Record<string, string | null> = {}
    const faults: Record<string, string> = {}
    for (const [key, field] of Object.entries(readBy)) {
      const result = fromForm(shop.fields[field], typed[key as keyof Typed])
      if ('refused' in result) faults[key] = result.refused
      else read[key] = result.value as string | null
    }
    if (typed.toPerson.trim() === '') faults['toPerson'] = words.shops.toPersonMissing
    setWrong(faults)
    if (Object.keys(faults).length > 0 || isBusy) return
    setBusy(true)
    try {
      const saved = await saveFirst()
      if (!saved) return
      const { voided } = await call('shop.changeOperator', {
        id: saved.id,
        revision: saved.revision,
        on: read['on'] ?? '',
        toPerson: typed.toPerson.trim(),
        toPhone: read['toPhone'] ?? null,
        reason: typed.reason.trim(),
        ...(typed.licensedName.trim() && { licensedName: typed.licensedName.trim() }),
        ...(read['creditCode'] && { creditCode: read['creditCode'] }),
      })
      say(words.shops.changed(typed.toPerson.trim()))
      onDone(voided)
    } catch (error) {
      if (error instanceof SaidError && error.code === 'invalid') setWrong(error.detail ?? {})
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  const onKeys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      const inputs = [...event.currentTarget.querySelectorAll('input')]
      const next = inputs[inputs.indexOf(event.target) + 1]
      if (next) next.focus()
      else void change()
    }
  }
  return (
    <form
      className="banner handover"
      aria-label={words.shops.changeOperator}
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
      onKeyDownCapture={onKeys}
    >
      <p>{words.shops.changeIntro}</p>
      <FocusOnShow>
        <div className="facts">
          {(Object.keys(labels) as (keyof Typed)[]).map((key) => (
            <label key={key}>
              {labels[key]}
              <Input
                value={typed[key]}
                onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                placeholder={hints[key]}
                maxLength={100}
                aria-invalid={wrong[key] !== undefined}
                aria-required={key === 'toPerson' || key === 'on'}
                autoComplete="off"
              />
              {wrong[key] && (
                <span className="wrong small" role="alert">
                  {wrong[key]}
                </span>
              )}
            </label>
          ))}
        </div>
      </FocusOnShow>
      <div className="row">
        <Button htmlType="submit" loading={isBusy}>
          {words.shops.changeNow}
        </Button>
        <Button onClick={onCancel}>{words.shops.changeNot}</Button>
      </div>
    </form>
  )
}
