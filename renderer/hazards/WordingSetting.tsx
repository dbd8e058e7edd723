import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { mayManagePeople } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay, useOffice } from '../app/office'
import { call } from '../bridge/call'
import { queryClient } from '../bridge/queries'
import { words } from '../messages'

const wordingKey = ['hazardWording'] as const

/** Whether the office's papers about hazards tell or order; only a subdistrict has the choice, and only its director makes it. */
export function WordingSetting() {
  const { say, fail } = useNotices()
  const { profile } = useOffice()
  const mayManage = useMay(mayManagePeople)
  const wording = useQuery({
    queryKey: [...wordingKey, profile.kind],
    queryFn: () => call('hazard.wording'),
  }).data
  const change = async (orders: boolean) => {
    await call('hazard.setWording', { orders })
    say(words.hazards.wordingSaved(orders))
    await queryClient.invalidateQueries({ queryKey: wordingKey })
  }
  if (!wording) return null
  return (
    <section className="card" aria-label={words.hazards.wordingTitle}>
      <h2>{words.hazards.wordingTitle}</h2>
      <p className="quiet">{wording.mayOrder ? words.hazards.wordingSubdistrict : words.hazards.wordingCommunity}</p>
      {wording.mayOrder && (
        <Checkbox
          checked={wording.orders}
          disabled={!mayManage}
          onChange={(event) => void change(event.target.checked).catch(fail)}
        >
          {words.hazards.wordingOrders}
        </Checkbox>
      )}
      {wording.mayOrder && !mayManage && <p className="quiet small">{words.hazards.wordingReader}</p>}
    </section>
  )
}
