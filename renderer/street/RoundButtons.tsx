import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { clerks } from '../../records/roles'
import { useMay } from '../app/office'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { useLongWork } from '../kit/work/useLongWork'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'

/** What is done along a street: its papers signed, the sheet for the walk printed, a round of checks begun. */
export function RoundButtons({ section }: { section: string }) {
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  const work = useLongWork()
  const mayWrite = useMay(clerks)
  const lists = useQuery({
    queryKey: keys.records('checkList', 'choices', ''),
    queryFn: () => call('record.choices', { register: 'checkList', words: '' }),
  }).data
  const print = async (list: string) => {
    const paper = await work.run((ticket) => call('paper.roundSheet', { of: { section }, list }, { ticket }))
    if (paper) openPaper(paper)
  }
  const items = (lists ?? []).map(({ id, title }) => ({ key: id, label: title }))
  return (
    <>
      <Button onClick={() => void navigate({ to: '/pledges', search: { section } })}>{words.street.signing}</Button>
      {items.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void print(key) }}>
          <Button aria-haspopup="menu" disabled={work.isBusy}>
            {words.street.route} ▾
          </Button>
        </Dropdown>
      )}
      {mayWrite && (
        <Button type="primary" onClick={() => void navigate({ to: '/round', search: { section } })}>
          {words.street.round}
        </Button>
      )}
    </>
  )
}
