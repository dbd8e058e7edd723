import { awardRound } from './award-round'
import { candidate } from './candidate'
import { checkList } from './check-list'
import { committee } from './committee'
import { committeeMember } from './committee-member'
import { election } from './election'
import { elector } from './elector'
import { facility } from './facility'
import { fiveGoods } from './five-goods'
import { fiveHaves } from './five-haves'
import { gridCell } from './grid-cell'
import { hazard } from './hazard'
import { inspection } from './inspection'
import type { AnyRegister } from './kit/register'
import { licence } from './licence'
import { nominee } from './nominee'
import { operatorChange } from './operator-change'
import { pledge } from './pledge'
import { pledgeText } from './pledge-text'
import { posting } from './posting'
import { recheck } from './recheck'
import { repair } from './repair'
import { shop } from './shop'
import { shopEvent } from './shop-event'
import { shopGroup } from './shop-group'
import { streetSection } from './street-section'
import { task } from './task'
import { taskDone } from './task-done'

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
