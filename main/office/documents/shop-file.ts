import { setImmediate } from 'node:timers/promises'
import { Said } from '../../../records/kit/said'
import type { Job } from '../context'
import { formDocument, pack, type Form } from './kit/form'
import { fullName, type Letterhead } from './kit/letterhead'
import { portrait } from './kit/paper'
import type { ShopFacts } from './shop-facts'
import { shopPage } from './shop-page'

export const shopFileForm: Form = { id: 'shopFile', title: '商户档案（一店一档）', version: 1 }

/** Shops between two reports of progress; the process can hear a cancel at each. */
const stride = 10

/** 店档 of one shop or many as the bytes of one Word file, each shop on its own page. @throws Said('cancelled') */
export async function buildShopFiles(
  shops: readonly ShopFacts[],
  letterhead: Letterhead,
  job?: Job,
): Promise<Uint8Array> {
  const pages = []
  for (const [n, facts] of shops.entries()) {
    pages.push(shopPage(facts, letterhead, shopFileForm.title, n > 0))
    if ((n + 1) % stride === 0 || n + 1 === shops.length) {
      job?.progress('排版', n + 1, shops.length)
      await setImmediate()
      if (job?.signal.aborted) throw new Said('cancelled', '已停止打印店档，没有生成文件。')
    }
  }
  return pack(formDocument(shopFileForm, fullName(letterhead.office), portrait, pages.flat()))
}
