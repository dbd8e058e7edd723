import { selectIds } from '../../../db/list'
import { readRecords, titlesOf, type Read } from '../../../db/records'
import type { RecordOf } from '../../../records/kit/register'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { party } from '../../../records/mediation/party'
import type { RegisteredCase } from '../documents/mediation/case-register'

/** Cases with their parties as the register prints them, in the order of the ids, and the ids of the parties. */
export async function gatherRegister(
  read: Read,
  ids: readonly string[],
): Promise<{ cases: RegisteredCase[]; parties: string[] }> {
  const records = await readRecords(read, mediationCase, ids)
  const titles = await titlesOf(read, mediationCase, records)
  const parties = await selectIds(read, { register: 'party', filters: { case: { any: [...ids] } } })
  const people = (await readRecords(read, party, parties)).map(({ values }) => values as RecordOf<typeof party>)
  const ofCase = Map.groupBy(people, (p) => p.case)
  const cases = records.map(({ id, values }) => ({
    case: values as RecordOf<typeof mediationCase>,
    parties: ofCase.get(id) ?? [],
    titles,
  }))
  return { cases, parties }
}
