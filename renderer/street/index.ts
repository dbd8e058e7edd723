export { askedOf, OneStreetPage, StreetPaper } from './asked'
export { StreetList } from './StreetList'
