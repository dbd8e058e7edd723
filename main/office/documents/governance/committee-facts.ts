import type { committee } from '../../../../records/governance/committee'
import type { committeeMember } from '../../../../records/governance/committee-member'
import type { RecordOf } from '../../../../records/kit/register'

/** A body as its papers show it: who holds which post now. Phones are never on a notice. */
export interface CommitteeFacts {
  readonly committee: RecordOf<typeof committee>
  readonly members: readonly (Pick<RecordOf<typeof committeeMember>, 'name' | 'post' | 'duty'> & {
    readonly shop: string
  })[]
}
