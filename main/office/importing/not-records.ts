import { narrow, tidy } from '../../../records/kit/characters'
import type { Cell } from '../sheets/cell'

const total =
  /^(合计|总计|小计|共计|累计|总数|汇总|本页合计|本页小计)([:：(（].*|数|\d.*)?$|^(合计|总计|共计?)\d+[家户个]/
const note =
  /^(注|备注|说明|附注|填表说明|填表人|填表|制表人?|填报人?|填报单位|审核人?|复核人?|负责人|单位负责人|社区负责人|经办人|联系人|联系电话|日期|填报日期|填表日期|制表日期|盖章|单位|分管领导|主任)(\(.*?\))?[:：]/
/** 一、永兴路; 建设巷（12家）: a line that groups the rows below it. */
const group = /^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)).*|.*\(?共?\d+[家户个]\)?$/
const example = /^\(?(示例|样例|范例|举例|例如?|填写(示例|样例)|示范)\d*\)?([:：].*)?$/
const hint =
  /^\(?(必填|选填|非必填|可不填|下拉(选择)?|文本(格式)?|日期格式.*|(格式)?(如|例如?)[:：].*|请.*|填写.+|\d+位.*号码?|与.+一致)\)?$/
/** What stands alone below a table and is nobody's name. */
const alone =
  /^\d{1,2}[、.．)]|^第\d+页|共\d+页$|以下(无正文|空白)|此页无正文|^\d{4}年\d{1,2}月(\d{1,2}日)?$|^(制表|填表|填报|审核|复核|经办|负责)人?\s+\S{2,4}$/
const numbering = /^\(?[栏列行甲A1]/
const numberedFrom = ['甲乙丙丁戊己庚辛壬癸', 'ABCDEFGHIJ']
/** Numbers that only a record has: a mobile, a number with its area code, a credit code. */
const identity = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[\dA-Z]{18})$/

const plain = (cell: Cell): string => narrow(tidy(cell.text))

/**
 * Why a row below the headings is no record, or undefined.
 * @param own its filled cells
 * @param isBand it is one cell merged across the table
 */
export function whyNoRecord(own: readonly Cell[], isBand: boolean, isWide: boolean): string | undefined {
  const [first = '', second = ''] = own.slice(0, 2).map((c) => plain(c).replace(/\s/g, ''))
  const hasNumber = (): boolean => own.some((c) => identity.test(plain(c)))
  // A total stands in front; a shop may be called anything further on, or anything with a phone.
  if ((total.test(first) || total.test(second)) && !hasNumber()) return '合计行'
  if (own.length <= 6 && note.test(first) && !(own.length >= 4 && hasNumber())) return '填表说明或签名，不是一条记录'
  if (numbering.test(first) && isNumbering(own.map(plain))) return '栏次行，不是一条记录'
  if (example.test(first) || example.test(second)) return '示例，不是一条记录'
  if (own.length >= 2 && (hint.test(first) || hint.test(second)) && !hasNumber()) {
    if (own.filter((c) => hint.test(plain(c))).length >= own.length * 0.5) return '填写提示，不是一条记录'
  }
  if (own.length === 1 && isWide) {
    const text = plain(own[0] as Cell).replace(/^[-—–\s(]+|[-—–\s)]+$/g, '')
    if (alone.test(text)) return '填表说明或签名，不是一条记录'
    if (isBand || group.test(first) || first.length > 30) return '分组标题或说明，不是一条记录'
  }
  return undefined
}

/** 栏次 甲 乙 1 2 3: the columns counted under their headings. */
function isNumbering(texts: readonly string[]): boolean {
  const bare = texts.map((t) => t.replace(/[()\s]/g, ''))
  const marks = /^[栏列行]次?$/.test(bare[0] ?? '') ? bare.slice(1) : bare
  const start = numberedFrom.find((letters) => letters[0] === marks[0]) ?? ''
  let at = 0
  while (at < marks.length && start[at] !== undefined && start[at] === marks[at]) at += 1
  return marks.length >= 3 && marks.slice(at).every((mark, i) => mark === String(i + 1))
}
