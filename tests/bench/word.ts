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

/** 100 and 1,000 shop files in one Word file; the floor is packing pages that are laid out already. */
export const wordActs = async (office: BenchOffice): Promise<Act[]> => [
  await shopFiles(office, 100, 12),
  await shopFiles(office, 1000, 2),
]

async function shopFiles({ ask, full, reading, madeUp }: BenchOffice, howMany: number, rounds: number): Promise<Act> {
  const ids = reading.prepare(`select id from shop limit ${howMany}`).pluck().all() as string[]
  const file = await OfficeFile.open(full.path, full.key)
  const shops = await gatherShops(file.read, ids)
  await file.close()
  const letterhead = { office: madeUp.profile, day: dayOf(new Date()) }
  // A document is packed once: its pages are laid out anew for every round, a hundred shops to a document.
  let documents: ReturnType<typeof formDocument>[] = []
  const layOut = () => {
    const hundreds = Array.from({ length: Math.ceil(shops.length / 100) }, (_, n) =>
      shops.slice(n * 100, n * 100 + 100).flatMap((facts) => shopPage(facts, letterhead, shopFile.form.title)),
    )
    documents = hundreds.map((pages) => formDocument(shopFile.form, fullName(letterhead.office), portrait, pages))
  }
  return {
    act: `Word: ${howMany} shop files in one batch`,
    goal: { ratio: 1.3 },
    rounds,
    watchMemory: howMany > 100,
    run: async () => {
      const paper = await ask('paper.shopFiles', { selection: { ids } })
      await ask('paper.drop', { paper: paper.id })
    },
    prepare: layOut,
    floor: async () => {
      for (const document of documents.splice(0)) await pack(document)
    },
  }
}
