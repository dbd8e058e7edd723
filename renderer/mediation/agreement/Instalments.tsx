import { Button, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { readDate } from '../../../records/kit/dates'
import { rulesOf } from '../../../records/kit/kinds'
import { mostInstalments, monthlyInstalments } from '../../../records/mediation/instalments'
import { performance } from '../../../records/mediation/performance'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { Labelled } from '../../forms/Labelled'
import { FocusOnShow } from '../../kit/FocusOnShow'
import { words } from '../../messages'

const { amount: money } = performance.fields
const inFigures = (fen: number): string => rulesOf(money).show(fen, money)
const readMoney = (text: string): number | null => {
  const read = rulesOf(money).read(text, money)
  return 'value' in read ? (read.value as number | null) : null
}

/** Shares an amount out over months. Nothing is taken for granted: amount, number and first day are typed, the rows are shown first. */
export function Instalments({
  caseId,
  amount,
  people,
  onClose,
}: {
  caseId: string
  /** What the agreement is about, as typed there. */
  amount: number | null
  people: readonly string[]
  onClose: () => void
}) {
  const { say, fail } = useNotices()
  const [total, setTotal] = useState(amount === null ? '' : inFigures(amount))
  const [count, setCount] = useState('')
  const [first, setFirst] = useState('')
  const [who, setWho] = useState('')
  const [isTried, setTried] = useState(false)
  const area = useRef<HTMLFormElement>(null)

  const fen = readMoney(total)
  const months = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0
  const firstDay = readDate(first)
  const day = 'value' in firstDay ? firstDay.value : null
  const faults = {
    total: !fen || fen <= 0 ? words.agreement.badTotal : fen < months ? words.agreement.tooSmall : undefined,
    count: months < 2 || months > mostInstalments ? words.agreement.badCount(mostInstalments) : undefined,
    first: 'refused' in firstDay ? firstDay.refused : day ? undefined : words.agreement.badFirst,
  }
  const isGood = !faults.total && !faults.count && !faults.first
  const rows = isGood ? monthlyInstalments(fen!, months, day!) : []
  // What has been typed is seen with what follows from it.
  useEffect(() => {
    if (isGood) area.current?.scrollIntoView({ block: 'nearest' })
  }, [isGood])
  const send = async (): Promise<void> => {
    try {
      say(
        words.agreement.writtenDown(
          await call('mediation.instalments', { case: caseId, who: who || null, instalments: rows }),
        ),
      )
      onClose()
    } catch (error) {
      fail(error)
    }
  }
  const write = () => {
    setTried(true)
    if (!isGood) return
    void send()
  }
  return (
    <form
      ref={area}
      className="card instalments"
      aria-label={words.agreement.monthly}
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <FocusOnShow>
        <Labelled label={words.agreement.total} error={isTried ? faults.total : undefined}>
          {(control) => <Input {...control} value={total} onChange={(event) => setTotal(event.target.value)} />}
        </Labelled>
      </FocusOnShow>
      <Labelled label={words.agreement.count} error={isTried ? faults.count : undefined}>
        {(control) => <Input {...control} value={count} onChange={(event) => setCount(event.target.value)} />}
      </Labelled>
      <Labelled label={words.agreement.first} error={isTried ? faults.first : undefined}>
        {(control) => <Input {...control} value={first} onChange={(event) => setFirst(event.target.value)} />}
      </Labelled>
      <Labelled label={words.agreement.who}>
        {(control) => (
          <Select
            {...control}
            className="select"
            value={who}
            onChange={setWho}
            options={[
              { value: '', label: words.agreement.nobody },
              ...people.map((name) => ({ value: name, label: name })),
            ]}
          />
        )}
      </Labelled>
      {rows.length > 0 && (
        <ol className="small">
          {rows.map((row, i) => (
            <li key={row.dueOn}>{words.agreement.instalment(i + 1, inFigures(row.amount), row.dueOn)}</li>
          ))}
        </ol>
      )}
      <div className="row">
        <span className="sp" />
        <Button onClick={onClose}>{words.kit.cancel}</Button>
        <Button htmlType="submit" disabled={isTried && !isGood}>
          {words.agreement.writeDown(rows.length || months || 0)}
        </Button>
      </div>
    </form>
  )
}
