import { Button } from 'antd'
import { mediationCase } from '../../records/mediation/mediation-case'
import type { ListSearch } from '../app/router'
import { call } from '../bridge/call'
import { OwnList } from '../governance'
import type { ListNow } from '../kit/list/RecordList'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'

/** The list of disputes, and what is chosen of it as 人民调解案件登记簿. */
export function CaseList({ asked }: { asked: ListSearch }) {
  const openPaper = useOpenPaper()
  const print = async ({ selection, sort, work }: ListNow) => {
    const paper = await work.run((ticket) => call('mediation.register', { selection, sort }, { ticket }))
    if (paper) openPaper(paper)
  }
  const printButton = (now: ListNow) => (
    <Button onClick={() => void print(now)} disabled={now.work.isBusy}>
      {words.mediation.register}
    </Button>
  )
  return <OwnList key="mediationCase" register={mediationCase} asked={asked} renderPrint={printButton} />
}
