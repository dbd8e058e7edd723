import { awardRound } from './governance/award-round'
import { candidate } from './governance/candidate'
import { checkList } from './checks/check-list'
import { committee } from './governance/committee'
import { committeeMember } from './governance/committee-member'
import { election } from './governance/election'
import { elector } from './governance/elector'
import { facility } from './facilities/facility'
import { fiveGoods } from './governance/five-goods'
import { fiveHaves } from './governance/five-haves'
import { gridCell } from './street/grid-cell'
import { hazard } from './checks/hazard'
import { inspection } from './checks/inspection'
import type { AnyRegister } from './kit/register'
import { licence } from './shops/licence'
import { nominee } from './governance/nominee'
import { operatorChange } from './shops/operator-change'
import { pledge } from './signing/pledge'
import { pledgeText } from './signing/pledge-text'
import { posting } from './facilities/posting'
import { recheck } from './checks/recheck'
import { repair } from './facilities/repair'
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
} as const

export type RegisterId = keyof typeof registers
export const registerIds = Object.keys(registers) as [RegisterId, ...RegisterId[]]
export const registerOf = (id: RegisterId): AnyRegister => registers[id]
