import type { Look } from '../kit/lines'

/** Width of Latin signs in ems, as Times New Roman has them; others stand between. */
const narrow = new Map<string, number>([
  ...Array.from(' .,', (sign): [string, number] => [sign, 0.25]),
  ...Array.from(":;/'|", (sign): [string, number] => [sign, 0.28]),
  ...Array.from('ijltfr()[]-', (sign): [string, number] => [sign, 0.32]),
  ...Array.from('mwMW%@', (sign): [string, number] => [sign, 0.83]),
])
const capital = /[A-Z]/
const latin = /[\u0021-\u007e]/
/** Signs that no line begins with, and those of them that hang over the edge of a page instead. */
const neverFirst = /[，。、；：？！）》」』】〕”’…—·,.;:?!)\]%]/
const hangs = /[，。、；：！？]/
const neverLast = /[（《「『【〔“‘([]/

const widthOf = (sign: string): number =>
  sign >= '\u2e80' || /[—…“”‘’·□■①-⑳]/.test(sign) ? 1 : (narrow.get(sign) ?? (capital.test(sign) ? 0.69 : 0.5))

/** A word of Latin signs, a space, or one sign of Chinese. */
const pieces = /[\u0021-\u007e]+|[\s\S]/gu
/** Room that a layout program leaves between Chinese and Latin. */
const between = 0.2

/**
 * How many lines a text takes in a width (twips): Chinese breaks anywhere but before a closing and behind an opening sign,
 * Latin words stay whole. A stop may hang over the margin of a page; over the border of a cell (`inCell`) it may not.
 */
export function countLines(text: string, look: Look, width: number, { firstLine = 0, inCell = false } = {}): number {
  const em = look.size * 20
  const room = width / em + 0.01
  return text
    .split('\n')
    .reduce(
      (sum, part, n) => sum + linesOf(part, room, n === 0 ? firstLine / em : 0, (look.spaced ?? 0) / em, !inCell),
      0,
    )
}

function linesOf(text: string, room: number, indent: number, spaced: number, mayHang: boolean): number {
  let lines = 1
  let at = indent
  /** What stands last on the line and may not stay there alone: it goes down with the next piece. */
  let held = 0
  let before = ''
  for (const [piece] of text.matchAll(pieces)) {
    const first = piece[0]!
    const gap = before !== '' && isParted(before, first) ? between : 0
    const width = Array.from(piece).reduce((sum, sign) => sum + widthOf(sign) + spaced, gap)
    const isOver = at + width > room
    const stays = isOver && ((mayHang && hangs.test(first) && at <= room) || piece === ' ')
    if (isOver && !stays) {
      lines += 1
      const carried = neverFirst.test(first) ? Math.max(held, 1) : held
      at = carried + width
      // A word that is longer than a line breaks anywhere.
      while (at > room) {
        lines += 1
        at -= room
      }
    } else at += width
    held = neverLast.test(first) ? width : 0
    before = piece.at(-1)!
  }
  return lines
}

/** Chinese beside Latin. */
const isParted = (a: string, b: string): boolean => {
  const [one, other] = [latin.test(a), latin.test(b)]
  const sign = one ? b : a
  return one !== other && sign >= '\u3400' && sign <= '\u9fff'
}
