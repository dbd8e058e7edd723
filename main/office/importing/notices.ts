import { cellAt, type Sheet } from '../sheets/cell'
import type { HeadingBlock, Knows } from './headings'
import { plainHeading } from './heading-text'
import { furtherRow, type DataRow } from './data-rows'
import type { UsedColumn } from './row-facts'
import type { Target } from './targets'

/** No line of the sheet is known as headings. */
export const noHeadings = '没有找到表头，请指明表头在第几行。'

/** Sheets that look like ledgers too, and would be forgotten. */
export const otherSheets = (names: readonly string[]): string =>
  `另有 ${names.length} 张工作表也像台账：${names.join('、')}，请逐张导入。`

/** Why a column is not imported that says what the program works out itself. */
export const workedOut = '由程序根据其他各项算出，不用导入'

/** Columns that say what the program works out itself: a table may say otherwise, and is not asked. */
export const workedOutColumns = (headings: readonly string[]): string | undefined =>
  headings.length > 0 ? `${headings.map((h) => `「${h}」`).join('')}${workedOut}。` : undefined

/** Rows that nobody sees on the screen of the spreadsheet go in all the same. */
export function hiddenRows(sheet: Sheet, block: HeadingBlock): string | undefined {
  const count = sheet.rows.filter((r) => r.hidden && r.line > block.bottom).length
  return count > 0 ? `表格里有 ${count} 行是隐藏或筛选掉的，也一起读了。` : undefined
}

/** Two tables side by side under the same headings: the name of the record stands twice, and something else too. */
export function halves(headings: readonly string[], targets: readonly Target[], knows: Knows): string | undefined {
  const [name] = targets.filter((t) => t.field.required)
  const plain = headings.map(plainHeading)
  const twice = new Set(plain.filter((h, i) => h !== '' && plain.indexOf(h) < i && knows(h) === 2))
  const isName = (heading: string): boolean => name?.words.includes(heading) === true
  return twice.size >= 2 && [...twice].some(isName)
    ? '这张表分左右两栏，请把右边一栏移到左边一栏下面，再导入。'
    : undefined
}

/** Streets that stand only in the first row of their shops, in cells that were not merged. */
export function blankReferences(rows: readonly DataRow[], columns: readonly UsedColumn[]): string[] {
  const records = rows.filter((r) => r.skip === undefined)
  return columns.flatMap(({ column, target, heading }) => {
    if (target.field.to !== 'streetSection') return []
    const count = records.filter((r) => cellAt(r, column).kind === 'empty').length
    return count > 0 && count < records.length ? [`有 ${count} 行的${heading}是空的，不会照上一行填。`] : []
  })
}

/** Rows of a merged block whose own cells, licences for the most part, found no place. */
export function furtherRows(rows: readonly DataRow[]): string[] {
  const count = rows.filter((r) => r.skip === furtherRow).length
  return count > 0 ? [`有 ${count} 行与上面的行合并成一条，另有的内容（如第二件证照）没有导入。`] : []
}
