import { Button } from 'antd'
import { useState } from 'react'
import type { Paper } from '../../bridge/paper-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { words } from '../messages'

/** Saves the rows that stay outside as a workbook with the reasons beside them. */
export function SaveRefused({ count, paper }: { count: number; paper: () => Promise<Paper> }) {
  const [kept, setKept] = useState<string | null>(null)
  const { fail } = useNotices()
  async function save(): Promise<void> {
    try {
      const { id } = await paper()
      const outcome = await call('paper.save', { paper: id })
      if (outcome.done) setKept(words.importing.refusedSaved(outcome.file))
    } catch (error) {
      fail(error)
    }
  }
  return (
    <>
      <Button onClick={() => void save()}>{words.importing.saveRefused(count)}</Button>
      {kept && <span role="status">{kept}</span>}
    </>
  )
}
