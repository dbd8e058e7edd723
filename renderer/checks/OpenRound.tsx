import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Round, RoundDraft, RoundShop } from '../../bridge/check-shapes'
import { isSameRound } from '../../bridge/round-draft'
import { clerks } from '../../records/roles'
import { useMay } from '../app/office'
import { useNotices } from '../app/notices'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call, SaidError } from '../bridge/call'
import { LastActLine } from '../kit/acts/LastActLine'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { HeadFields } from './HeadFields'
import { heldRoundsQuery } from './held-rounds'
import { HeldRounds } from './HeldRounds'
import { PaperGrid } from './PaperGrid'
import { Progress } from './Progress'
import { dayOfHead, type RoundHead } from './round-head'
import { roundPlace, roundQuery, showSaved, type RoundKey } from './round-query'
import { ShopByShop } from './ShopByShop'
import { toCheck, type TypedShops } from './typed'
import { useTyped } from './useTyped'

interface RoundProps {
  roundKey: RoundKey
  isPaper: boolean
  head: RoundHead
  onHead: (next: Partial<RoundHead>) => void
}

/** One round: read, and what was typed in it last time taken up again. What is held of others is offered in a line. */
export function OpenRound(props: RoundProps) {
  const { roundKey } = props
  const round = useQuery(roundQuery(roundKey))
  const held = useQuery(heldRoundsQuery)
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/round', search: { list: roundKey.list, since: roundKey.since } })
  useShortcut('Escape', back)
  if (round.error && !round.data)
    return (
      <div className="nothing">
        <p role="alert">{sentenceOf(round.error)}</p>
        <Button onClick={back}>{words.checks.all}</Button>
      </div>
    )
  if (!round.data || !held.isFetchedAfterMount) return <div className="skeleton" />
  const rounds = held.data ?? []
  const draft = rounds.find((one) => isSameRound(one, roundKey)) ?? null
  const others = rounds.filter((one) => !isSameRound(one, roundKey))
  return <Working {...props} round={round.data} draft={draft} others={others} onBack={back} />
}

function Working({
  roundKey,
  isPaper,
  head,
  onHead,
  round,
  draft,
  others,
  onBack,
}: RoundProps & { round: Round; draft: RoundDraft | null; others: readonly RoundDraft[]; onBack: () => void }) {
  const { say, fail } = useNotices()
  const navigate = useNavigate()
  const { work, print } = usePrint()
  const mayWrite = useMay(clerks)
  const name = words.checks.roundName(round.place, round.list.name)
  const typed = useTyped((draft?.typed ?? {}) as TypedShops, { ...roundKey, ...head, name })
  const adopt = useEffectEvent(() => draft && onHead({ on: draft.on, inspectors: draft.inspectors }))
  useEffect(() => void adopt(), [])
  const underWay = useRef(new Set<string>())

  const save = async (shops: readonly RoundShop[], isWhole: boolean): Promise<boolean> => {
    const on = dayOfHead(head)
    if (on === null) return no(words.checks.badDay)
    const chosen = shops.filter((s) => typed.shops[s.id] && !underWay.current.has(s.id))
    const checks = []
    for (const shop of chosen) {
      const made = toCheck(shop, typed.shops[shop.id]!, on)
      if ('refused' in made) return no(made.refused)
      checks.push(made.check)
    }
    if (checks.length === 0) return no(words.checks.nothingToSave)
    const sent = Object.fromEntries(chosen.map((s) => [s.id, typed.shops[s.id]!]))
    const made = { list: roundKey.list, on, inspectors: head.inspectors.trim() || null }
    for (const { id } of chosen) underWay.current.add(id)
    try {
      const saved = await (isWhole
        ? call('check.saveRound', { ...made, checks })
        : call('check.save', { ...made, ...checks[0]! }))
      showSaved(roundKey, saved)
      typed.saved(sent)
      say(saved.sentence)
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      for (const { id } of chosen) underWay.current.delete(id)
    }
  }
  const no = (sentence: string): false => {
    fail(new SaidError('invalid', sentence))
    return false
  }
  const of = roundPlace(roundKey)
  const { list } = roundKey
  const due = round.shops.filter((s) => !s.idle)
  const turn = () => {
    const { section, shop, since } = roundKey
    const where = shop ? { shop } : { section: section! }
    void navigate({ to: '/round', search: { ...where, list, since, paper: !isPaper }, replace: true })
  }
  useShortcut('F2', turn, mayWrite)
  return (
    <div className="checks round">
      <div className="row">
        <h1>{round.place}</h1>
        <span className="chip">{round.list.name}</span>
        <Progress done={due.filter((s) => s.done).length} due={due.length} />
        <span className="sp" />
        <Button onClick={onBack}>{words.checks.all}</Button>
        <Button
          onClick={() => void print((ticket) => call('paper.roundSheet', { of, list }, { ticket }))}
          disabled={work.isBusy}
        >
          {words.checks.routeSheet}
        </Button>
        <Button
          onClick={() => void print((ticket) => call('paper.blankCheckSheets', { of, list }, { ticket }))}
          disabled={work.isBusy}
        >
          {words.checks.blankSheets}
        </Button>
        {mayWrite && (
          <Button onClick={turn} aria-keyshortcuts="F2">
            {isPaper ? words.checks.toDesk : words.checks.toPaper} <kbd>F2</kbd>
          </Button>
        )}
      </div>
      {mayWrite && (
        <div className="row">
          <HeadFields head={head} onHead={onHead} />
          <span className="sp" />
          <LastActLine />
        </div>
      )}
      <HeldRounds rounds={others} />
      <WorkLine work={work} />
      {round.shops.length === 0 ? (
        <p className="quiet">{words.checks.noShops}</p>
      ) : isPaper ? (
        <PaperGrid round={round} typed={typed} mayWrite={mayWrite} on={dayOfHead(head)} save={save} />
      ) : (
        <ShopByShop round={round} typed={typed} mayWrite={mayWrite} on={dayOfHead(head)} save={save} />
      )}
    </div>
  )
}
