import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOf } from '../../records/kit/dates'
import { call } from '../bridge/call'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { useSheet } from '../kit/sheet/useSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import { KnownBefore } from './KnownBefore'
import { opening, openingOf } from './opening'

/** A dispute at the door: two sides, what about, when. */
export function OpenCase({ opened, shop }: { opened: OpenedRecord; shop: string | undefined }) {
  const navigate = useNavigate()
  const [taken, setTaken] = useState<Record<'applicant' | 'respondent', string | null>>({
    applicant: null,
    respondent: null,
  })
  // A dispute of an older day is written in as well: the day stands there to be changed.
  const [given] = useState(() => ({
    registeredOn: dayOf(new Date()),
    ...(shop !== undefined && { shop, channel: 'shop' }),
  }))
  const sheet = useSheet({
    register: opening,
    record: null,
    given,
    draft: opened.draft,
    create: (set) => call('mediation.open', openingOf(set, taken)),
    onSaved: ({ id }) => void navigate({ to: '/mediation/$id', params: { id }, replace: true }),
  })
  return (
    <>
      <SheetHead sheet={sheet} heading={<h1>{words.mediation.newTitle}</h1>}>
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      <SheetNotices sheet={sheet} />
      <p className="small quiet">{words.mediation.openNote}</p>
      <SheetForm sheet={sheet} label={words.mediation.newTitle} />
      {(['applicant', 'respondent'] as const).map((side) => (
        <KnownBefore
          key={side}
          control={sheet.form.control}
          side={side}
          taken={taken[side]}
          onTake={(from) => setTaken((was) => ({ ...was, [side]: from }))}
        />
      ))}
    </>
  )
}
