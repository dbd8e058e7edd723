import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Paper } from '../../bridge/paper-shapes'
import { call } from '../bridge/call'

/** Papers that were made since the window opened; their bytes stay with the office. */
const held = new Map<string, Paper>()

export const heldPaper = (id: string): Paper | undefined => held.get(id)

/** Lets go of a paper, here and at the office. It does not matter if the office has done so already. */
export function dropPaper(id: string): void {
  if (held.delete(id)) call('paper.drop', { paper: id }).catch(() => undefined)
}

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
