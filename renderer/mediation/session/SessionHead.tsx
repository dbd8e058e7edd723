import { Fragment, useEffect, useRef, useState } from 'react'
import { useFormState } from 'react-hook-form'
import type { RecordOf } from '../../../records/kit/register'
import type { sessionRecord } from '../../../records/mediation/session-record'
import { clock } from '../../kit/history/when'
import { enterCell } from '../../kit/sheet/cell-keys'
import { SaveButton } from '../../kit/sheet/SheetHead'
import { SheetPart } from '../../kit/sheet/SheetPart'
import type { Sheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'
import type { Comer } from './who-came'
import { WhoCame } from './WhoCame'

const headFields = ['startedAt', 'place', 'present', 'others', 'mediators', 'recorder', 'told'] as const
const inquiryFields = ['startedAt', 'place', 'asked', 'present', 'others', 'mediators', 'recorder', 'told'] as const

/**
 * The head of a session in one sentence; unfolded, it is the paper's head and can be changed. Who came is ticked, and asked for
 * until somebody has.
 */
export function SessionHead({
  sheet,
  nth,
  mayWrite,
  parties,
  invited,
}: {
  sheet: Sheet
  nth: number
  mayWrite: boolean
  parties: readonly Comer[]
  invited: readonly Comer[]
}) {
  const values = sheet.record!.values as RecordOf<typeof sessionRecord>
  const isInquiry = values.kind === 'inquiry'
  const needed = isInquiry
    ? [values.place, values.mediators, values.recorder, values.asked]
    : [values.place, values.mediators, values.recorder, values.present, values.told]
  // Whoever comes back to a record that has ended and lacks something of its head comes to mend it.
  const [isOpen, setOpen] = useState(() => Boolean(values.endedAt) && !needed.every(Boolean))
  const area = useRef<HTMLElement>(null)
  const { isDirty, errors } = useFormState({ control: sheet.form.control })
  const fields = isInquiry ? inquiryFields : headFields
  const mustShow = fields.some((key) => key in errors)
  useEffect(() => {
    if (isOpen) enterCell(area.current?.querySelector('[data-cell=place]') ?? undefined)
  }, [isOpen])
  const lacks = isInquiry
    ? [values.asked ? '' : words.session.nobodyAsked]
    : [values.told ? '' : words.session.untold, values.present ? '' : words.session.nobodyCame]
  const asksWhoCame = mayWrite && (isOpen || mustShow || (!isInquiry && !values.present))
  const says = [
    isInquiry ? words.session.inquiry : words.session.nth(nth),
    words.session.from(clock(values.startedAt)),
    values.place,
    isInquiry && values.asked && words.session.asked(values.asked),
    !isInquiry && values.told && words.session.told,
    values.present && words.session.present(values.present),
    values.others && words.session.others(values.others),
    values.recorder && words.session.recorder(values.recorder),
  ].filter(Boolean)
  return (
    <section ref={area} className="session-head" aria-label={words.session.head}>
      <div className="row">
        <span className="quiet sp">
          {says.join(' · ')}
          {lacks.filter(Boolean).map((lacking) => (
            <Fragment key={lacking}>
              {' '}
              <span className="lamp warn">{lacking}</span>
            </Fragment>
          ))}
        </span>
        {(isOpen || asksWhoCame) && isDirty && <SaveButton sheet={sheet} />}
        <button type="button" className="as-link" aria-expanded={isOpen || mustShow} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.session.closeHead : words.session.editHead}
        </button>
      </div>
      {asksWhoCame && <WhoCame sheet={sheet} parties={parties} invited={invited} />}
      {(isOpen || mustShow) && <SheetPart sheet={sheet} fields={fields} label={words.session.head} />}
    </section>
  )
}
