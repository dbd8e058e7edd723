import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { StreetPicture } from '../../bridge/street-shapes'
import type { PaperOutcome } from '../../bridge/paper-shapes'
import { useNotices } from '../app/notices'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { words } from '../messages'
import { AskChips } from './AskChips'
import type { Ask } from './judge'
import { pictureQuery } from './queries'
import { StreetSheets } from './StreetSheets'
import { sheetSizes, type SheetSize } from './sheets'
import { useFit } from './useFit'
import { useJudged } from './useJudged'

interface PaperProps {
  id: string
  ask: Ask
  onAsk: (ask: Ask) => void
}

/** The street on paper, as it will lie on the table: A3 or A4 across, readable without its colours. */
export function StreetPaper(props: PaperProps) {
  const read = useQuery(pictureQuery(props.id))
  if (read.error) return <p role="alert">{sentenceOf(read.error)}</p>
  return read.data ? <Paper {...props} picture={read.data} /> : null
}

function Paper({ ask, onAsk, picture }: PaperProps & { picture: StreetPicture }) {
  const router = useRouter()
  const { say, fail } = useNotices()
  const [size, setSize] = useState<SheetSize>('A3')
  const place = useRef<HTMLDivElement>(null)
  const { shops, section, pledgeKinds } = picture
  const { judgedOf, legend } = useJudged(shops, ask, picture)
  const name = words.street.paperName(String(section.values['name']), size)
  const sheet = { landscape: true, size } as const
  const take = (what: 'paper.print' | 'paper.savePdf', act: Promise<PaperOutcome>) => {
    act.then((outcome) => outcome.done && say(words.papers.done[what](outcome.file))).catch(fail)
  }
  const print = () => take('paper.print', call('paper.print', sheet))
  const savePdf = () => take('paper.savePdf', call('paper.savePdf', { name: `${name}.pdf`, ...sheet }))
  const back = () => router.history.back()
  useShortcut('Escape', back)
  useShortcut('Ctrl+P', print)
  useFit(place, sheetSizes[size].width)
  const sizes = useMemo(() => Object.keys(sheetSizes) as SheetSize[], [])
  return (
    <section className="paper" aria-label={name}>
      <div className="row chips">
        <Button onClick={back} aria-keyshortcuts="Escape">
          {words.frame.back} <kbd>Esc</kbd>
        </Button>
        <h1>{words.street.paperTitle(String(section.values['name']))}</h1>
        <Segmented aria-label={words.street.size} options={sizes} value={size} onChange={setSize} />
        <span className="sp" />
        <Button onClick={savePdf}>{words.papers.savePdf}</Button>
        <Button type="primary" onClick={print} aria-keyshortcuts="Control+P">
          {words.papers.print} <kbd>Ctrl P</kbd>
        </Button>
      </div>
      <div className="row chips">
        <AskChips ask={ask} kinds={pledgeKinds} onAsk={onAsk} />
      </div>
      <style>{`@page { size: ${size} landscape; margin: 0 }`}</style>
      <div className="on-paper" ref={place}>
        <StreetSheets picture={picture} ask={ask} size={size} judgedOf={judgedOf} legend={legend} />
      </div>
    </section>
  )
}
