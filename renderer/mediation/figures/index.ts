export { SheetPage } from './SheetPage'
export { sheetSearch } from './sheet-search'
