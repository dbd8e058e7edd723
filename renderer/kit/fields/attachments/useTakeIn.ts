import { useState } from 'react'
import { largestAttachment } from '../../../../bridge/calls/attachments'
import { dayOf } from '../../../../records/kit/dates'
import { useNotices } from '../../../app/notices'
import { call, SaidError } from '../../../bridge/call'
import { words } from '../../../messages'
import type { Attachment } from './attachment'
import { rememberBytes } from './bytes'
import { shrink } from './shrink'

async function takeIn(chosen: File, isOriginal: boolean): Promise<Attachment> {
  const file = isOriginal ? chosen : await shrink(chosen)
  if (file.size > largestAttachment) throw new SaidError('invalid', words.attachments.tooLarge(chosen.name))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kept = await call('attachment.add', { name: file.name, bytes })
  rememberBytes(kept.id, file)
  return kept
}

/** A picture out of the clipboard has no name of its own. */
const named = (file: File): File =>
  /^image\.\w+$/.test(file.name)
    ? new File([file], words.attachments.pasted(dayOf(new Date()), file.name.slice(6)), { type: file.type })
    : file

/** Takes files into the store one after the other; what is refused is said, and the others go on. */
export function useTakeIn(onTaken: (taken: Attachment[]) => void) {
  const { fail } = useNotices()
  /** How many wait, the one under way included. */
  const [waiting, setWaiting] = useState(0)
  const take = async (files: readonly File[], isOriginal: boolean): Promise<void> => {
    if (files.length === 0 || waiting > 0) return
    const taken: Attachment[] = []
    for (const [i, file] of files.entries()) {
      setWaiting(files.length - i)
      try {
        taken.push(await takeIn(named(file), isOriginal))
      } catch (error) {
        fail(error)
      }
    }
    setWaiting(0)
    if (taken.length > 0) onTaken(taken)
  }
  return { waiting, take }
}
