import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useProgress } from '../bridge/call'
import { words } from '../messages'
import type { Work } from './useImport'

/** How far the work under way is, and the way to stop it. Nothing is shown for work that is over in 300 ms. */
export function WorkLine({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const progress = useProgress(work.ticket)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  return (
    <div className="row card work">
      <span role="status">
        {progress ? words.importing.progress(progress.what, progress.done, progress.total) : work.what}
      </span>
      <Progress percent={percent} showInfo={false} size="small" aria-hidden="true" />
      <Button onClick={onCancel}>{words.importing.cancel}</Button>
    </div>
  )
}
