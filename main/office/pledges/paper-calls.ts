import { readRecord, readRecords, titlesOf, type Read } from '../../../db/records'
import { dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { currentText } from '../../../records/signing/pledge-state'
import { pledgeLabel, pledgeText } from '../../../records/signing/pledge-text'
import { shop } from '../../../records/shops/shop'
import { streetSection } from '../../../records/street/street-section'
import type { Handlers } from '../context'
import { fileName } from '../documents/kit/file-name'
import { makePaper } from '../documents/make-paper'
import { covenantRoll } from '../documents/pledges/covenant-roll'
import { pledgeForms } from '../documents/pledges/pledge-form'
import type { PledgeFacts } from '../documents/pledges/pledge-facts'
import { mustRead } from '../records/selection'
import { askedShops, type Scope } from './asked-shops'
import { livingTexts, pledgeMatrix } from './matrix'

type Text = RecordOf<typeof pledgeText>

/** Most papers of one Word file; Word itself grows slow with more. */
const mostCopies = 1000
const mostOnRoll = 2000

/** The text of a paper that is in use today. @throws Said `missing`. */
async function textInUse(read: Read, kind: string, today: string): Promise<Text> {
  const id = currentText(await livingTexts(read), kind, today)?.id
  const text = id === undefined ? undefined : await readRecord(read, pledgeText, id)
  if (!text) throw new Said('missing', `还没有${pledgeLabel(kind)}的文本，请先在“责任文本”里写好再打印。`)
  return text.values as Text
}

/** What stays blank on the papers: 责任区（12 家）. */
function blanks(kind: string, all: readonly PledgeFacts[]): string[] {
  const lack = (label: string, lacks: (s: PledgeFacts['shop']) => boolean) => {
    const n = all.filter((facts) => lacks(facts.shop)).length
    return n === 0 ? [] : [all.length === 1 ? label : `${label}（${n} 家）`]
  }
  const zone = lack('门前责任区', (s) => s.frontage === null || s.dutyDepth === null || s.dutyBounds === null)
  return [...lack('经营者', (s) => s.operator === null), ...(kind === 'frontage' ? zone : [])]
}

export const pledgePaperCalls: Handlers<'paper.pledges' | 'paper.covenantRoll'> = {
  async 'paper.pledges'({ kind, scope, shops }, context, job) {
    mustRead(shop, context.actor.role)
    const { read } = context.file
    const today = dayOf(new Date())
    const text = await textInUse(read, kind, today)
    const ids = shops ?? (await whoMustSign(read, kind, scope, today))
    if (ids.length === 0) throw new Said('missing', `这里的商户都签了${pledgeLabel(kind)}，不用再打印。`)
    if (ids.length > mostCopies)
      throw new Said('invalid', `要打印 ${ids.length} 份，一个文件最多 ${mostCopies} 份，请按路段或片组分几次打印。`)
    const records = await readRecords(read, shop, ids)
    if (records.length === 0) throw new Said('missing', '所选商户已经不在，请刷新后重新选择。')
    const titles = await titlesOf(read, shop, records)
    const all = records.map(({ values }) => ({ text, titles, shop: values as PledgeFacts['shop'] }))
    const label = pledgeLabel(kind)
    const name = all.length === 1 ? fileName(label, all[0]!.shop.name) : fileName(label, `${all.length}份`, today)
    return makePaper(context, pledgeForms.get(kind)!, all, name, { job, blanks: blanks(kind, all) })
  },

  async 'paper.covenantRoll'({ scope }, context) {
    mustRead(shop, context.actor.role)
    const { read } = context.file
    const today = dayOf(new Date())
    const text = await textInUse(read, 'covenant', today)
    const shops = await askedShops(read, scope)
    if (shops.length === 0) throw new Said('missing', '这里没有营业的商户，请换一条路段或片组。')
    if (shops.length > mostOnRoll)
      throw new Said(
        'invalid',
        `这里有 ${shops.length} 家，一份签字页最多 ${mostOnRoll} 家，请按路段或片组分几次打印。`,
      )
    const section = scope.section === undefined ? undefined : await readRecord(read, streetSection, scope.section)
    const street = section ? streetSection.title(section.values as RecordOf<typeof streetSection>) : ''
    return makePaper(context, covenantRoll, [{ text, street, shops }], fileName('自治公约', street || '签字页', today))
  },
}

/** Exactly the shops of the scope that must sign, in their order. */
async function whoMustSign(read: Read, kind: string, scope: Scope, today: string): Promise<string[]> {
  const { rows } = await pledgeMatrix(read, { scope, ask: 'sign', kind }, today)
  return rows.map((row) => row.shop)
}
