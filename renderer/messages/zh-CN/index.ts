import { attachments } from './attachments'
import { checks } from './checks'
import { frame } from './frame'
import { importing } from './importing'
import { kit } from './kit'
import { papers } from './papers'
import { search } from './search'
import { settings } from './settings'
import { setup } from './setup'
import { shops } from './shops'
import { street } from './street'
import { ledgers } from './ledgers'
import { today } from './today'
import { unlock } from './unlock'

export const zhCN = {
  attachments,
  checks,
  frame,
  importing,
  kit,
  papers,
  search,
  settings,
  setup,
  shops,
  street,
  ledgers,
  today,
  unlock,
}
