import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { nextBlank } from '../../../records/mediation/blanks'
import { useNotices } from '../../app/notices'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { clock } from '../../kit/history/when'
import { words } from '../../messages'
import { Lines, saysWho } from './Lines'
import type { DeskState, LineDesk } from './line-desk'
import { PhrasePicker } from './PhrasePicker'
import { noted, sameTurn, turnAfter, type Turn } from './turns'

/** Alt+1 … Alt+9 give the word, Alt+0 to the recorder's own note; from anywhere on the page but a line that is being changed. */
function useTurnKeys(act: (n: number) => void): void {
  const run = useRef(act)
  useLayoutEffect(() => {
    run.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent | globalThis.KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.defaultPrevented || !/^Digit\d$/.test(event.code)) return
      event.preventDefault()
      run.current(Number(event.code.slice(5)))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

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
  const [earlier] = useState(state.text === '' ? null : { text: state.text, begun: state.begun })
  /** Where the caret goes once the text that was put in is drawn. */
  const caret = useRef<[number, number] | null>(null)
  const isAtEnd = useRef(true)

  const { text, turn, waiting, isStuck } = state
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
  useTurnKeys((n) => {
    const next = n === 0 ? noted : turns[n - 1]
    if (next) say(next)
  })
  useShortcut('Ctrl+/', () => setPicking(true))

  useEffect(() => {
    box.current?.focus()
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
      <div className="row turns" role="group" aria-label={words.session.who}>
        {[...turns, noted].map((one, i) => {
          const n = one === noted ? 0 : i + 1
          return (
            <button
              type="button"
              key={`${one.kind} ${one.speaker}`}
              className={sameTurn(one, turn) ? 'chip on' : 'chip'}
              aria-pressed={sameTurn(one, turn)}
              aria-keyshortcuts={`Alt+${n}`}
              onClick={() => say(one)}
            >
              <kbd>{n}</kbd> {one.speaker ?? saysWho(one, isInquiry)}
            </button>
          )
        })}
      </div>
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
          {isStuck && waiting.length > 0 ? (
            <>
              <span className="lamp warn">{words.session.stuck(waiting.length)}</span>
              <Button size="small" onClick={() => void desk.write()}>
                {words.session.again}
              </Button>
            </>
          ) : struck ? (
            <>
              {words.session.struck(String(struck.values['text']).slice(0, 12))}
              <button type="button" className="as-link" onClick={unstrike}>
                {words.session.unstrike}
              </button>
            </>
          ) : earlier && earlier.text === text ? (
            <>
              {words.session.earlier(earlier.begun ? clock(earlier.begun) : '')}
              <button
                type="button"
                className="as-link"
                onClick={() => {
                  desk.type('')
                  typeHere()
                }}
              >
                {words.session.dropEarlier}
              </button>
            </>
          ) : (
            words.session.kept
          )}
        </span>
      </div>
    </>
  )
}
