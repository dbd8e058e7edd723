import type { Values } from '../../bridge/record-shapes'
import { awardStage, type awardRound } from '../../records/governance/award-round'
import { dayOf } from '../../records/kit/dates'
import type { RecordOf } from '../../records/kit/register'
import { words } from '../messages'

const stageNow = (values: Values) => awardStage(values as RecordOf<typeof awardRound>, dayOf(new Date()))

/** How far a round has come, by its dates. */
export function StageLamp({ values }: { values: Values }) {
  const stage = stageNow(values)
  switch (stage.is) {
    case 'preparing':
      return <span className="lamp rest">{words.governance.preparing}</span>
    case 'announced':
      return <span className="lamp rest">{words.governance.announced(stage.from)}</span>
    case 'noticed':
      return (
        <span className="lamp warn">
          {stage.left === null ? words.governance.noticed : words.governance.noticedLeft(stage.left)}
        </span>
      )
    case 'waiting':
      return <span className="lamp warn">{words.governance.waiting}</span>
    case 'decided':
      return <span className="lamp ok">{words.governance.decided(stage.on)}</span>
  }
}
