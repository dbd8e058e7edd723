import { useQuery } from '@tanstack/react-query'
import type { RecoverySheet } from '../../bridge/office-shapes'
import { call } from '../bridge/call'
import { words } from '../messages'
import { sentenceOf } from '../app/sentences'
import { PaperPreview } from '../papers/PaperPreview'

/** The recovery code in groups, and its sheet ready to print. Also used when the sheet is renewed. */
export function RecoveryCode({ sheet }: { sheet: RecoverySheet }) {
  const paper = useQuery({
    queryKey: ['recovery', sheet.madeAt],
    queryFn: () => call('paper.recovery', sheet),
    staleTime: Infinity,
    gcTime: 0,
  })
  return (
    <>
      <p>{words.setup.sheetWhy}</p>
      <p className="quiet">{words.setup.sheetOnce}</p>
      <div className="code" role="group" aria-label={words.setup.code}>
        {sheet.code.split(/[-\s]+/).map((group, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same group may come twice; its place in the code is what it is
          <span key={n}>{group}</span>
        ))}
      </div>
      {paper.error && (
        <p role="alert" className="wrong">
          {sentenceOf(paper.error)}
        </p>
      )}
      {paper.data && <PaperPreview paper={paper.data} />}
    </>
  )
}
