import { Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { CallName } from '../../bridge/calls'
import type { Paper, PaperOutcome } from '../../bridge/paper-shapes'
import { useNotices } from '../app/notices'
import { useShortcut } from '../app/shortcuts'
import { call, SaidError } from '../bridge/call'
import { words } from '../messages'
import { sentenceOf } from '../app/sentences'
import './papers.css'

/** Bytes of the longest document that is laid out here (some 120 shop files); Word is faster with longer ones. */
const longest = 500_000

/** A paper as it will lie on the table, and the ways to take it out of the program; `head` stands before them in their row. */
export function PaperPreview({ paper, head }: { paper: Paper; head?: ReactNode }) {
  const isWord = paper.kind === 'docx'
  const isShown = isWord && paper.size <= longest
  const [drawn, setDrawn] = useState(false)
  const [said, setSaid] = useState<{ sentence: string; bad: boolean; isFile?: boolean } | null>(null)
  const { say } = useNotices()

  const refuse = (error: unknown) => setSaid({ sentence: sentenceOf(error), bad: true })
  async function take(name: CallName & `paper.${string}`, act: () => Promise<PaperOutcome>): Promise<void> {
    try {
      const outcome = await act()
      const sentence = outcome.done ? words.papers.done[name as 'paper.save'](outcome.file) : ''
      setSaid(sentence ? { sentence, bad: false, isFile: name !== 'paper.print' } : null)
      if (sentence) say(sentence)
    } catch (error) {
      refuse(error)
    }
  }
  const { landscape } = paper
  const save = () => void take('paper.save', () => call('paper.save', { paper: paper.id }))
  const savePdf = () =>
    void take('paper.savePdf', () => call('paper.savePdf', { name: paper.name.replace(/\.docx$/, '.pdf'), landscape }))
  const print = () => void take('paper.print', () => call('paper.print', { landscape }))
  useShortcut('Ctrl+P', print, isShown && drawn)

  return (
    <section className="paper" aria-label={paper.name}>
      <div className="row off-paper">
        {head}
        {head && <span className="sp" />}
        <span role={said?.bad ? 'alert' : 'status'} className={said?.bad ? 'wrong' : 'quiet'}>
          {said?.sentence}
        </span>
        {said?.isFile && (
          <button type="button" className="as-link" onClick={() => void call('paper.showSaved').catch(refuse)}>
            {words.papers.showSaved}
          </button>
        )}
        <Button onClick={save} {...(!isShown && { type: 'primary' as const })}>
          {isWord ? words.papers.saveWord : words.papers.save}
        </Button>
        {isShown && (
          <>
            <Button onClick={savePdf} disabled={!drawn}>
              {words.papers.savePdf}
            </Button>
            <Button type="primary" onClick={print} disabled={!drawn} aria-keyshortcuts="Control+P">
              {words.papers.print} <kbd>Ctrl P</kbd>
            </Button>
          </>
        )}
      </div>
      {paper.blanks.length > 0 && (
        <p className="quiet small off-paper">{words.papers.blanks(paper.blanks.join('、'))}</p>
      )}
      {paper.notice && <p className="quiet small off-paper">{paper.notice}</p>}
      {isShown ? <Pages paper={paper} onDrawn={setDrawn} /> : <Closed paper={paper} />}
    </section>
  )
}

/** The pages themselves: what is inside .on-paper is what the printer gets. */
function Pages({ paper, onDrawn }: { paper: Paper; onDrawn: (drawn: boolean) => void }) {
  const into = useRef<HTMLDivElement>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    async function draw(): Promise<void> {
      // Unlocking wakes the page up again: what is drawn stays, for the office lets go of its papers when it locks.
      if (into.current?.hasChildNodes()) return
      const [bytes, { layOut }] = await Promise.all([call('paper.bytes', { paper: paper.id }), import('./lay-out')])
      if (left || !into.current) return
      await layOut(bytes, into.current)
      fitTo(into.current)
      onDrawn(true)
    }
    const place = into.current
    const fit = new ResizeObserver(() => place && fitTo(place))
    if (place) fit.observe(place)
    draw().catch((error: unknown) => {
      setFailure(error instanceof SaidError ? sentenceOf(error) : words.papers.notDrawn)
    })
    return () => {
      left = true
      fit.disconnect()
    }
  }, [paper.id, onDrawn])
  return (
    <>
      <style>{`@page { size: A4 ${paper.landscape ? 'landscape' : 'portrait'}; margin: 0 }`}</style>
      {failure && <p role="alert">{failure}</p>}
      <div className="on-paper" ref={into} />
    </>
  )
}

/** Makes the widest sheet fit its place. Scaled as a picture: a zoom would break its lines elsewhere than on paper. */
function fitTo(place: HTMLElement): void {
  const pages = [...place.querySelectorAll<HTMLElement>('section.docx')]
  const room = place.clientWidth - 2 * parseFloat(getComputedStyle(place).paddingLeft)
  const fit = Math.min(1, room / Math.max(1, ...pages.map((page) => page.offsetWidth)))
  for (const page of pages) {
    page.style.transform = fit < 1 ? `scale(${fit})` : ''
    page.style.margin = `0 ${((fit - 1) * page.offsetWidth) / 2}px ${(fit - 1) * page.offsetHeight}px`
  }
}

/** Workbooks and very long documents are looked at in the program that opens them. */
function Closed({ paper }: { paper: Paper }) {
  return (
    <div className="card">
      <b>{paper.name}</b>
      <div className="quiet">{words.papers.closed[paper.kind](Math.max(1, Math.round(paper.size / 1024)))}</div>
    </div>
  )
}
