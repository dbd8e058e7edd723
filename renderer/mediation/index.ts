export { AgreementPage } from './agreement/AgreementPage'
export { CaseList } from './CaseList'
export { CasePage } from './CasePage'
export { SessionPage } from './session/SessionPage'
