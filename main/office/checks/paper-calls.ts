import { readRecord, readRecords } from '../../../db/records'
import type { Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { checkList } from '../../../records/checks/check-list'
import { inspection } from '../../../records/checks/inspection'
import { dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { shop } from '../../../records/shops/shop'
import { streetSection } from '../../../records/street/street-section'
import type { Handlers } from '../context'
import { checkSheet } from '../documents/checks/check-sheet'
import { blankChecks, gatherChecks } from '../documents/checks/gather-checks'
import { roundSheetFor } from '../documents/checks/round-sheet'
import { fileName } from '../documents/kit/file-name'
import { makePaper } from '../documents/make-paper'
import { chosenIds, mustRead, type ParsedSelection } from '../records/selection'
import { readCheckList, readRound, shopsOfRound, type RoundOf } from './read-round'

/** Most sheets of one Word file; Word itself grows slow with more. */
const mostSheets = 500

/** The papers of a round: what is taken along, and what is filed. */
export const checkPaperCalls: Handlers<'paper.roundSheet' | 'paper.checkSheets' | 'paper.blankCheckSheets'> = {
  async 'paper.roundSheet'({ of, list }, context) {
    mustRead(shop, context.actor.role)
    const today = dayOf(new Date())
    const round = await readRound(context.file.read, of, list, today)
    if (round.shops.length === 0) throw new Said('missing', '这条路段上还没有商户，请先在商户档案里填上路段。')
    const facts = { ...round, sides: await sidesOf(context.file.read, of) }
    return makePaper(context, roundSheetFor(round.list.items), [facts], fileName('巡查路线单', round.place, today))
  },

  async 'paper.checkSheets'({ selection }, context, job) {
    mustRead(inspection, context.actor.role)
    const ids = await chosenIds(context.file.read, inspection, selection)
    mustNotBeTooMany(ids.length)
    const sheets = await gatherChecks(context.file.read, ids)
    if (sheets.length === 0) throw new Said('missing', '所选的检查已经不在，请刷新后重新选择。')
    const what = sheets.length === 1 ? sheets[0]!.shop!.name : `${sheets.length}份`
    return makePaper(context, checkSheet, sheets, fileName('检查表', what, sheets[0]!.check!.on), { job })
  },

  async 'paper.blankCheckSheets'({ list, of }, context, job) {
    mustRead(shop, context.actor.role)
    const { read } = context.file
    const { name } = await readCheckList(read, list)
    const values = (await readRecord(read, checkList, list))!.values as RecordOf<typeof checkList>
    const shops = of ? await shopsToCheck(read, of) : []
    mustNotBeTooMany(shops.length)
    const handWritten = {
      list: { ...values, items: (await readCheckList(read, list)).items },
      shop: null,
      address: '',
      check: null,
    }
    const sheets = of ? await blankChecks(read, values, shops) : [handWritten]
    if (sheets.length === 0) throw new Said('missing', '这里没有要检查的商户，请另选路段。')
    const what = of ? `${sheets.length}份` : '空白'
    return makePaper(context, checkSheet, sheets, fileName(name, what), { job })
  },
}

function mustNotBeTooMany(count: number): void {
  if (count > mostSheets) throw new Said('invalid', `选了 ${count} 份，一个文件最多 ${mostSheets} 份，请分几次打印。`)
}

/** The shops that a blank sheet is made for; a street's empty and closed shops need none. */
async function shopsToCheck(read: Read, of: RoundOf | { selection: ParsedSelection }): Promise<StoredRecord[]> {
  if ('selection' in of) return readRecords(read, shop, await chosenIds(read, shop, of.selection))
  const { shops } = await shopsOfRound(read, of)
  return shops.filter((s) => !s.isIdle).map((s) => s.record)
}

async function sidesOf(read: Read, of: RoundOf): Promise<{ odd: string | null; even: string | null }> {
  const section = 'section' in of ? await readRecord(read, streetSection, of.section) : undefined
  const { oddSide = null, evenSide = null } = (section?.values ?? {}) as Partial<RecordOf<typeof streetSection>>
  return { odd: oddSide, even: evenSide }
}
