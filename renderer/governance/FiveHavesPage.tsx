import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { dayOf, readDate } from '../../records/kit/dates'
import { clerks } from '../../records/roles'
import { pairText } from '../../records/kit/share'
import { useKeyHints } from '../app/hints'
import { useMay, useOffice } from '../app/office'
import { useNotices } from '../app/notices'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { call, SaidError } from '../bridge/call'
import { keys } from '../bridge/queries'
import { LastActLine } from '../kit/acts/LastActLine'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'
import { HavesHistory } from './HavesHistory'
import { HavesTable } from './HavesTable'
import { NoStreets, SafeStreetHead } from './SafeStreet'
import { ticksOf, type Ticking } from './ticking'

/** 五有自查: all streets with their latest self-check; a street is ticked in its own row. */
export function FiveHavesPage() {
  const read = useQuery({ queryKey: keys.records('fiveHaves', 'streets'), queryFn: () => call('governance.fiveHaves') })
  const { person } = useOffice()
  const mayWrite = useMay(clerks)
  const { say, fail } = useNotices()
  const { work, print } = usePrint()
  const [on, setOn] = useState(() => dayOf(new Date()))
  const [checker, setChecker] = useState(person.name)
  const [chosen, setChosen] = useState(0)
  const [ticking, setTicking] = useState<Ticking | null>(null)
  useKeyHints(mayWrite ? words.governance.tickKeys : words.kit.readerKeys)

  const printAll = () => void print((ticket) => call('paper.fiveHaves', undefined, { ticket }))
  useShortcut('Ctrl+P', printAll)

  const streets = read.data ?? []
  const street = streets[Math.min(chosen, streets.length - 1)]
  const reached = streets.filter((s) => s.last?.values['reached'] === true).length

  /** One act for one street. A second look on the same day mends the first. */
  const save = async (): Promise<boolean> => {
    const day = readDate(on)
    if (!ticking || !('value' in day) || day.value === null) {
      fail(new SaidError('invalid', words.governance.badDay))
      return false
    }
    const { last, section, name } = streets.find((s) => s.section === ticking.section)!
    const set = { ...ticksOf(ticking), checker: checker.trim() || null }
    const isSame = last !== null && last.values['on'] === day.value
    try {
      await call('governance.saveRows', {
        register: 'fiveHaves',
        rows: [isSame ? { id: last.id, revision: last.revision, set } : { set: { section, on: day.value, ...set } }],
      })
      say(words.governance.ticked(name))
      setTicking(null)
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  return (
    <div className="governance">
      <SafeStreetHead
        marks={
          streets.length > 0 && (
            <span className="chip" aria-live="polite">
              {words.governance.reachedPair(pairText(reached, streets.length, '条'))}
            </span>
          )
        }
      >
        {mayWrite && (
          <>
            <label className="row small">
              {words.governance.checkedOn}
              <Input className="short" value={on} onChange={(event) => setOn(event.target.value)} />
            </label>
            <label className="row small">
              {words.governance.checker}
              <Input className="short" value={checker} onChange={(event) => setChecker(event.target.value)} />
            </label>
          </>
        )}
        <Button onClick={printAll} disabled={work.isBusy || streets.length === 0} aria-keyshortcuts="Control+P">
          {words.governance.print} <kbd>Ctrl P</kbd>
        </Button>
      </SafeStreetHead>
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {read.data && streets.length === 0 && <NoStreets />}
      {streets.length > 0 && (
        <>
          {mayWrite && <p className="small quiet">{words.governance.tickHow}</p>}
          <HavesTable
            streets={streets}
            chosen={chosen}
            onChoose={setChosen}
            ticking={ticking}
            onTicking={setTicking}
            onSave={save}
            mayWrite={mayWrite}
          />
          {street && <HavesHistory key={street.section} section={street.section} name={street.name} />}
          <LastActLine />
        </>
      )}
    </div>
  )
}
