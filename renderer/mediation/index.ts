export { CaseList } from './CaseList'
export { CasePage } from './CasePage'
