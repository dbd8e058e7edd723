import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../bridge/record-shapes'
import { elector } from '../../records/governance/elector'
import { pairText } from '../../records/kit/share'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { useTyped } from '../kit/typed'
import { words } from '../messages'
import { RollPaste } from './RollPaste'
import { SaveRows } from './SaveRows'
import { SpreadTable } from './SpreadTable'
import { useSpread } from './useSpread'
import { withBlanks } from './with-blanks'

const columns = ['name', 'unit', 'attended', 'note']
const mostShown = 300

/** The roll of an election: pasted or typed, and ticked off at the door: a few letters of a name and Enter. */
export function Roll({
  election,
  rows,
  mayWrite,
}: {
  election: string
  rows: readonly RecordView[]
  mayWrite: boolean
}) {
  const { say, fail } = useNotices()
  const navigate = useNavigate()
  const [isPasting, setPasting] = useState(false)
  const typed = useTyped('')
  const spread = useSpread(elector, { election })
  const asked = typed.settled.trim()
  const found = useQuery({
    queryKey: keys.records('elector', 'found', election, asked),
    queryFn: async () => {
      const query = { register: 'elector' as const, words: asked, filters: { election: { any: [election] } } }
      return new Set((await call('record.list', { query, limit: 500 })).rows.map((row) => row.id))
    },
    enabled: asked !== '',
    placeholderData: (before) => before,
  }).data
  const fitting = asked === '' || !found ? rows : rows.filter((row) => found.has(row.id))
  const shown = fitting.slice(0, mostShown)
  const all = withBlanks(elector, shown, { election }, mayWrite && asked === '' ? spread : null)
  const attended = rows.filter((row) => row.values['attended'] === true).length
  const absent = rows.filter((row) => row.values['attended'] !== true)
  const save = () => void spread.save(all)

  const tick = async (these: readonly RecordView[], said: string): Promise<void> => {
    const changes = these.map((row) => ({ id: row.id, revision: row.revision, set: { attended: true } }))
    try {
      await call('governance.saveRows', { register: 'elector', rows: changes })
      say(said)
    } catch (error) {
      fail(error)
    }
  }
  /** Somebody at the door: the one who is left over is there, and the box is free for the next. */
  const arrive = () => {
    const [only, ...others] = fitting
    if (!only || others.length > 0 || typed.text.trim() !== asked) return
    const isNew = only.values['attended'] !== true
    const said = words.governance.arrived(
      String(only.values['name']),
      pairText(attended + (isNew ? 1 : 0), rows.length, '人'),
    )
    if (isNew) void tick([only], said)
    else say(said)
    typed.put('')
  }

  return (
    <>
      <div className="row wrap">
        <h2>{words.governance.roll}</h2>
        {rows.length > 0 && (
          <span className="chip" aria-live="polite">
            {words.governance.rollPair(pairText(attended, rows.length, '人'))}
          </span>
        )}
        <Input
          type="search"
          className="find-elector"
          aria-label={words.governance.findElector}
          placeholder={words.governance.findElector}
          value={typed.text}
          onChange={(event) => typed.type(event.target.value)}
          onCompositionStart={typed.composing}
          onCompositionEnd={typed.composed}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter' && mayWrite) arrive()
            else if (event.key === 'Escape' && typed.text !== '') {
              event.stopPropagation()
              typed.put('')
            }
          }}
        />
        <span className="sp" />
        {mayWrite && (
          <>
            <Button onClick={() => setPasting(!isPasting)} aria-expanded={isPasting}>
              {words.governance.paste}
            </Button>
            <Button onClick={() => void navigate({ to: '/import/$register', params: { register: 'elector' } })}>
              {words.governance.importRoll}
            </Button>
            {absent.length > 0 && (
              <Button onClick={() => void tick(absent, words.governance.everybodyDone(absent.length))}>
                {words.governance.everybody}
              </Button>
            )}
            <SaveRows spread={spread} onSave={save} />
          </>
        )}
      </div>
      <p className="small quiet">
        {rows.length === 0 ? words.governance.noElectors : words.governance.rollHow}
        {words.governance.secret}
      </p>
      {isPasting && <RollPaste election={election} rows={rows} onDone={() => setPasting(false)} />}
      <div className="scroll roll">
        <SpreadTable
          register={elector}
          label={words.governance.roll}
          spread={spread}
          rows={all}
          columns={columns}
          mayWrite={mayWrite}
          canTakeOut
          lead={[{ heading: '#', number: true, of: (_, n) => n + 1 }]}
        />
      </div>
      {fitting.length > mostShown && (
        <p className="quiet">{words.governance.moreElectors(fitting.length - mostShown)}</p>
      )}
    </>
  )
}
