import { mediationCase } from '../../records/mediation/mediation-case'
import type { ListSearch } from '../app/router'
import { OwnList } from '../governance'

/** The list of disputes. */
export function CaseList({ asked }: { asked: ListSearch }) {
  return <OwnList key="mediationCase" register={mediationCase} asked={asked} />
}
