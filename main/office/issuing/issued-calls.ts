import { readIssued } from '../../../db/issued-papers'
import type { IssuedPaperTable } from '../../../db/tables'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { Handlers, OfficeContext } from '../context'
import { hazardPaperTitles } from '../hazards/paper-calls'
import { shopOn, tellShops } from '../hazards/told-shops'
import { casePaperTitles } from '../mediation/issued-case-papers'
import { partiesEver, tellParties } from '../mediation/told-parties'
import { mustRead } from '../records/selection'
import { reopen } from './issuing'

const titles: Readonly<Record<string, string>> = { ...hazardPaperTitles, ...casePaperTitles }

/** Issued papers again, whatever room issued them. */
export const issuedCalls: Handlers<'paper.reopen'> = {
  async 'paper.reopen'({ issued }, context) {
    const kept = await readIssued(context.file.read, issued)
    if (kept) mustRead(registerOf(kept.register as RegisterId), context.actor.role)
    const paper = await reopen(context, issued)
    await tellWhose(context, kept!, `取出已签发的${titles[kept!.form] ?? '文书'}`)
    return paper
  },
}

/** Writes down whose personal data stands on the paper. */
async function tellWhose(context: OfficeContext, kept: IssuedPaperTable, purpose: string): Promise<void> {
  if (kept.register === mediationCase.id) {
    await tellParties(context, await partiesEver(context, kept.record), purpose)
    return
  }
  const shop = await shopOn(context.file.read, kept)
  await tellShops(context, shop ? [shop] : [], purpose)
}
