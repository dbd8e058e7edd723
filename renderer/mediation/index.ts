export { CaseList } from './CaseList'
export { CasePage } from './CasePage'
export { CommitteeSettings } from './CommitteeSettings'
export { RoomPage } from './RoomPage'
