import { narrow, tidy } from '../../../records/kit/characters'
import { cellAt, emptyCell, type Cell, type Sheet, type SheetRow } from '../sheets/cell'
import { headingTexts, type HeadingBlock, type Knows } from './headings'

/** A row below the headings, with what merged cells say about it; `skip` says why it is no record. */
export interface DataRow {
  readonly line: number
  readonly cells: readonly (Cell | undefined)[]
  readonly skip?: string
}

/**
 * The rows below the headings. A value in cells merged downwards holds for every row of the block, and 同上 says what stands
 * above. Totals, notes, signature lines and repeated headings are marked, because they are no records.
 * @param used columns that are imported
 * @param knows how well a text is known as a heading
 */
export function dataRows(sheet: Sheet, block: HeadingBlock, used: readonly number[], knows: Knows): DataRow[] {
  const below = sheet.rows.filter((r) => r.line > block.bottom)
  const filled = fillDown(below, sheet, block)
  const words = new Set(headingTexts(sheet, block).flatMap((h) => h.split('／')))
  const isHeading = (text: string): boolean => words.has(text) || knows(text) === 2
  const bands = new Set(sheet.merges.flatMap((m) => (m.top === m.bottom && m.right - m.left >= 2 ? [m.top] : [])))
  let above: readonly (Cell | undefined)[] = []
  return below.map((row, i) => {
    const cells = filled[i] as (Cell | undefined)[]
    const skip = whySkipped(row, used, isHeading, bands.has(row.line))
    if (skip !== undefined) return { line: row.line, cells, skip }
    sayAgain(cells, above)
    above = cells
    return { line: row.line, cells }
  })
}

function fillDown(rows: readonly SheetRow[], sheet: Sheet, block: HeadingBlock): (Cell | undefined)[][] {
  const filled = rows.map((r) => [...r.cells])
  const at = new Map(rows.map((r, i) => [r.line, i]))
  const lastLine = rows.at(-1)?.line ?? 0
  for (const m of sheet.merges) {
    const first = at.get(m.top)
    const value = filled[first ?? -1]?.[m.left]
    if (m.bottom === m.top || m.top <= block.bottom || value === undefined) continue
    for (let line = m.top + 1; line <= Math.min(m.bottom, lastLine); line++) {
      const row = filled[at.get(line) ?? -1]
      if (row && (row[m.left] ?? emptyCell).kind === 'empty') row[m.left] = value
    }
  }
  return filled
}

const ditto = /^(同上|同前|〃|″)$/

/** 同上 says what the cell above says; where nothing stands above, nobody can tell. */
function sayAgain(cells: (Cell | undefined)[], above: readonly (Cell | undefined)[]): void {
  cells.forEach((cell, column) => {
    if (!cell || cell.text.length > 2 || !ditto.test(cell.text)) return
    const same = above[column]
    cells[column] = same && same.kind !== 'empty' ? same : { text: cell.text, kind: 'error' }
  })
}

const total =
  /^(合计|总计|小计|共计|累计|总数|汇总|本页合计|本页小计)([:：(（].*|数|\d.*)?$|^(合计|总计|共计?)\d+[家户个]/
const note =
  /^(注|备注|说明|附注|填表说明|填表人|填表|制表人?|填报人?|填报单位|审核人?|复核人?|负责人|单位负责人|社区负责人|经办人|联系人|联系电话|日期|填报日期|填表日期|制表日期|盖章|单位|分管领导|主任)(\(.*?\))?[:：]/

/** 一、永兴路; 建设巷（12家）: a line that groups the rows below it. */
const group = /^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)).*|.*\(?共?\d+[家户个]\)?$/

/** @param isBand the row is one cell merged across the table */
function whySkipped(
  row: SheetRow,
  used: readonly number[],
  isHeading: (text: string) => boolean,
  isBand: boolean,
): string | undefined {
  const own = row.cells.filter((c): c is Cell => c !== undefined && c.kind !== 'empty')
  const [first = '', second = ''] = own.slice(0, 2).map((c) => narrow(tidy(c.text)).replace(/\s/g, ''))
  // Headings once more on every page, or a form of labels and values instead of a table.
  if (own.length >= 2 && (isHeading(first) || isHeading(second))) {
    const known = own.filter((c) => isHeading(c.text)).length
    if (known >= 2 && known >= own.length * 0.4) return '是表头，不是一条记录'
  }
  // A total stands in front; a shop may be called anything further on.
  if (total.test(first) || total.test(second)) return '合计行'
  if (own.length <= 6 && note.test(first)) return '填表说明或签名，不是一条记录'
  if (own.length === 1 && used.length > 1 && (isBand || group.test(first) || first.length > 30)) {
    return '分组标题或说明，不是一条记录'
  }
  return used.some((column) => cellAt(row, column).kind !== 'empty') ? undefined : '要导入的列里没有内容'
}
