import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useImperativeHandle, useState, type Ref } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { useOpenRecord } from '../../app/places'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { draftQuery, type Draft } from '../../kit/drafts/draft'
import { clock } from '../../kit/history/when'
import { words } from '../../messages'
import { ReadLines } from './ReadLines'
import { Talk } from './Talk'
import { turnAfter, type Turn } from './turns'
import { useLineDesk } from './useLineDesk'

/** What the page may ask of the desk. */
export interface DeskHandle {
  /** Brings what is typed into the record, and says whether all of it is there. */
  settle: () => Promise<boolean>
  /** Whether nothing is typed and nothing waits to be written. */
  isBlank: () => boolean
}

interface TalkProps {
  session: string
  rows: readonly RecordView[]
  turns: readonly Turn[]
  isInquiry: boolean
  ref: Ref<DeskHandle>
}

/**
 * The talk once it is known what last time left: a half-typed line of this session is put back in its place. There is one draft
 * for all sessions of a person, so that one of another session has to be settled first.
 */
export function TalkDesk(props: TalkProps) {
  const { fail } = useNotices()
  const open = useOpenRecord()
  const read = useQuery(draftQuery('sessionLine', null))
  const [begun, setBegun] = useState<{ draft: Draft | null } | null>(null)
  if (read.isPending && !begun) return null
  const draft = read.data ?? null
  if (!begun) {
    if (draft && draft.values['session'] !== props.session) {
      const drop = () => {
        setBegun({ draft: null })
        call('draft.drop', { register: 'sessionLine', record: null }).catch(fail)
      }
      const { text: typed } = draft.values
      const text = typeof typed === 'string' ? typed.slice(0, 40) : ''
      return (
        <>
          <section className="banner row" aria-label={words.session.elsewhere(text, clock(draft.at))}>
            <b>{words.session.elsewhere(text, clock(draft.at))}</b>
            <span className="sp" />
            <Button onClick={() => open('sessionLine', null)}>{words.session.goThere}</Button>
            <Button onClick={drop}>{words.session.dropThere}</Button>
          </section>
          <ReadLines rows={props.rows} isInquiry={props.isInquiry} />
        </>
      )
    }
    setBegun({ draft })
    return null
  }
  return <AtDesk {...props} draft={begun.draft} />
}

function AtDesk({ session, rows, turns, isInquiry, draft, ref }: TalkProps & { draft: Draft | null }) {
  const [first] = useState<Turn>(() => {
    const last = rows.at(-1)?.values
    const asks = turns[0]!
    return last ? turnAfter(last as unknown as Turn, turns, last['speaker'] as string | null) : asks
  })
  const { desk, state } = useLineDesk(session, draft, first)
  useImperativeHandle(ref, () => ({
    async settle() {
      desk.end(turnAfter(desk.state().turn, turns, null))
      await desk.write()
      return desk.state().waiting.length === 0
    },
    isBlank: () => desk.state().text.trim() === '' && desk.state().waiting.length === 0,
  }))
  return <Talk desk={desk} state={state} rows={rows} turns={turns} isInquiry={isInquiry} />
}
