import { SheetPage } from '../kit/sheet/SheetPage'
import { CaseSheet } from './CaseSheet'
import { OpenCase } from './OpenCase'
import './mediation.css'

/**
 * One dispute; without an id, a new one.
 * @param shop whose dispute a new one is, when the shop's page was come from
 */
export function CasePage({ id, shop }: { id?: string; shop?: string | undefined }) {
  return (
    <SheetPage register="mediationCase" id={id}>
      {(opened) =>
        opened.page ? <CaseSheet page={opened.page} opened={opened} /> : <OpenCase opened={opened} shop={shop} />
      }
    </SheetPage>
  )
}
