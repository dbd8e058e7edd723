import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RecordPage, RecordView } from '../../../bridge/record-shapes'
import { keepBeforeLeaving } from '../../app/leaving'
import { fail, useNotices } from '../../app/notices'
import { call, SaidError } from '../../bridge/call'
import { queryClient } from '../../bridge/queries'
import type { Draft } from '../../kit/drafts/draft'
import { pageQuery } from '../../kit/record-page'
import { words } from '../../messages'
import { isEmptyDesk, LineDesk, type DeskFile, type DeskState, type SpokenLine } from './line-desk'
import type { Turn } from './turns'

const draftKey = { register: 'sessionLine', record: null } as const

/** What a draft of last time holds of this session; null where it holds nothing. */
function heldIn(draft: Draft | null): Partial<DeskState> | null {
  if (!draft) return null
  const { kind, speaker, text, at, waiting } = draft.values
  return {
    turn: { kind, speaker } as Turn,
    text: typeof text === 'string' ? text : '',
    begun: typeof at === 'string' ? at : null,
    waiting: Array.isArray(waiting) ? (waiting as SpokenLine[]) : [],
  }
}

/** Puts a line that has just been written among the lines on the screen, so that it does not blink until they are read anew. */
function show(session: string, line: RecordView): void {
  queryClient.setQueryData<RecordPage>(pageQuery('sessionRecord', session).queryKey, (page) =>
    page
      ? {
          ...page,
          children: page.children.map((c) =>
            c.register === 'sessionLine' && !c.rows.some((row) => row.id === line.id)
              ? { ...c, rows: [...c.rows, line] }
              : c,
          ),
        }
      : page,
  )
}

const fileOf = (session: string): DeskFile => ({
  async write({ at, kind, speaker, text }) {
    const set = { session, at, kind, speaker, text }
    show(session, await call('record.save', { register: 'sessionLine', set }))
  },
  async keep(state) {
    if (!state) return void (await call('draft.drop', draftKey))
    const { turn, text, begun: at, waiting } = state
    await call('draft.keep', { ...draftKey, revision: null, values: { session, ...turn, at, text, waiting } })
  },
  fail(error) {
    // Behind the lock the desk lives on; what it owes is kept with the next key, or when it wakes.
    if (!(error instanceof SaidError && (error.code === 'locked' || error.code === 'restarted'))) fail(error)
  },
})

/** The desk of a session, with what last time left on it. What is on it is kept when the page is left, locked or closed. */
export function useLineDesk(session: string, draft: Draft | null, first: Turn): { desk: LineDesk; state: DeskState } {
  const { say } = useNotices()
  const [desk] = useState(() => new LineDesk(fileOf(session), first, heldIn(draft)))
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  useEffect(() => {
    if (desk.state().waiting.length > 0) void desk.write()
    const forget = keepBeforeLeaving(desk.keep)
    return () => {
      forget()
      void desk.keep()
      if (!isEmptyDesk(desk.state())) say(words.kit.draftStays)
    }
  }, [desk, say])
  return { desk, state }
}
