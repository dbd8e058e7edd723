import { words } from '../../messages'
import { useNotice, useNotices } from '../notices'

/** What went wrong, in one line above the status bar, until it is closed or the page is left (`useLeavingPage`). */
export function Failure() {
  const notice = useNotice()
  const { hush } = useNotices()
  if (notice?.tone !== 'failed') return null
  return (
    <aside>
      <span role="alert">{notice.sentence}</span>
      <span className="sp" />
      <button type="button" className="as-link" onClick={hush}>
        {words.frame.close}
      </button>
    </aside>
  )
}
