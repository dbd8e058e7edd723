export function ShopList() {
  return null
}

/** The page of one shop; without an id, of a new one. */
export function ShopPage(_: { id?: string }) {
  return null
}
