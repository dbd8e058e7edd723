import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Output } from '../../bridge/calls'
import { momentText } from '../../records/kit/dates'
import { mayReveal } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay } from '../app/office'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'

/** What was issued about a hazard; undefined while it is not known. */
export const usePapers = (id: string | undefined) =>
  useQuery({
    queryKey: keys.records('hazard', 'papers', id),
    queryFn: () => call('hazard.papers', { id: id! }),
    enabled: id !== undefined,
    refetchOnMount: 'always',
  }).data

/** The record says something else than the papers that were issued: which they are, and issuing them anew. */
export function PapersChanged({
  papers,
  isTold,
  isOver,
  isReported,
  onRenewNotice,
  onRenewLetter,
}: {
  papers: Output<'hazard.papers'>
  /** Whether the act still stands that each paper was issued for. */
  isTold: boolean
  /** Nothing is left to be told of. */
  isOver: boolean
  isReported: boolean
  /** Issues the next version; undefined for who may not, or where there is nothing to issue. */
  onRenewNotice: (() => void) | undefined
  onRenewLetter: (() => void) | undefined
}) {
  const moved = [
    {
      state: papers.notice,
      says: isTold ? words.hazards.noticeChanged : words.hazards.noticeTakenBack,
      renew: onRenewNotice,
    },
    {
      state: papers.letter,
      says: isReported ? words.hazards.letterChanged : words.hazards.letterTakenBack,
      renew: onRenewLetter,
    },
  ].filter(({ state }) => state === 'changed' && !isOver)
  return moved.map(({ says, renew }) => (
    <div className="banner row" key={says} role="status">
      <span className="sp">{says}</span>
      {renew && <Button onClick={renew}>{words.hazards.renew}</Button>}
    </div>
  ))
}

/** The papers that were issued about a hazard, to be opened as they were. */
export function IssuedPapers({ papers }: { papers: Output<'hazard.papers'> }) {
  const { fail } = useNotices()
  const openPaper = useOpenPaper()
  const mayOpen = useMay(mayReveal)
  const reopen = (issued: string) => call('paper.reopen', { issued }).then(openPaper).catch(fail)
  return (
    <table className="list children" aria-label={words.hazards.issued} data-group="issued">
      <thead>
        <tr>
          <th>{words.hazards.issued}</th>
          <th>{words.hazards.paperNumber}</th>
          <th>{words.hazards.paperVersion}</th>
          <th>{words.hazards.paperAt}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {papers.lines.map((line) => (
          <tr key={line.id}>
            <td title={`SHA-256 ${line.sha256}`}>{line.form}</td>
            <td>{line.number ?? <span className="quiet">—</span>}</td>
            <td>{words.hazards.version(line.version)}</td>
            <td>
              {momentText(line.at)} {line.person}
            </td>
            <td className="end">
              {mayOpen && (
                <button
                  type="button"
                  className="as-link"
                  onClick={() => void reopen(line.id)}
                  aria-label={`${words.hazards.reopen} ${line.name}`}
                >
                  {words.hazards.reopen}
                </button>
              )}
            </td>
          </tr>
        ))}
        {papers.lines.length === 0 && (
          <tr>
            <td className="quiet" colSpan={5}>
              {words.hazards.noneIssued}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
