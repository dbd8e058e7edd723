import type { TemplateCheck } from '../../bridge/calls/templates'
import { words } from '../messages'
import { isSound } from './chosen'

/** What was found in a file: what has to be changed first, then what it does without. */
export function CheckResult({ name, check }: { name: string; check: TemplateCheck }) {
  const { unknown, missing, errors } = check
  return (
    <div className="found" role="status">
      <div className="row">
        <h2>{words.templates.checked(name)}</h2>
        <span className={`lamp ${isSound(check) ? 'ok' : 'bad'}`}>
          {isSound(check) ? words.templates.sound : words.templates.toMend(unknown.length + errors.length)}
        </span>
      </div>
      {errors.length > 0 && (
        <>
          <h3>{words.templates.broken}</h3>
          <ul>
            {errors.map(({ what, around }) => (
              <li key={what + around}>
                {what}
                <q>{around}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && (
        <>
          <h3>{words.templates.unknown}</h3>
          <ul>
            {unknown.map(({ mark, hint }) => (
              <li key={mark}>
                <b>{`{${mark}}`}</b> {hint}
              </li>
            ))}
          </ul>
        </>
      )}
      {errors.length === 0 &&
        (missing.length > 0 ? (
          <>
            <h3>{words.templates.missing(missing.length)}</h3>
            <p>{missing.join('、')}</p>
          </>
        ) : (
          <p>{words.templates.allThere}</p>
        ))}
    </div>
  )
}
