import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { answered, leavePage, useNotices } from '../notices'

/**
 * Words belong to the page that they were said on: they go when it is left by a key or a click of its own. What was said
 * of the very act that leads on (已新建「…」) comes along.
 */
export function useLeavingPage(): void {
  const router = useRouter()
  const { hush } = useNotices()
  useEffect(() => {
    window.addEventListener('keydown', answered, true)
    window.addEventListener('pointerdown', answered, true)
    return () => {
      window.removeEventListener('keydown', answered, true)
      window.removeEventListener('pointerdown', answered, true)
    }
  }, [])
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged, hrefChanged }) => {
        if (pathChanged) hush()
        if (hrefChanged) leavePage()
      }),
    [router, hush],
  )
}
