import type { FormLine, MarkLine } from '../../bridge/calls/templates'
import { useNotices } from '../app/notices'
import { words } from '../messages'
import { copyText } from './copy-text'

/** Every mark of a form with what it stands for; a press copies it. */
export function MarkTables({ form }: { form: FormLine }) {
  return (
    <section className="card marks" aria-label={words.templates.marks}>
      <h2>{words.templates.marks}</h2>
      <p className="quiet small">{words.templates.marksHow}</p>
      <Marks marks={form.marks} />
      {form.lists.map(({ list, marks }) => (
        <div key={list}>
          <h3>{words.templates.listTitle(list)}</h3>
          <p className="quiet small">{words.templates.listHow(list, marks[0]?.mark ?? '')}</p>
          <Marks
            marks={[{ mark: `#${list}`, means: words.templates.listMeans }, { mark: `/${list}`, means: '' }, ...marks]}
          />
        </div>
      ))}
    </section>
  )
}

function Marks({ marks }: { marks: readonly MarkLine[] }) {
  const { say } = useNotices()
  const copy = (text: string) => {
    copyText(text)
    say(words.templates.copied(text))
  }
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{words.templates.mark}</th>
          <th>{words.templates.means}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ mark, means }) => (
          <tr key={mark}>
            <td>
              <button
                type="button"
                className="chip"
                aria-label={words.templates.copy(`{${mark}}`)}
                onClick={() => copy(`{${mark}}`)}
              >
                {`{${mark}}`}
              </button>
            </td>
            <td>{means}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
