import { agreement } from './mediation/agreement'
import type { AnyRegister } from './kit/register'
import { awardRound } from './governance/award-round'
import { candidate } from './governance/candidate'
import { caseMediator } from './mediation/case-mediator'
import { caseParticipant } from './mediation/case-participant'
import { caseSupplement } from './mediation/case-supplement'
import { caucusNote } from './mediation/caucus-note'
import { checkList } from './checks/check-list'
import { clause } from './mediation/clause'
import { committee } from './governance/committee'
import { committeeMember } from './governance/committee-member'
import { dutySlot } from './mediation/duty-slot'
import { election } from './governance/election'
import { elector } from './governance/elector'
import { evidence } from './mediation/evidence'
import { facility } from './facilities/facility'
import { fiveGoods } from './governance/five-goods'
import { fiveHaves } from './governance/five-haves'
import { followUp } from './mediation/follow-up'
import { gridCell } from './street/grid-cell'
import { hazard } from './checks/hazard'
import { inspection } from './checks/inspection'
import { licence } from './shops/licence'
import { mediationCase } from './mediation/mediation-case'
import { mediationRoom } from './mediation/mediation-room'
import { mediator } from './mediation/mediator'
import { nominee } from './governance/nominee'
import { operatorChange } from './shops/operator-change'
import { party } from './mediation/party'
import { performance } from './mediation/performance'
import { phrase } from './mediation/phrase'
import { pledge } from './signing/pledge'
import { pledgeText } from './signing/pledge-text'
import { posting } from './facilities/posting'
import { recheck } from './checks/recheck'
import { repair } from './facilities/repair'
import { sessionLine } from './mediation/session-line'
import { sessionRecord } from './mediation/session-record'
import { shop } from './shops/shop'
import { shopEvent } from './shops/shop-event'
import { shopGroup } from './street/shop-group'
import { streetSection } from './street/street-section'
import { task } from './facilities/task'
import { taskDone } from './facilities/task-done'

/** Every register of the office. A new one is its file, a line here, and a migration. */
export const registers = {
  // the street and its shops
  gridCell,
  streetSection,
  shopGroup,
  shop,
  licence,
  operatorChange,
  shopEvent,
  // what shops sign
  pledgeText,
  pledge,
  // what is checked, and what was found
  checkList,
  inspection,
  hazard,
  recheck,
  // how the street governs itself
  fiveHaves,
  fiveGoods,
  awardRound,
  nominee,
  committee,
  committeeMember,
  election,
  elector,
  candidate,
  // what stands and comes back on the street
  facility,
  posting,
  repair,
  task,
  taskDone,
  // disputes, and who mediates them
  mediationCase,
  party,
  caseParticipant,
  caseMediator,
  sessionRecord,
  sessionLine,
  caucusNote,
  evidence,
  agreement,
  performance,
  followUp,
  caseSupplement,
  mediator,
  mediationRoom,
  dutySlot,
  phrase,
  clause,
} as const

export type RegisterId = keyof typeof registers
export const registerOf = (id: RegisterId): AnyRegister => registers[id]
export const registerIds = Object.keys(registers) as [RegisterId, ...RegisterId[]]
/** The registers that the calls for any register take: all but those kept apart. */
export const openRegisterIds = registerIds.filter((id) => !registerOf(id).apart) as typeof registerIds
