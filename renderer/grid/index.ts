export { GridPage } from './GridPage'
