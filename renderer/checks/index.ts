export { InspectionList } from './InspectionList'
export { InspectionPage } from './InspectionPage'
export { RoundPage } from './RoundPage'
export { roundSearch } from './round-search'
