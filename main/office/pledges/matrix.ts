import { sql } from 'kysely'
import type { PledgeAsk, PledgeCell, PledgeMatrix, PledgePaper } from '../../../bridge/pledge-shapes'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import {
  currentText,
  oldTexts,
  mustSign,
  pledgeStand,
  type Signature,
  type Version,
} from '../../../records/signing/pledge-state'
import { pledgeKinds } from '../../../records/signing/pledge-text'
import { askedShops, type AskedShop, type Scope } from './asked-shops'

interface TextRow extends Version {
  version: string
  months: number | null
}

/** Living texts, the newest first. */
export const livingTexts = (read: Read): Promise<TextRow[]> =>
  read
    .selectFrom('pledgeText')
    .select(['id', 'kind', 'version', 'months', 'adoptedOn'])
    .where('archivedAt', 'is', null)
    .orderBy('adoptedOn', 'desc')
    .orderBy('local', 'desc')
    .execute() as unknown as Promise<TextRow[]>

type Given = Signature & { shop: string; kind: string }

/** Living signatures of these shops, each looked up by its shop; asked `in` a list, SQLite would sort the list first. */
const signatures = (read: Read, shops: readonly AskedShop[]): Promise<Given[]> =>
  rowsOf(
    read,
    sql<Given>`
    select p.id, p.shop, p.kind, p.text, p.signedOn, p.validUntil, p.voidedOn, p.voidReason
    from json_each(${JSON.stringify(shops.map((s) => s.id))}) asked
    join pledge p on p.shop = asked.value and p.archivedAt is null`,
  )

const none: readonly Given[] = []

/** Whether what is asked is true of a cell. */
const fits = (cell: PledgeCell, ask: PledgeAsk): boolean =>
  ask === 'sign' ? mustSign.includes(cell.state) : ask === 'soon' ? cell.state === 'expiring' : cell.isOld

/** What is asked of the matrix: which shops, and of these only those of which something is true. */
export interface Question {
  scope: Scope
  ask?: PledgeAsk | undefined
  /** The paper that `ask` is about; any without it. */
  kind?: string | undefined
}

/** Shops and their papers: a column for each paper that the office keeps a text of, or that one of these shops has signed. */
export async function pledgeMatrix(read: Read, { scope, ask, kind }: Question, today: string): Promise<PledgeMatrix> {
  const shops = await askedShops(read, scope)
  const [texts, signed] = [await livingTexts(read), await signatures(read, shops)]
  const kinds = new Set([...texts, ...signed].map((one) => one.kind))
  const ofShop = Map.groupBy(signed, (one) => one.shop)
  const papers = pledgeKinds.filter(({ code }) => kinds.has(code)).map((k) => paperOf(k, texts, today))
  const old = papers.map((paper) => oldTexts(texts, paper.kind, today))
  const rows = shops.map(({ id, name, place, operator, operatorSince }) => {
    const given = ofShop.get(id) ?? none
    const cells = papers.map((paper, n): PledgeCell => {
      const ofPaper = given.filter((one) => one.kind === paper.kind)
      const { state, by, left } = pledgeStand(ofPaper, { today, operatorSince })
      const holds = !mustSign.includes(state)
      const isOld = holds && old[n]!.has(by?.text ?? '')
      paper.asked += 1
      if (holds) paper.holds += 1
      if (state === 'expiring') paper.soon += 1
      if (isOld) paper.old += 1
      return { state, id: by?.id ?? null, signedOn: by?.signedOn ?? null, until: by?.validUntil ?? null, left, isOld }
    })
    return { shop: id, name, place, operator, cells }
  })
  const about = papers.flatMap((paper, n) => (kind === undefined || paper.kind === kind ? [n] : []))
  const fitting = ask === undefined ? rows : rows.filter((row) => about.some((n) => fits(row.cells[n]!, ask)))
  return { papers, rows: fitting, total: fitting.length }
}

function paperOf({ code, label }: (typeof pledgeKinds)[number], texts: readonly TextRow[], today: string): PledgePaper {
  return {
    kind: code,
    label,
    texts: texts.filter((t) => t.kind === code).map(({ id, version, months }) => ({ id, version, months })),
    current: currentText(texts, code, today)?.id ?? null,
    asked: 0,
    holds: 0,
    soon: 0,
    old: 0,
  }
}
