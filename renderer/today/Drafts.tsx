import { useQuery } from '@tanstack/react-query'
import type { Today } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { registerOf, type RegisterId } from '../../records/registers'
import { useOpenRecord } from '../app/places'
import { draftQuery, draftTitle } from '../kit/drafts/draft'
import { words } from '../messages'

/** What was typed and not saved, to go on with. */
export function Drafts({ drafts }: { drafts: Today['drafts'] }) {
  const open = useOpenRecord()
  if (drafts.length === 0) return null
  return (
    <section className="card">
      <h2>{words.today.drafts}</h2>
      <ul className="tl">
        {drafts.map(({ register, record, title, at }) => (
          <li key={`${register} ${record}`}>
            <time dateTime={at}>{momentText(at).slice(5)}</time>
            {title}
            {record === null && <TypedTitle register={register as RegisterId} />}{' '}
            <button type="button" className="as-link" onClick={() => open(register, record)}>
              {words.today.goOn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 「老张面馆」, where that much of a new record has been typed. */
function TypedTitle({ register }: { register: RegisterId }) {
  const draft = useQuery({ ...draftQuery(register, null), refetchOnMount: 'always' }).data
  const title = draft ? draftTitle(registerOf(register), draft) : ''
  return title && `「${title}」`
}
