export { ShopList } from './ShopList'
export { ShopPage } from './ShopPage'
