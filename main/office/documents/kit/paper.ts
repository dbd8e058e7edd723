import { PageOrientation } from 'docx'

/** Millimetres in twips (twentieths of a point), the measure of Word. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4)

/** One way to lay a sheet: its page and margins for docx, and the width between the margins in twips. */
export interface Sheet {
  readonly landscape: boolean
  readonly width: number
  readonly page: {
    readonly size: {
      readonly width: number
      readonly height: number
      readonly orientation: (typeof PageOrientation)[keyof typeof PageOrientation]
    }
    readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>
  }
}

/** A4 as Word itself writes it, in twips. */
const a4 = { width: 11906, height: 16838 }

function sheet(landscape: boolean, margin: Sheet['page']['margin']): Sheet {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    landscape,
    width: (landscape ? a4.height : a4.width) - margin.left - margin.right,
    // docx turns the page itself: it wants the upright measures.
    page: { size: { ...a4, orientation }, margin },
  }
}

/** A4 upright for a form that is bound at its left edge. */
export const portrait = sheet(false, {
  top: mm(18),
  bottom: mm(18),
  left: mm(25),
  right: mm(20),
  header: mm(10),
  footer: mm(9),
})

/** A4 lying, for ledgers; bound at its upper edge. */
export const landscape = sheet(true, {
  top: mm(18),
  bottom: mm(16),
  left: mm(18),
  right: mm(18),
  header: mm(10),
  footer: mm(8),
})
