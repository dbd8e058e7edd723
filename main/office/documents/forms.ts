import { checkSheet } from './checks/check-sheet'
import { roundSheets } from './checks/round-sheet'
import { figuresForm } from './figures/figures-form'
import { committeeNotice } from './governance/committee-notice'
import { electionNotice } from './governance/election-notice'
import { electionResult } from './governance/election-result'
import { fiveGoodsForm } from './governance/five-goods-form'
import { fiveHavesForm } from './governance/five-haves-form'
import { postPlates } from './governance/post-plates'
import { redFlagForm } from './governance/red-flag-form'
import { hazardNotice } from './hazards/notice'
import { statutorySheetForm } from './mediation/sheet-form'
import { recheckRecord } from './hazards/recheck-record'
import { hazardReport } from './hazards/report-letter'
import { caseRegister } from './mediation/case-register'
import { caucusPaper } from './mediation/caucus-paper'
import { caseContents } from './mediation/contents'
import { caseFormById } from './mediation/dossier-papers'
import { covenantRoll } from './pledges/covenant-roll'
import { pledgeForms } from './pledges/pledge-form'
import type { PrintedForm } from './printed-form'
import { shopFile } from './shop-file'
import { shopLedger } from './shop-ledger'

const [caseCover, ...otherCaseForms] = Object.values(caseFormById)
/** The forms of a mediation dossier, in its order. */
const caseForms = [caseCover!, caseContents, ...otherCaseForms]

/** Every form that an office may replace by a template of its own, in the order of the help page. */
export const forms: readonly PrintedForm<any>[] = [
  shopFile,
  shopLedger,
  hazardNotice,
  recheckRecord,
  hazardReport,
  ...roundSheets,
  checkSheet,
  ...pledgeForms.values(),
  covenantRoll,
  fiveHavesForm,
  fiveGoodsForm,
  redFlagForm,
  committeeNotice,
  postPlates,
  electionNotice,
  electionResult,
  figuresForm,
  ...caseForms,
  caucusPaper,
  caseRegister,
  statutorySheetForm,
]
