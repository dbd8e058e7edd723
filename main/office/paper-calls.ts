import { disclose } from '../../db/disclosure'
import { dayOf } from '../../records/kit/dates'
import { fieldsOf, type AnyRegister } from '../../records/kit/register'
import { Said } from '../../records/kit/said'
import { operatorChange } from '../../records/shops/operator-change'
import { pledge } from '../../records/signing/pledge'
import { mayReveal, type Role } from '../../records/roles'
import { shop } from '../../records/shops/shop'
import type { Handlers, OfficeContext } from './context'
import { gatherShops, idsOfShops } from './documents/gather-shops'
import { fileName } from './documents/kit/file-name'
import { makePaper } from './documents/make-paper'
import { buildRecoverySheet } from './documents/recovery-sheet'
import { shopBlanks } from './documents/shop-blanks'
import type { ShopFacts } from './documents/shop-facts'
import { shopFile } from './documents/shop-file'
import { shopLedger } from './documents/shop-ledger'
import { chosenIds, type ParsedSelection } from './records/selection'

/** Most shops of one Word file; Word itself grows slow with more. */
const mostFiles = 1000
const mostLedgerRows = 2000

const personalFields = fieldsOf(shop).flatMap(([key, f]) => (f.personal ? [key] : []))

/** The shop papers: 店档 and 商户名册. */
export const paperCalls: Handlers<
  'paper.shopFiles' | 'paper.shopLedger' | 'paper.recovery' | 'paper.bytes' | 'paper.drop'
> = {
  async 'paper.shopFiles'({ selection }, context, job) {
    mustReveal(context.actor.role, '店档印有完整电话，你的身份不能打印，请找主任或经办。')
    const { ids, shops } = await chosenShops(context, selection, mostFiles, '店档')
    const name =
      shops.length === 1
        ? fileName('店档', shops[0]!.shop.name)
        : fileName('店档', `${shops.length}家`, dayOf(new Date()))
    const paper = await makePaper(context, shopFile, shops, name, { job, blanks: shopBlanks(shops) })
    await writeDown(context, ids, personalFields, '打印店档')
    await writeDownNames(context, ids)
    return paper
  },

  async 'paper.shopLedger'({ selection, full }, context, job) {
    if (full) mustReveal(context.actor.role, '你的身份不能打印完整电话，请改用隐去中间四位的名册，或找主任、经办。')
    const { ids, shops } = await chosenShops(context, selection, mostLedgerRows, '名册')
    const name = fileName('商户名册', dayOf(new Date()))
    const paper = await makePaper(context, shopLedger, [{ shops, full }], name, { job })
    if (full) await writeDown(context, ids, ['operator', 'phone'], '打印商户名册')
    return paper
  },

  async 'paper.recovery'({ code, office, madeAt }, { papers }) {
    const day = dayOf(new Date(madeAt))
    const bytes = await buildRecoverySheet(code, office, day)
    return papers.put({ name: fileName('恢复单', day), kind: 'docx', landscape: false, blanks: [] }, bytes)
  },

  'paper.bytes': ({ paper }, { papers }) => papers.take(paper).bytes,

  'paper.drop'({ paper }, { papers }) {
    papers.drop(paper)
    return null
  },
}

async function chosenShops(
  { file }: OfficeContext,
  selection: ParsedSelection,
  most: number,
  what: string,
): Promise<{ ids: string[]; shops: ShopFacts[] }> {
  const ids = await chosenIds(file.read, shop, selection)
  if (ids.length > most)
    throw new Said('invalid', `选了 ${ids.length} 家，一份${what}最多 ${most} 家，请按路段或片组分几次打印。`)
  const shops = await gatherShops(file.read, ids)
  if (shops.length === 0) throw new Said('missing', '所选商户已经不在，请刷新后重新选择。')
  return { ids, shops }
}

function mustReveal(role: Role, sentence: string): void {
  if (!mayReveal.includes(role)) throw new Said('denied', sentence)
}

/** The names on a shop's pledges, and of who had it before. */
async function writeDownNames({ file, actor }: OfficeContext, shops: readonly string[]): Promise<void> {
  const named: [AnyRegister, string[]][] = [
    [pledge, ['signedBy']],
    [operatorChange, ['fromPerson', 'toPerson']],
  ]
  for (const [register, fields] of named) {
    const records = await idsOfShops(file.read, register, shops)
    if (records.length > 0)
      await disclose(file, actor, { what: 'print', register: register.id, records, fields, purpose: '打印店档' })
  }
}

/** Personal data leaves the program in full: who, which shops, what for (个人信息保护法 第五十一条). */
const writeDown = (
  { file, actor }: OfficeContext,
  records: string[],
  fields: string[],
  purpose: string,
): Promise<void> => disclose(file, actor, { what: 'print', register: shop.id, records, fields, purpose })
