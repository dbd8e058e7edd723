import { attachments } from './attachments'
import { checks } from './checks'
import { frame } from './frame'
import { hazards } from './hazards'
import { governance } from './governance'
import { grid } from './grid'
import { importing } from './importing'
import { kit } from './kit'
import { papers } from './papers'
import { pledges } from './pledges'
import { search } from './search'
import { settings } from './settings'
import { setup } from './setup'
import { shops } from './shops'
import { street } from './street'
import { ledgers } from './ledgers'
import { today } from './today'
import { unlock } from './unlock'
import { workflow } from './workflow'

export const zhCN = {
  attachments,
  checks,
  frame,
  governance,
  hazards,
  grid,
  importing,
  kit,
  papers,
  pledges,
  search,
  settings,
  setup,
  shops,
  street,
  ledgers,
  today,
  unlock,
  workflow,
}
