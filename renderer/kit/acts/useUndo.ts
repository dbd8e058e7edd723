import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LastAct, Undone } from '../../../bridge/record-shapes'
import { call } from '../../bridge/call'
import { keys, queryClient } from '../../bridge/queries'
import { useNotices } from '../../app/notices'
import { words } from '../../messages'

/** What an undo did, in a sentence: how many came back, and which were left alone because they had changed again. */
function undoneSentence(sentence: string, undone: Undone): string {
  const kept = undone.kept.map((k) => k.title)
  return kept.length === 0 ? words.kit.undone(sentence) : words.kit.undoneBut(sentence, undone.undone, kept)
}

/** An undo that can itself be taken back: its own batch, when, and the act that it took back with its sentence. */
interface TakenBack {
  batch: string
  undoes: string
  at: string
  sentence: string
}

const takenBackKey = ['taken back'] as const

/** The last act that can be taken back; the last one that was, as long as nothing was done since; and both ways. */
export function useUndo() {
  const { say, fail } = useNotices()
  const [isBusy, setBusy] = useState(false)
  const act = useQuery({ queryKey: keys.anyRecords('last act'), queryFn: () => call('act.last') }).data ?? null
  const last = useQuery<TakenBack | null>({ queryKey: takenBackKey, queryFn: () => null, staleTime: Infinity }).data
  const takenBack = last && (!act || act.at < last.at) ? last : null

  const takeBack = async (batch: string): Promise<Undone | null> => {
    if (isBusy) return null
    setBusy(true)
    try {
      const undone = await call('act.undo', { batch })
      await queryClient.invalidateQueries({ queryKey: ['records'] })
      return undone
    } catch (error) {
      fail(error)
      return null
    } finally {
      setBusy(false)
    }
  }
  const undo = async ({ batch, sentence }: LastAct): Promise<void> => {
    const undone = await takeBack(batch)
    if (!undone) return
    queryClient.setQueryData(takenBackKey, {
      batch: undone.batch,
      undoes: batch,
      at: new Date().toISOString(),
      sentence,
    })
    say(undoneSentence(sentence, undone))
  }
  const redo = async ({ batch, sentence }: TakenBack): Promise<void> => {
    if (!(await takeBack(batch))) return
    queryClient.setQueryData(takenBackKey, null)
    say(words.kit.redone(sentence))
  }
  return { act, takenBack, isBusy, undo, redo }
}
