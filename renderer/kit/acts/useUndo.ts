import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LastAct, Undone } from '../../../bridge/record-shapes'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { useNotices } from '../../app/notices'
import { words } from '../../messages'

/** What an undo did, in a sentence: how many came back, and which were left alone because they had changed again. */
function undoneSentence(act: LastAct, undone: Undone): string {
  const kept = undone.kept.map((k) => k.title)
  return kept.length === 0 ? words.kit.undone(act.sentence) : words.kit.undoneBut(act.sentence, undone.undone, kept)
}

/** The last act that can be taken back, and taking it back. */
export function useUndo(): { act: LastAct | null; isBusy: boolean; undo: () => void } {
  const { say, fail } = useNotices()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const act = useQuery({ queryKey: keys.anyRecords('last act'), queryFn: () => call('act.last') }).data ?? null
  const undo = () => {
    if (!act || isBusy) return
    setBusy(true)
    call('act.undo', { batch: act.batch })
      .then((undone) => {
        say(undoneSentence(act, undone))
        return client.invalidateQueries({ queryKey: ['records'] })
      })
      .catch(fail)
      .finally(() => setBusy(false))
  }
  return { act, isBusy, undo }
}
