export { FiguresPage } from './FiguresPage'
export { figuresSearch } from './figures-search'
