import type { AgreementValues } from '../../../records/mediation/agreement-check'
import { blanksIn, type Blank } from '../../../records/mediation/blanks'
import { words } from '../../messages'

const texts = ['facts', 'duty', 'terms', 'performance'] as const
export type TextField = (typeof texts)[number]

/** A blank with the words around it: 于＿＿＿年. */
function around(text: string, { from, to }: Blank): string {
  const before = text
    .slice(Math.max(0, from - 6), from)
    .split('\n')
    .at(-1)
  return `${before}＿＿＿${text.slice(to, to + 4).split(/[\n＿]/)[0]}`
}

/** Every place that is still to be filled in, each leading there. */
export function BlankList({
  values,
  onGo,
}: {
  values: AgreementValues
  onGo: (field: TextField, blank: Blank) => void
}) {
  const open = texts.flatMap((field) =>
    blanksIn(values[field] ?? '').map((blank) => ({ field, blank, says: around(values[field] ?? '', blank) })),
  )
  if (open.length === 0) return null
  return (
    <div className="blanks" role="group" aria-label={words.agreement.blankList}>
      <p className="remark odd" role="status">
        {words.agreement.blanks(open.length)}
      </p>
      {open.map(({ field, blank, says }) => (
        <button type="button" key={`${field} ${blank.from}`} className="chip" onClick={() => onGo(field, blank)}>
          {says}
        </button>
      ))}
    </div>
  )
}
