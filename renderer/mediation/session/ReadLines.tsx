import type { RecordView } from '../../../bridge/record-shapes'
import { Lines } from './Lines'

const nothing = (): undefined => undefined

/** What has been said, to be read only. */
export function ReadLines({ rows, isInquiry }: { rows: readonly RecordView[]; isInquiry: boolean }) {
  return (
    <div className="talk">
      <Lines
        rows={rows}
        waiting={[]}
        isInquiry={isInquiry}
        turns={[]}
        editing={null}
        mayWrite={false}
        onEdit={nothing}
        onStruck={nothing}
      />
    </div>
  )
}
