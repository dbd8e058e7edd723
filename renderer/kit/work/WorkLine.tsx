import { Button, Progress } from 'antd'
import { words } from '../../messages'
import type { LongWork } from './useLongWork'

/** How far a long act is, in a line with its cancel; nothing before the far end has said a word. */
export function WorkLine({ work }: { work: LongWork }) {
  const { progress } = work
  if (!progress) return null
  const says = words.kit.progress(progress.what, progress.done, progress.total)
  return (
    <div className="row long-work" role="status">
      <span>{says}</span>
      <Progress
        className="sp"
        percent={progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : 0}
        aria-label={says}
        showInfo={false}
      />
      <Button onClick={work.stop}>{words.kit.cancel}</Button>
    </div>
  )
}
