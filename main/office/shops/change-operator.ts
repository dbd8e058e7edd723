import type { Parsed } from '../../../bridge/calls'
import { childrenOf, readRecord } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { operatorChange } from '../../../records/shops/operator-change'
import { pledge } from '../../../records/signing/pledge'
import { shop } from '../../../records/shops/shop'

type Change = Parsed<'shop.changeOperator'>
type ShopValues = RecordOf<typeof shop>

/**
 * A shop changes hands, inside one act: the file gets its new operator and keeps its history, the change is a record of its
 * own, and whatever the old operator had signed is void (换经营者须重签).
 * @returns titles of the papers that must be signed again
 */
export async function changeOperator(work: Work, change: Change): Promise<{ name: string; voided: string[] }> {
  const { id, revision, on, toPerson, toPhone, reason } = change
  const record = await readRecord(work.read, shop, id)
  if (!record) throw new Said('missing', '这家商户已经不在了，请回到名册重新查找。')
  const old = record.values as ShopValues
  mustFit(old, change)
  const { licensedName, creditCode } = change
  await work.write(shop, [
    {
      id,
      revision,
      set: {
        operator: toPerson,
        phone: toPhone,
        operatorSince: on,
        ...(old.fireSafetyPerson !== null && old.fireSafetyPerson === old.operator && { fireSafetyPerson: null }),
        ...(licensedName && { licensedName }),
        ...(creditCode && { creditCode }),
      },
      ...(reason !== '' && { reason }),
    },
  ])
  const { operator: fromPerson, phone: fromPhone } = old
  const set = { shop: id, on, fromPerson, fromPhone, toPerson, toPhone, reason: reason || null }
  await work.write(operatorChange, [{ set }])
  const signed = (await childrenOf(work.read, pledge, id)).filter((one) => wasOfOldOperator(one, change))
  await work.write(
    pledge,
    signed.map((one) => ({ id: one.id, set: { voidedOn: on, voidReason: 'operator' } })),
  )
  return { name: old.name, voided: [...new Set(signed.map((one) => pledge.title(one.values as never)))] }
}

function mustFit(old: ShopValues, { on, toPerson }: Change): void {
  const no = (field: keyof Change, sentence: string) => {
    throw new Said('invalid', sentence, { [field]: sentence })
  }
  if (on > dayOf(new Date())) no('on', '变更日期还没有到，请核对。')
  if (old.operatorSince !== null && on < old.operatorSince)
    no('on', `现在的经营者从 ${old.operatorSince} 开始经营，变更日期不能更早，请核对。`)
  if (toPerson === old.operator) no('toPerson', '新经营者和现在的是同一个人，请核对。')
}

/** Signed before the change, or on its day by somebody else than the new operator; a void signature stays void as it was. */
function wasOfOldOperator({ values }: StoredRecord, { on, toPerson }: Change): boolean {
  const { voidedOn, signedOn, signedBy } = values as RecordOf<typeof pledge>
  return voidedOn === null && (signedOn < on || (signedOn === on && signedBy !== toPerson))
}
