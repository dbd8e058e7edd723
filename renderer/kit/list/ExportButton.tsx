import { Button, Dropdown } from 'antd'
import { isMasked } from '../../../records/kit/kinds'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { mayReveal } from '../../../records/roles'
import { useMay } from '../../app/office'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import type { ListNow } from './RecordList'

/** Saves what the list shows as a workbook: these records, in this order, with the columns in sight. */
export function ExportButton({ register, label, now }: { register: AnyRegister; label: string; now: ListNow }) {
  const { say } = useNotices()
  const canSeeWhole = useMay(mayReveal)
  const hasMasked = fieldsOf(register).some(([key, field]) => now.columns.includes(key) && isMasked(field))
  const save = async (full: boolean) => {
    const { selection, sort, columns, work } = now
    const outcome = await work.run(async (ticket) => {
      const paper = await call(
        'paper.sheet',
        { register: register.id as RegisterId, selection, sort, columns, full },
        { ticket },
      )
      try {
        return await call('paper.save', { paper: paper.id })
      } finally {
        await call('paper.drop', { paper: paper.id })
      }
    })
    if (outcome?.done) say(words.kit.exported(outcome.file))
  }
  const items = [
    { key: 'masked', label: hasMasked ? words.kit.exportMasked : words.kit.exportPlain },
    ...(hasMasked && canSeeWhole ? [{ key: 'full', label: words.kit.exportFull }] : []),
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void save(key === 'full') }}>
      <Button aria-haspopup="menu" disabled={now.work.isBusy || now.count === 0}>
        {label} ▾
      </Button>
    </Dropdown>
  )
}
