import { Button } from 'antd'
import type { DossierItem, DossierPaper } from '../../records/mediation/dossier'
import { mayReveal } from '../../records/roles'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { call } from '../bridge/call'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { usePrint } from '../papers/usePrint'

/** The dossier of a case: what it still lacks, each paper to be printed alone, and the whole of it in one file (Ctrl+P). */
export function DossierCard({
  caseId,
  items,
  saveFirst,
}: {
  caseId: string
  items: readonly DossierItem[]
  saveFirst: () => Promise<unknown>
}) {
  const { work, print } = usePrint(saveFirst)
  const mayPrint = useMay(mayReveal)
  const printAll = () => void print((ticket) => call('mediation.dossier', { case: caseId }, { ticket }))
  const printOne = ({ form, about }: DossierPaper) =>
    void print((ticket) => call('mediation.paper', { case: caseId, form, ...(about && { about }) }, { ticket }))
  useShortcut('Ctrl+P', printAll, mayPrint)
  // What the case does not want is left out.
  const wanted = items.filter(({ must, missing, papers }) => must || missing !== null || papers.length > 0)
  return (
    <section className="card" aria-label={words.mediation.dossier}>
      <div className="row">
        <h2>{words.mediation.dossier}</h2>
        <span className="sp" />
        {mayPrint && (
          <Button size="small" onClick={printAll} disabled={work.isBusy} aria-keyshortcuts="Control+P">
            {words.mediation.printDossier} <kbd>Ctrl P</kbd>
          </Button>
        )}
      </div>
      <WorkLine work={work} />
      <ul className="dossier">
        {wanted.map((item) => (
          <li key={item.id}>
            <div className="row">
              <span>{item.title}</span>
              {mayPrint && <PrintButtons item={item} isBusy={work.isBusy} onPrint={printOne} />}
              <span className="sp" />
              {item.missing === null ? (
                <span className="lamp ok">{words.mediation.has}</span>
              ) : (
                <span className={`lamp ${item.must ? 'warn' : 'rest'}`}>{words.mediation.lacks}</span>
              )}
            </div>
            {item.missing && <div className="quiet small">{item.missing}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 打印, or one number for each of several papers. */
function PrintButtons({
  item: { title, papers },
  isBusy,
  onPrint,
}: {
  item: DossierItem
  isBusy: boolean
  onPrint: (paper: DossierPaper) => void
}) {
  return papers.map((paper, n) => (
    <button
      key={`${paper.form} ${paper.about}`}
      type="button"
      className="as-link"
      disabled={isBusy}
      aria-label={words.mediation.printPaper(title, papers.length > 1 ? n + 1 : null)}
      onClick={() => onPrint(paper)}
    >
      {papers.length > 1 ? n + 1 : words.mediation.print}
    </button>
  ))
}
