import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useShortcut } from '../app/shortcuts'
import { words } from '../messages'
import { dropPaper, heldPaper } from './held'
import { PaperPreview } from './PaperPreview'

/** A paper that the office has made, before it leaves the program. */
export function PaperPage({ id }: { id: string }) {
  const router = useRouter()
  const paper = heldPaper(id)
  useEffect(() => {
    const here = router.state.location.pathname
    return () => {
      // Behind the lock the page is only asleep: its address still stands.
      if (router.state.location.pathname !== here) dropPaper(id)
    }
  }, [router, id])
  const back = () => router.history.back()
  useShortcut('Escape', back)
  const head = (
    <>
      <Button onClick={back} aria-keyshortcuts="Escape">
        {words.frame.back} <kbd>Esc</kbd>
      </Button>
      <h1>{paper ? paper.name.replace(/\.\w+$/, '') : words.papers.gone}</h1>
    </>
  )
  if (paper) return <PaperPreview paper={paper} head={head} />
  return (
    <>
      <div className="row">{head}</div>
      <p>{words.papers.goneHelp}</p>
    </>
  )
}
