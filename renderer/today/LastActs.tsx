import { useState } from 'react'
import type { Today } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { words } from '../messages'

const shown = 5

/** The last acts in sentences. An undo is asked for twice, in place. */
export function LastActs({ acts }: { acts: Today['lastActs'] }) {
  const [asked, setAsked] = useState<string | null>(null)
  const { say, fail } = useNotices()

  function undo(batch: string): void {
    if (asked !== batch) return setAsked(batch)
    setAsked(null)
    call('act.undo', { batch })
      .then(({ undone, kept }) =>
        say(
          words.today.undone(
            undone,
            kept.map((k) => k.title),
          ),
        ),
      )
      .catch(fail)
  }
  return (
    <section className="card">
      <h2>{words.today.lastActs}</h2>
      {acts.length === 0 && <p className="quiet">{words.today.nothingDone}</p>}
      <ul className="tl">
        {acts.slice(0, shown).map(({ batch, sentence, at, person, undoable }) => (
          <li key={batch}>
            <time dateTime={at}>
              {momentText(at).slice(5)} {person}
            </time>
            {sentence}{' '}
            {undoable && (
              <button type="button" className="as-link" onClick={() => undo(batch)} onBlur={() => setAsked(null)}>
                {asked === batch ? words.today.reallyUndo : words.today.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
