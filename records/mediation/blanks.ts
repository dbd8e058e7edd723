/** A place in a clause that is to be filled in: ＿＿＿, from `from` up to (not with) `to`. */
export interface Blank {
  readonly from: number
  readonly to: number
}

/** The blanks of a text, in order. */
export const blanksIn = (text: string): Blank[] =>
  [...text.matchAll(/＿+|_{2,}/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }))

/** The first blank that begins at a place or behind it; null where there is none. */
export const nextBlank = (text: string, at: number): Blank | null => blanksIn(text).find((b) => b.from >= at) ?? null

/** The last blank that ends at a place or before it; null where there is none. */
export const blankBefore = (text: string, at: number): Blank | null =>
  blanksIn(text).findLast((b) => b.to <= at) ?? null
