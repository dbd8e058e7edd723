import { chineseDate } from '../../../records/kit/dates'
import { fullName, type Letterhead } from '../documents/kit/letterhead'
import type { Filling, PrintedForm } from '../documents/printed-form'

/** Rows that a list of the sample has. */
const rows = 3

/** Words that nobody takes for a fact, for every mark of a form: a template is looked at with them. */
export function sampleFilling({ marks, lists = {} }: PrintedForm<any>, letterhead: Letterhead): Filling {
  const words = (mark: string, n: number): string => sampleWords(mark, n, letterhead)
  return {
    ...Object.fromEntries(Object.keys(marks).map((mark) => [mark, words(mark, 1)])),
    ...Object.fromEntries(
      Object.entries(lists).map(([list, columns]) => [
        list,
        Array.from({ length: rows }, (_, n) =>
          Object.fromEntries(Object.keys(columns).map((mark) => [mark, words(mark, n + 1)])),
        ),
      ]),
    ),
  }
}

function sampleWords(mark: string, n: number, { office, day }: Letterhead): string {
  if (mark === '单位') return fullName(office)
  if (mark === '序号') return String(n)
  if (/(日期|期限|有效期|有效期至|日)$/.test(mark)) return chineseDate(day)
  if (mark.endsWith('电话')) return '（电话号码）'
  if (/(人数|户数|家数|项数|数量|数|面积|宽|纵深)$/.test(mark)) return String(n)
  return `〔${mark}〕`
}
