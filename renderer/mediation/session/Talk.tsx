import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { nextBlank } from '../../../records/mediation/blanks'
import { useNotices } from '../../app/notices'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { DeskNote, type Earlier } from './DeskNote'
import { Lines, saysWho } from './Lines'
import type { DeskState, LineDesk } from './line-desk'
import { PhrasePicker } from './PhrasePicker'
import { TurnChips } from './TurnChips'
import { turnAfter, type Turn } from './turns'

/** The talk itself: what has been said, and below it the line that is being typed. Nothing else moves while somebody types. */
export function Talk({
  desk,
  state,
  rows,
  turns,
  isInquiry,
}: {
  desk: LineDesk
  state: DeskState
  /** Lines in the file, in order. */
  rows: readonly RecordView[]
  turns: readonly Turn[]
  isInquiry: boolean
}) {
  const { fail } = useNotices()
  const box = useRef<HTMLTextAreaElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [isPicking, setPicking] = useState(false)
  const [struck, setStruck] = useState<RecordView | null>(null)
  /** What last time left, as long as it has not been changed or let go. */
  const [earlier] = useState<Earlier | null>(state.text === '' ? null : { text: state.text, begun: state.begun })
  /** Where the caret goes once the text that was put in is drawn. */
  const caret = useRef<[number, number] | null>(null)
  const isAtEnd = useRef(true)

  const { text, turn, waiting } = state
  const lastAnswer = [...rows.map((r) => r.values), ...waiting].findLast((l) => l['kind'] === 'answer')
  const typeHere = () => box.current?.focus()
  const edit = (line: string | null) => {
    setEditing(line)
    if (line === null) requestAnimationFrame(typeHere)
  }
  const say = (next: Turn) => {
    desk.turnTo(next)
    typeHere()
  }
  useShortcut('Ctrl+/', () => setPicking(true))

  useEffect(() => {
    // The head or the end may have been opened to be mended: the keys stay there.
    if (!box.current?.closest('.session-card')?.contains(document.activeElement)) box.current?.focus()
  }, [])
  useLayoutEffect(() => {
    const area = scroll.current
    if (area && isAtEnd.current) area.scrollTop = area.scrollHeight
  })
  useLayoutEffect(() => {
    if (!caret.current || isPicking) return
    box.current?.focus()
    box.current?.setSelectionRange(...caret.current)
    caret.current = null
  })

  const pick = (phrase: string) => {
    const [from, to] = [box.current?.selectionStart ?? text.length, box.current?.selectionEnd ?? text.length]
    const blank = nextBlank(phrase, 0)
    caret.current = blank ? [from + blank.from, from + blank.to] : [from + phrase.length, from + phrase.length]
    desk.type(text.slice(0, from) + phrase + text.slice(to))
    setPicking(false)
  }
  const onKeys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey) {
      isAtEnd.current = true
      const answered = turn.kind === 'answer' ? turn.speaker : ((lastAnswer?.['speaker'] as string | null) ?? null)
      desk.end(turnAfter(turn, turns, answered))
    } else if (event.key === 'ArrowUp' && text === '' && rows.length > 0) setEditing(rows.at(-1)!.id)
    else return
    event.preventDefault()
  }
  const strike = (line: RecordView) => {
    setStruck(line)
    edit(null)
  }
  const unstrike = () => {
    if (!struck) return
    setStruck(null)
    call('record.restore', { register: 'sessionLine', id: struck.id, revision: struck.revision }).catch(fail)
    typeHere()
  }

  return (
    <>
      <div
        ref={scroll}
        className="talk"
        onScroll={({ currentTarget: t }) => {
          isAtEnd.current = t.scrollHeight - t.scrollTop - t.clientHeight < 40
        }}
      >
        {rows.length + waiting.length === 0 && <p className="quiet">{words.session.noLines}</p>}
        <Lines
          rows={rows}
          waiting={waiting}
          isInquiry={isInquiry}
          turns={turns}
          editing={editing}
          mayWrite
          onEdit={edit}
          onStruck={strike}
        />
        <div className="spoken typing">
          <span />
          <b data-kind={turn.kind}>{saysWho(turn, isInquiry)}</b>
          <textarea
            ref={box}
            rows={1}
            value={text}
            maxLength={5000}
            spellCheck={false}
            aria-label={`${words.session.typing} ${words.session.lineOf(saysWho(turn, isInquiry))}`}
            onChange={(event) => desk.type(event.target.value)}
            onKeyDown={onKeys}
          />
        </div>
      </div>
      {isPicking && (
        <PhrasePicker
          onPick={pick}
          onClose={() => {
            setPicking(false)
            requestAnimationFrame(typeHere)
          }}
        />
      )}
      <TurnChips turns={turns} turn={turn} isInquiry={isInquiry} onTurn={say} />
      <div className="row small quiet desk-keys">
        <span>
          <kbd>Enter</kbd> {words.session.keyNext}
        </span>
        <span>
          <kbd>Alt 1–9</kbd> {words.session.keyWho}
        </span>
        <button type="button" className="bare" aria-keyshortcuts="Control+/" onClick={() => setPicking(!isPicking)}>
          <kbd>Ctrl /</kbd> {words.session.keyPhrase}
        </button>
        <span>
          <kbd>↑</kbd> {words.session.keyUp}
        </span>
        <span className="sp" />
        <span role="status" className="row">
          <DeskNote
            desk={desk}
            state={state}
            struck={struck}
            onUnstrike={unstrike}
            earlier={earlier}
            onDrop={() => {
              desk.type('')
              typeHere()
            }}
          />
        </span>
      </div>
    </>
  )
}
