import { SheetPage } from '../kit/sheet/SheetPage'
import { HazardSheet } from './HazardSheet'

/**
 * The page of one hazard; without an id, of a new one.
 * @param shop where a new one was found, when its page was come from
 */
export function HazardPage({ id, shop }: { id?: string; shop?: string | undefined }) {
  return (
    <SheetPage register="hazard" id={id}>
      {(opened) => <HazardSheet opened={opened} shop={shop} />}
    </SheetPage>
  )
}
