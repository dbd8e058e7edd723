import { z } from 'zod'
import { openRegisterIds } from '../records/registers'
import { shopStanding } from '../records/shops/shop-standing'

export const registerId = z.enum(openRegisterIds)
export const recordId = z.uuid()
/** Values by field; the register's own schema judges them at the far end. */
export const values = z.record(z.string().max(60), z.unknown())
export type Values = Record<string, unknown>

/** A filter on one field: any of these codes or ids, or from–to (days or numbers, both ends included), or empty. */
export const filter = z.union([
  z.strictObject({ any: z.array(z.string().max(60)).min(1).max(500) }),
  z.strictObject({ from: z.string().max(40).optional(), to: z.string().max(40).optional() }),
  z.strictObject({ empty: z.literal(true) }),
])
export type Filter = z.infer<typeof filter>

/** Which records of a register: words typed, filters by field, archived ones or the living; of shops also how they stand. */
export const query = z.strictObject({
  register: registerId,
  words: z.string().max(100).default(''),
  filters: z.record(z.string().max(60), filter).default({}),
  archived: z.boolean().default(false),
  standing: shopStanding.optional(),
})
export type Query = z.input<typeof query>

export const sort = z.strictObject({ field: z.string().max(60), down: z.boolean().default(false) })
export type Sort = z.infer<typeof sort>

/** Chosen records: by id, or all that a query finds. */
export const selection = z.union([
  z.strictObject({ ids: z.array(recordId).min(1).max(50_000) }),
  z.strictObject({ query }),
])
export type Selection = z.input<typeof selection>

/** A record as a window sees it: personal fields are masked. */
export interface RecordView {
  id: string
  revision: number
  createdAt: string
  updatedAt: string
  archivedAt: string | null
  values: Values
}

/** Titles of the records that references point to, by id. */
export type Titles = Record<string, string>

export interface ListPage {
  rows: RecordView[]
  /** How many records the query finds in all. */
  total: number
  titles: Titles
}

/** One sentence of a history: who, when, what. */
export interface HistoryLine {
  seq: number
  at: string
  person: string
  /** 建档、把 门牌 从「12」改为「12号」、归档 … */
  sentences: string[]
  batch: string
  reason: string | null
}

/** A record that looks like the one being typed, and by what. */
export interface Twin {
  id: string
  title: string
  hint: string
  why: string
}

export interface RecordPage {
  record: RecordView
  titles: Titles
  /** What deserves a second look in the stored values, by field; a masked one cannot be judged by the window. */
  warnings: Record<string, string>
  /** Labels of wanted fields that are still empty. */
  wanted: string[]
  children: { register: string; rows: RecordView[] }[]
}

/** An act that can be undone: one save, one bulk edit, one import. */
export interface LastAct {
  batch: string
  /** 批量修改 5 家、导入《沿街商铺.xlsx》 */
  sentence: string
  at: string
  person: string
  count: number
}

/** What an undo did. `kept` are records left alone because they were changed again later. */
export interface Undone {
  batch: string
  undone: number
  kept: { id: string; title: string }[]
}

/** Stale save: what the record holds now, and who changed what since the revision the window had. */
export interface StaleDetail {
  now: RecordView
  titles: Titles
  changes: HistoryLine[]
}
