export { GroupList, SectionList } from './StreetLists'
