import { attachmentCalls } from './attachments/attachment-calls'
import { checkCalls } from './checks/check-calls'
import { checkPaperCalls } from './checks/paper-calls'
import type { Handlers, SignedInCall } from './context'
import { facilityCalls } from './facilities/facility-calls'
import { figureCalls } from './figures/figure-calls'
import { governanceCalls } from './governance/governance-calls'
import { governancePapers } from './governance/governance-papers'
import { hazardCalls } from './hazards/hazard-calls'
import { hazardPaperCalls } from './hazards/paper-calls'
import { expiryCalls } from './expiry/expiry-calls'
import { gridCalls } from './grid/grid-calls'
import { importCalls } from './importing/import-calls'
import { caucusCalls } from './mediation/caucus-calls'
import { mediationCalls } from './mediation/mediation-calls'
import { mediationSheetCalls } from './mediation/sheet/sheet-calls'
import { mediationTableCalls } from './mediation/table-calls'
import { mediationPaperCalls } from './mediation/paper-calls'
import { issuedCalls } from './issuing/issued-calls'
import { paperCalls } from './paper-calls'
import { peopleCalls } from './people/people-calls'
import { preferenceCalls } from './people/preferences'
import { pledgePaperCalls } from './pledges/paper-calls'
import { pledgeCalls } from './pledges/pledge-calls'
import { actCalls } from './records/act-calls'
import { bulkCalls } from './records/bulk-calls'
import { draftCalls } from './records/draft-calls'
import { recordCalls } from './records/record-calls'
import { workflowCalls } from './records/workflow-calls'
import { sheetPaperCalls } from './sheet-paper'
import { streetCalls } from './street/street-calls'
import { shopCalls } from './shops/shop-calls'
import { templateCalls } from './templates/template-calls'
import { todayCalls } from './today/today-calls'

/** Every call that needs somebody signed in, and who answers it. */
export const handlers = {
  ...recordCalls,
  ...workflowCalls,
  ...bulkCalls,
  ...actCalls,
  ...draftCalls,
  ...peopleCalls,
  ...preferenceCalls,
  ...todayCalls,
  ...importCalls,
  ...paperCalls,
  ...sheetPaperCalls,
  ...streetCalls,
  ...gridCalls,
  ...attachmentCalls,
  ...pledgeCalls,
  ...pledgePaperCalls,
  ...expiryCalls,
  ...shopCalls,
  ...checkCalls,
  ...checkPaperCalls,
  ...facilityCalls,
  ...figureCalls,
  ...governanceCalls,
  ...governancePapers,
  ...hazardCalls,
  ...hazardPaperCalls,
  ...templateCalls,
  ...mediationCalls,
  ...mediationTableCalls,
  ...caucusCalls,
  ...mediationSheetCalls,
  ...mediationPaperCalls,
  ...issuedCalls,
} satisfies Handlers<SignedInCall>
