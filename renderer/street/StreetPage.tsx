import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { StreetPicture } from '../../bridge/street-shapes'
import { rulesOf } from '../../records/kit/kinds'
import { clerks } from '../../records/roles'
import { streetSection } from '../../records/street/street-section'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { useOpenRecord } from '../app/places'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { LastActLine } from '../kit/acts/LastActLine'
import { words } from '../messages'
import { AskChips } from './AskChips'
import { Cards } from './Cards'
import type { Ask } from './judge'
import { Legend } from './Legend'
import { pictureQuery } from './queries'
import { RoundButtons } from './RoundButtons'
import { SectionFacts } from './SectionFacts'
import { StreetPeek } from './StreetPeek'
import { Strip } from './Strip'
import { useJudged } from './useJudged'
import { useOrder } from './useOrder'
import './street.css'

interface PageProps {
  id: string
  ask: Ask
  onAsk: (ask: Ask) => void
}

/** One street as a picture: what stands where, in the colours of what is asked, and everything that is known of the whole. */
export function StreetPage(props: PageProps) {
  const navigate = useNavigate()
  useShortcut('Escape', () => void navigate({ to: '/street' }))
  const read = useQuery(pictureQuery(props.id))
  if (read.error) return <p role="alert">{sentenceOf(read.error)}</p>
  if (!read.data) return <div className="skeleton" />
  return <Street {...props} picture={read.data} />
}

function Street({ id, ask, onAsk, picture }: PageProps & { picture: StreetPicture }) {
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  const mayWrite = useMay(clerks)
  useKeyHints(mayWrite ? words.street.keys : words.street.readKeys)
  const { shops, put, isSettled } = useOrder(id, picture.shops)
  const { judgedOf, legend } = useJudged(shops, ask, picture)
  const [only, setOnly] = useState<string | null>(null)
  const [looked, setLooked] = useState<string | null>(null)
  const { section, today, pledgeKinds } = picture

  const open = (shop: string) => openRecord('shop', shop)
  const print = () => void navigate({ to: '/street/$id/paper', params: { id }, search: { ask } })
  const hasShops = shops.length > 0
  useShortcut('Ctrl+P', print, hasShops)
  const askFor = (next: Ask) => {
    setOnly(null)
    onAsk(next)
  }
  const guessed = shops.filter((shop) => shop.frontage === null).length
  return (
    <div className="street-page">
      <div className="row">
        <h1>{streetSection.title(section.values as never)}</h1>
        <span className="chip">{factsOf(section, shops.length)}</span>
        <span className="sp" />
        {hasShops && (
          <>
            <Button onClick={print} aria-keyshortcuts="Control+P">
              {words.street.print} <kbd>Ctrl P</kbd>
            </Button>
            <RoundButtons section={id} />
          </>
        )}
      </div>
      {!hasShops ? (
        <div className="card row">
          {words.street.noShops}
          <span className="sp" />
          {mayWrite && (
            <>
              <Link className="button" to="/import/$register" params={{ register: 'shop' }}>
                {words.street.importShops}
              </Link>
              <Link className="button primary" to="/shops/new">
                {words.street.newShop}
              </Link>
            </>
          )}
        </div>
      ) : (
        <>
          <div className="row chips asks">
            <AskChips ask={ask} kinds={pledgeKinds} onAsk={askFor} />
            <span className="sp" />
            <Legend lines={legend} only={only} onOnly={setOnly} />
          </div>
          <Strip
            section={section}
            shops={shops}
            judgedOf={judgedOf}
            only={legend.some((line) => line.state === only) ? only : null}
            mayWrite={mayWrite}
            onOpen={open}
            onLook={setLooked}
            onPut={put}
          />
          <StreetPeek shop={shops.find((shop) => shop.id === looked)} today={today} kinds={pledgeKinds} onOpen={open} />
        </>
      )}
      <div className="row">
        <span className="small quiet">{guessed > 0 && words.street.guessedWidth(guessed)}</span>
        <span className="sp" />
        {/* What is still on its way to the office cannot be taken back yet, and nothing before it should be. */}
        {isSettled && <LastActLine />}
      </div>
      <Cards picture={picture} shops={shops} />
      <SectionFacts id={id} groups={picture.groups} />
    </div>
  )
}

/** 18 个门面 · 320 米 · 责任人 周敏 */
function factsOf({ values }: StreetPicture['section'], fronts: number): ReactNode {
  const { from, to, length, head } = values as Record<'from' | 'to' | 'head', string | null> & { length: number | null }
  return [
    words.street.fronts(fronts),
    words.street.from(from, to),
    length !== null &&
      words.street.length(rulesOf(streetSection.fields.length).show(length, streetSection.fields.length)),
    head && words.street.headIs(head),
  ]
    .filter(Boolean)
    .join(' · ')
}
