import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Values } from '../../bridge/record-shapes'
import { mediationCase } from '../../records/mediation/mediation-case'
import type { Finding } from '../../records/mediation/self-check/finding'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import type { Sheet } from '../kit/sheet/useSheet'
import type { Asking } from '../kit/workflow/act-values'
import { settled } from '../kit/workflow/ActBar'
import { ActForm } from '../kit/workflow/ActForm'
import { words } from '../messages'
import { checkQuery, counted, SelfCheck } from './SelfCheck'

const asked = ['filedOn', 'filedBy', 'keepFor', 'checkedBy', 'checkedOn', 'fileNote']

/** What the form of archiving asks for is mended by filling it in. */
const isAskedHere = (at: Finding['at']): boolean =>
  at.register === 'mediationCase' && at.field !== undefined && asked.includes(at.field)

/** Archiving: what the self-check finds, and the form that locks the case and freezes its dossier. */
export function ArchiveCase({
  sheet,
  suggest,
  onShown,
  onClose,
}: {
  sheet: Sheet
  suggest: Values
  /** The self-check stands here now, and need not stand elsewhere. */
  onShown: () => void
  onClose: () => void
}) {
  const { say } = useNotices()
  const id = sheet.record!.id
  const findings = useQuery(checkQuery(id)).data
  const settings = useQuery({ queryKey: ['mediation.settings'], queryFn: () => call('mediation.settings') }).data
  const hasFaults = findings !== undefined && counted(findings.filter(({ at }) => !isAskedHere(at))).must > 0
  const asking = useMemo<Asking>(
    () => ({
      register: mediationCase,
      fields: asked,
      needs: ['filedOn', 'filedBy', 'keepFor'],
      // What cannot be mended any more is archived with the reason.
      reason: hasFaults,
    }),
    [hasFaults],
  )
  // oxlint-disable-next-line react/exhaustive-deps -- once, as it opens
  useEffect(onShown, [])
  const send = async (set: Values, reason: string) => {
    const now = await settled(sheet)
    if (!now) return
    try {
      const moved = await call('mediation.archive', { id, revision: now.revision, set, reason })
      say(words.mediation.archived(mediationCase.title(moved.values as never)))
      onClose()
    } finally {
      await queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })
    }
  }
  if (!findings || !settings) return null
  return (
    <>
      <SelfCheck id={id} omits={isAskedHere} />
      <ActForm
        key={String(hasFaults)}
        asking={asking}
        base={sheet.base}
        suggested={{ ...suggest, keepFor: settings.keepFor }}
        title={words.mediation.archive}
        send={words.mediation.archiveSend}
        note={hasFaults ? words.mediation.archiveFaults : words.mediation.archiveNote}
        onSend={send}
        onClose={onClose}
      />
    </>
  )
}
