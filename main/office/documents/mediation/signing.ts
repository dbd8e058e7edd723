import type { FileChild } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import { grid } from '../kit/grid'
import { gap } from '../kit/headings'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'

/** Who signs, and how many people that is: a row with room for each. Nothing is ever drawn into it. */
export interface Signer {
  readonly who: string
  readonly people?: number
}

export const bothSides = (people: number): Signer => ({ who: '当事人（签名盖章或按指印）：', people })
export const mediatorSigns: Signer = { who: '人民调解员（签名）：' }
export const recorderSigns: Signer = { who: '记录人（签名）：' }

const who = mm(68)
const day = mm(38)
/** Of so many people who sign one row has room; of more it grows. */
const inRow = 3
const rowHeight = mm(14)

/** One row for each who signs: who it is, room for a name or a fingerprint, the day by hand. */
export const signatureRows = (signers: readonly Signer[]): FileChild =>
  grid(
    [who, portrait.width - who - day, day],
    signers.map(({ who: label, people = 1 }) => ({
      cells: [label, '', '年　　月　　日'].map((text, n) => ({
        content: [line(text, looks.cell, n === 2 ? 'right' : 'left', { keepNext: true })],
      })),
      height: rowHeight * Math.max(1, Math.ceil(people / inRow)),
    })),
  )

/** Room for the round seal of the committee (42 mm), and its day: known, or by hand. */
export function seal(committee: string, on: string | null): FileChild[] {
  const half = Math.floor(portrait.width / 2)
  const right = [
    line(committee, looks.cell, 'centre', { before: mm(8) }),
    line('（人民调解委员会印章）', looks.cell, 'centre', { before: mm(4) }),
    line(on ? chineseDate(on) : '　　年　　月　　日', looks.cell, 'centre', { before: mm(4) }),
  ]
  const cells = [{ content: [line('', looks.cell)] }, { content: right, top: true }]
  return [gap(mm(1)), grid([half, portrait.width - half], [{ cells, height: mm(42) }], 'unlined')]
}
