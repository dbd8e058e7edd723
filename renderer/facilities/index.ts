export { boardSearch } from './board-search'
export { FacilityPage } from './FacilityPage'
export { TaskBoard } from './TaskBoard'
export { TaskPage } from './TaskPage'
