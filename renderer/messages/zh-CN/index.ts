import { agreement } from './agreement'
import { attachments } from './attachments'
import { checks } from './checks'
import { expiry } from './expiry'
import { facilities } from './facilities'
import { figures } from './figures'
import { frame } from './frame'
import { governance } from './governance'
import { hazards } from './hazards'
import { grid } from './grid'
import { importing } from './importing'
import { kit } from './kit'
import { mediation } from './mediation'
import { mediationFigures } from './mediation-figures'
import { papers } from './papers'
import { pledges } from './pledges'
import { search } from './search'
import { session } from './session'
import { settings } from './settings'
import { setup } from './setup'
import { shops } from './shops'
import { street } from './street'
import { ledgers } from './ledgers'
import { templates } from './templates'
import { today } from './today'
import { unlock } from './unlock'
import { workflow } from './workflow'

export const zhCN = {
  agreement,
  attachments,
  checks,
  expiry,
  facilities,
  figures,
  frame,
  governance,
  hazards,
  grid,
  importing,
  kit,
  mediation,
  mediationFigures,
  papers,
  pledges,
  search,
  session,
  settings,
  setup,
  shops,
  street,
  ledgers,
  templates,
  today,
  unlock,
  workflow,
}
