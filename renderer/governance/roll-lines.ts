/** A person on a pasted roll. */
export interface RollLine {
  name: string
  unit: string | null
}

export interface ReadRoll {
  fresh: RollLine[]
  /** Already on the roll, or twice in the text. */
  known: number
  /** Lines in which no name can be seen. */
  refused: string[]
}

const keyOf = ({ name, unit }: RollLine): string => `${name}\n${unit ?? ''}`
const isNumber = (cell: string): boolean => /^[\d.、]+$/.test(cell)
const isHeading = (cell: string): boolean => /^(姓名|名字|选民|序号)$/.test(cell)
/** A name as people write it: 王秀英, 阿卜杜·热西提, Anna Li. */
const isName = (cell: string): boolean => /^[\p{L}·•. ]{2,40}$/u.test(cell)

/**
 * Reads a roll as it is copied out of a table or typed line by line: a running number before the name and a heading line are
 * passed over, cells are parted by tabs, or else by commas or blanks.
 */
export function readRoll(text: string, onRoll: readonly RollLine[]): ReadRoll {
  const seen = new Set(onRoll.map(keyOf))
  const read: ReadRoll = { fresh: [], known: 0, refused: [] }
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue
    const parted = line.includes('\t') ? line.split('\t') : line.trim().split(/[,，;；]|\s+/)
    const cells = parted.map((cell) => cell.trim()).filter((cell, n) => cell !== '' && !(n === 0 && isNumber(cell)))
    if (cells.some(isHeading)) continue
    const [name = '', unit = ''] = cells
    if (!isName(name)) {
      read.refused.push(line.trim().slice(0, 30))
      continue
    }
    const one = { name, unit: unit === '' ? null : unit.slice(0, 60) }
    if (seen.has(keyOf(one))) read.known += 1
    else {
      seen.add(keyOf(one))
      read.fresh.push(one)
    }
  }
  return read
}
