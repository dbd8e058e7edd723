import { dayOf } from '../../records/kit/dates'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'
import { OfficeFile } from '../../db/office-file'
import { gatherShops } from '../../main/office/documents/gather-shops'
import { formDocument, pack } from '../../main/office/documents/kit/form'
import { fullName } from '../../main/office/documents/kit/letterhead'
import { portrait } from '../../main/office/documents/kit/paper'
import { shopFile } from '../../main/office/documents/shop-file'
import { shopPage } from '../../main/office/documents/shop-page'

const howMany = 100

/** 100 shop files in one Word file; the floor is packing pages that are laid out already. */
export async function wordActs({ ask, full, reading, madeUp }: BenchOffice): Promise<Act[]> {
  const ids = reading.prepare(`select id from shop limit ${howMany}`).pluck().all() as string[]
  const file = await OfficeFile.open(full.path, full.key)
  const shops = await gatherShops(file.read, ids)
  await file.close()
  const letterhead = { office: madeUp.profile, day: dayOf(new Date()) }
  const laidOut = () => shops.flatMap((facts) => shopPage(facts, letterhead, shopFile.form.title))
  const rounds = 12
  const pages = Array.from({ length: rounds + 1 }, laidOut)
  return [
    {
      act: 'Word: 100 shop files in one batch',
      goal: { ratio: 1.3 },
      rounds,
      run: async () => {
        const paper = await ask('paper.shopFiles', { selection: { ids } })
        await ask('paper.drop', { paper: paper.id })
      },
      floor: (n) => pack(formDocument(shopFile.form, fullName(letterhead.office), portrait, pages[n]!)),
    },
  ]
}
