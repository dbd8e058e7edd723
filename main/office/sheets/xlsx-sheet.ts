import { Said } from '../../../records/kit/said'
import { emptyCell, textCell, type Cell, type Merge, type SheetRow } from './cell'
import { numberCell } from './numbers'
import { attribute, plain, walkXml } from './xml'
import { unescape } from './xlsx-parts'
import { damaged } from './zip'

/** What the cells of a sheet point to. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly from1904: boolean
}

export const mostRows = 200_000

/** Column index (0 is A) and 1-based line of `BC12`. */
export function readAddress(address: string): { column: number; line: number } | undefined {
  const m = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address)
  if (!m) return undefined
  let column = 0
  for (const letter of m[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, line: Number(m[2]) }
}

/** Reads the XML of one sheet: its rows that hold something, and its merged cells. */
export function readSheetXml(xml: string, context: SheetContext): { rows: SheetRow[]; merges: Merge[] } {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  let line = 0
  let column = -1
  let hidden = false
  let cells: (Cell | undefined)[] = []
  let cell = { type: '', style: 0, value: '', inline: '', formula: false }
  let reading: 'value' | 'inline' | undefined
  let phonetic = false
  let whole = false

  const endCell = () => {
    const read = readCell(cell, context)
    if (read.kind !== 'empty') cells[column] = read
  }
  const endRow = () => {
    if (cells.length === 0) return
    rows.push(hidden ? { line, cells, hidden } : { line, cells })
    if (rows.length > mostRows) {
      throw new Said('unreadable', `这张表超过 ${mostRows / 10_000} 万行，请分成几个文件再导入。`)
    }
  }
  walkXml(xml, {
    open(name, attributes, empty) {
      switch (name) {
        case 'row':
          line = Number(attribute(attributes, 'r') ?? line + 1)
          column = -1
          hidden = ['1', 'true'].includes(attribute(attributes, 'hidden') ?? '')
          cells = []
          break
        case 'c':
          column = readAddress(attribute(attributes, 'r') ?? '')?.column ?? column + 1
          cell = {
            type: attribute(attributes, 't') ?? 'n',
            style: Number(attribute(attributes, 's') ?? 0),
            value: '',
            inline: '',
            formula: false,
          }
          break
        case 'v':
          reading = empty ? undefined : 'value'
          break
        case 't':
          reading = empty || phonetic ? undefined : 'inline'
          break
        case 'f':
          cell.formula = true
          break
        case 'rPh':
          phonetic = !empty
          break
        case 'mergeCell': {
          const merge = readMerge(attribute(attributes, 'ref') ?? '')
          if (merge) merges.push(merge)
          break
        }
      }
    },
    close(name) {
      if (name === 'c') endCell()
      else if (name === 'row') endRow()
      else if (name === 'worksheet') whole = true
      else if (name === 'v' || name === 't') reading = undefined
      else if (name === 'rPh') phonetic = false
    },
    text(raw) {
      if (reading === 'value') cell.value += raw
      else if (reading === 'inline') cell.inline += raw
    },
  })
  if (!whole) throw damaged()
  rows.sort((a, b) => a.line - b.line)
  return { rows, merges }
}

function readCell(
  cell: { type: string; style: number; value: string; inline: string; formula: boolean },
  context: SheetContext,
): Cell {
  const value = plain(cell.value)
  switch (cell.type) {
    case 's':
      return textCell(context.strings[Number(value)] ?? missing())
    case 'inlineStr':
      return textCell(unescape(plain(cell.inline)))
    case 'str':
      // How WPS keeps a picture in a cell.
      if (cell.formula && value.startsWith('=DISPIMG(')) return { text: '图片', kind: 'error' }
      return textCell(unescape(value))
    case 'b':
      return value === '' ? emptyCell : { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'text' }
    case 'e':
      return { text: value, kind: 'error' }
    case 'd':
      return {
        text: value
          .slice(0, 16)
          .replace('T', ' ')
          .replace(/ 00:00$/, ''),
        kind: 'date',
      }
    default:
      // A formula without a result was written by a program that does not calculate.
      if (value === '') return cell.formula ? { text: '', kind: 'error' } : emptyCell
      return numberCell(value, context.formats[cell.style] ?? '', context.from1904)
  }
}

/** A string that the file points to and does not have: an empty cell would be a wrong value. */
function missing(): never {
  throw damaged()
}

function readMerge(range: string): Merge | undefined {
  const [from, to] = range.split(':').map(readAddress)
  if (!from || !to) return undefined
  return { top: from.line, bottom: to.line, left: from.column, right: to.column }
}
