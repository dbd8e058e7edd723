export { HazardList } from './HazardList'
export { HazardPage } from './HazardPage'
export { WordingSetting } from './WordingSetting'
