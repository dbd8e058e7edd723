import type { AgreementFault } from '../../../records/mediation/agreement-check'
import { words } from '../../messages'

/** What the agreement still lacks or contradicts itself in, each line leading to its field; what must be mended stands first. */
export function Checks({
  faults,
  onGo,
}: {
  faults: readonly AgreementFault[]
  onGo: (field: string, sentence: string) => void
}) {
  const ordered = faults.toSorted((a, b) => Number(b.severity === 'must') - Number(a.severity === 'must'))
  return (
    <section className="card" aria-label={words.agreement.checks}>
      <h2>{words.agreement.checks}</h2>
      {faults.length === 0 ? (
        <p className="lamp ok">{words.agreement.allGood}</p>
      ) : (
        <ul className="findings">
          {ordered.map(({ field, sentence, severity, law }) => (
            <li key={`${field} ${sentence}`} className={severity}>
              <button
                type="button"
                className="bare"
                title={law}
                aria-label={words.agreement.goThere(sentence)}
                onClick={() => onGo(field, sentence)}
              >
                {sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
