import { SheetPage } from '../kit/sheet/SheetPage'
import { ShopSheet } from './ShopSheet'

/** The page of one shop; without an id, of a new one. */
export function ShopPage({ id }: { id?: string }) {
  return (
    <SheetPage register="shop" id={id}>
      {(opened) => <ShopSheet opened={opened} />}
    </SheetPage>
  )
}
