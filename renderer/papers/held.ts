import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Paper } from '../../bridge/paper-shapes'

/** Papers that were made since the window opened; their bytes stay with the office. */
const held = new Map<string, Paper>()

export const heldPaper = (id: string): Paper | undefined => held.get(id)

/** Shows a paper that the office has just made: `openPaper(await call('paper.shopFiles', { selection }))`. */
export function useOpenPaper(): (paper: Paper) => void {
  const navigate = useNavigate()
  return useCallback(
    (paper) => {
      held.set(paper.id, paper)
      void navigate({ to: '/paper/$id', params: { id: paper.id } })
    },
    [navigate],
  )
}
