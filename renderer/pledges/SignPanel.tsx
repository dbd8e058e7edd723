import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import type { LastAct } from '../../bridge/record-shapes'
import type { PledgePaper } from '../../bridge/pledge-shapes'
import { dayOf } from '../../records/kit/dates'
import { pledge } from '../../records/signing/pledge'
import { pledgeLabel } from '../../records/signing/pledge-text'
import { useNotices } from '../app/notices'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { AttachmentsControl } from '../kit/fields/attachments/AttachmentsControl'
import { FocusOnShow } from '../kit/FocusOnShow'
import { words } from '../messages'
import { dayTyped, endOf, entriesOf, newSigning, type Signing } from './signing'
import type { Place } from './ticked'

/** Writes down that these papers were signed: Enter takes what stands there, all as one act. */
export function SignPanel({
  papers,
  places,
  onSigned,
  onClose,
}: {
  /** The kinds of paper among the places. */
  papers: readonly PledgePaper[]
  places: readonly Place[]
  onSigned: (act: LastAct) => void
  onClose: () => void
}) {
  const id = useId()
  const { say, fail } = useNotices()
  const [signing, setSigning] = useState<Signing>(() => newSigning(papers, places, dayOf(new Date())))
  const [isBusy, setBusy] = useState(false)
  const put = (next: Partial<Signing>) => setSigning((was) => ({ ...was, ...next }))
  const [first] = places
  const save = async () => {
    const made = entriesOf(signing, papers, places)
    if ('wrong' in made) return say(made.wrong)
    if (isBusy) return
    setBusy(true)
    try {
      onSigned(await call('pledge.sign', { entries: made.entries }))
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }
  useShortcut('Ctrl+S', () => void save())
  useShortcut('Escape', onClose)
  const heading =
    places.length === 1 && first
      ? words.pledges.signOne(first.name, pledgeLabel(first.kind))
      : words.pledges.signMany(places.length)
  const isOneShop = new Set(places.map((p) => p.shop)).size === 1
  return (
    <aside className="card sign" aria-label={words.pledges.sign}>
      <h2>{heading}</h2>
      <FocusOnShow>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <label htmlFor={`${id}-on`}>{words.pledges.signedOn}</label>
          <Input
            id={`${id}-on`}
            value={signing.signedOn}
            onChange={(event) => put({ signedOn: event.target.value })}
            onBlur={() => put({ signedOn: dayTyped(signing) ?? signing.signedOn })}
            onFocus={(event) => event.target.select()}
            aria-invalid={dayTyped(signing) === null}
          />
          <label htmlFor={`${id}-by`}>{words.pledges.signedBy}</label>
          <Input
            id={`${id}-by`}
            value={signing.signedBy}
            maxLength={50}
            placeholder={isOneShop ? '—' : words.pledges.ownOperators}
            onChange={(event) => put({ signedBy: event.target.value })}
          />
          {papers.map((paper) => (
            <div key={paper.kind} role="group" aria-label={paper.label}>
              <b>
                {paper.label}
                {places.length > 1 && (
                  <span className="quiet">
                    {' '}
                    {words.pledges.copies(places.filter((p) => p.kind === paper.kind).length)}
                  </span>
                )}
              </b>
              <label htmlFor={`${id}-${paper.kind}-text`}>{words.pledges.text}</label>
              <Select<string | null>
                id={`${id}-${paper.kind}-text`}
                value={signing.texts[paper.kind] ?? null}
                onChange={(text) => put({ texts: { ...signing.texts, [paper.kind]: text } })}
                options={[
                  ...paper.texts.map((t) => ({ value: t.id, label: t.version })),
                  { value: null, label: words.pledges.noText },
                ]}
              />
              <label htmlFor={`${id}-${paper.kind}-end`}>{words.pledges.until2}</label>
              <Input
                id={`${id}-${paper.kind}-end`}
                value={endOf(signing, paper)}
                onChange={(event) => put({ ends: { ...signing.ends, [paper.kind]: event.target.value } })}
              />
            </div>
          ))}
          <label htmlFor={`${id}-scans`}>{words.pledges.scans}</label>
          <AttachmentsControl
            field={pledge.fields.scans}
            id={`${id}-scans`}
            value={signing.scans}
            onChange={(scans) => put({ scans })}
            label={words.pledges.scans}
          />
          <p className="row">
            <Button type="primary" htmlType="submit" loading={isBusy}>
              {words.pledges.save(places.length)} <kbd>Enter</kbd>
            </Button>
            <Button onClick={onClose}>
              {words.pledges.cancel} <kbd>Esc</kbd>
            </Button>
          </p>
        </form>
      </FocusOnShow>
    </aside>
  )
}
