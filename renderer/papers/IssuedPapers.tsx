import type { IssuedLine } from '../../bridge/paper-shapes'
import { momentText } from '../../records/kit/dates'
import { mayReveal } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay } from '../app/office'
import { call } from '../bridge/call'
import { words } from '../messages'
import { useOpenPaper } from './held'

/** The papers that were issued about a record, to be opened as they were. */
export function IssuedPapers({ lines }: { lines: readonly IssuedLine[] }) {
  const { fail } = useNotices()
  const openPaper = useOpenPaper()
  const mayOpen = useMay(mayReveal)
  const reopen = (issued: string) => call('paper.reopen', { issued }).then(openPaper).catch(fail)
  return (
    <table className="list children" aria-label={words.papers.issued} data-group="issued">
      <thead>
        <tr>
          <th>{words.papers.issued}</th>
          <th>{words.papers.paperNumber}</th>
          <th>{words.papers.paperVersion}</th>
          <th>{words.papers.paperAt}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td title={`SHA-256 ${line.sha256}`}>{line.form}</td>
            <td>{line.number ?? <span className="quiet">—</span>}</td>
            <td>{words.papers.version(line.version)}</td>
            <td>
              {momentText(line.at)} {line.person}
            </td>
            <td className="end">
              {mayOpen && (
                <button
                  type="button"
                  className="as-link"
                  onClick={() => void reopen(line.id)}
                  aria-label={`${words.papers.reopen} ${line.name}`}
                >
                  {words.papers.reopen}
                </button>
              )}
            </td>
          </tr>
        ))}
        {lines.length === 0 && (
          <tr>
            <td className="quiet" colSpan={5}>
              {words.papers.noneIssued}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
