import { checkCreditCode, checkIdNumber } from '../../../records/kit/check-digits'
import { narrow, tidy } from '../../../records/kit/characters'
import type { Field, Kind } from '../../../records/kit/field'
import { isMasked, rulesOf } from '../../../records/kit/kinds'
import type { Cell } from '../sheets/cell'
import { isEmptyWord, isNoName, isSelf, saysNothing } from './empty-words'
import { dayText, forEver, isSpoiltByDays } from './read-day'
import { plainNumber, roundNumber } from './read-number'

/** What a cell says for a field. */
export type CellSays =
  | { says: 'nothing' }
  | { says: 'value'; value: unknown; warning?: string }
  /** The title of a record of another register. */
  | { says: 'title'; title: string }
  /** A number with its middle hidden, as this program exports it: it can confirm a value, never replace one. */
  | { says: 'masked'; text: string }
  /** A word that the field has no place for, but that is worth keeping as a note. */
  | { says: 'word'; text: string; warning: string }
  /** What is not kept at all. */
  | { says: 'left'; warning: string }
  | { says: 'refused'; why: string }

/** The field that a column is read as, and what the table itself calls it: the reasons name the column. */
export interface ReadAs {
  readonly field: Field
  readonly heading: string
  readonly from1904: boolean
}

/**
 * Reads a cell for a field. Nothing is guessed: digits that a spreadsheet has lost, failed formulas and text that it has turned
 * into days are refused, each with what to do. An unreadable day or number that is not needed becomes a note.
 */
export function readCell(cell: Cell, as: ReadAs): CellSays {
  const { field } = as
  if (cell.kind === 'error') {
    const shown = cell.text === '' ? '没有算出结果的公式' : ` ${cell.text}`
    return refused(as, `是${shown}，请在表格里改成写定的内容`)
  }
  if (cell.kind === 'empty') return { says: 'nothing' }
  if (cell.lost) return refused(as, `「${cell.text}」的后几位已被表格软件丢掉，请照原件重填`)
  if (isNumberMasked(cell.text, field)) return { says: 'masked', text: tidy(cell.text) }
  // An answer is an answer, even where it is a word for nothing: 志愿者：无.
  if (answered.includes(field.kind)) return readChoice(cell.text, as)
  return saysNothing(cell.text, field.kind) ? { says: 'nothing' } : readFilled(cell, as)
}

const answered: readonly Kind[] = ['choice', 'choices', 'yesNo', 'tickList']

function readFilled(cell: Cell, as: ReadAs): CellSays {
  const { field } = as
  switch (field.kind) {
    case 'date':
    case 'dateTime': {
      const text = dayText(cell.text, field, as.from1904)
      return text === forEver ? word(as, text, '不是日期') : readPlain(text, as)
    }
    case 'creditCode':
    case 'idNumber':
      return readCode(cell.text, as)
    case 'phone':
      return readPhone(cell, as)
    case 'count':
    case 'money':
    case 'measure':
      if (cell.kind === 'date') return refused(as, asDay(cell))
      return readNumber(cell.text, as)
    case 'text':
    case 'longText':
    case 'personName':
    case 'reference':
    case 'attachments':
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'tickList':
      return readText(cell, as)
  }
}

/** A word that is kept as a note. */
function word({ heading }: ReadAs, input: string, why: string): CellSays {
  const text = tidy(input).replace(/\s+/g, ' ')
  return { says: 'word', text, warning: `${heading}「${text}」${why}，记入备注` }
}

const refused = ({ heading }: ReadAs, why: string): CellSays => ({ says: 'refused', why: `${heading}${why}` })
const asDay = (cell: Cell): string => `在表格里成了日期（${cell.text}），请改成文本格式后重填`

const isNumberMasked = (text: string, field: Field): boolean => isMasked(field) && /\*{2,}/.test(narrow(text))

function readPlain(text: string, as: ReadAs): CellSays {
  const { field, heading } = as
  const read = rulesOf(field).read(text, field)
  if ('refused' in read) return unreadable(as, text, read.refused)
  if (read.value === null) return { says: 'nothing' }
  const parsed = field.schema.safeParse(read.value)
  if (!parsed.success) return unreadable(as, text, `：${parsed.error.issues[0]?.message ?? '请核对'}`)
  if (field.kind === 'date' && read.value < '1900-01-02') return unreadable(as, text, `「${text}」不像真的日期，请核对`)
  const warning = read.warning ?? rulesOf(field).warn?.(parsed.data, field)
  const value = { says: 'value', value: parsed.data } as const
  // What a form says about saving has no place here.
  return warning === undefined ? value : { ...value, warning: `${heading}：${warning.replace('（可先保存）', '')}` }
}

const noteworthy: readonly Kind[] = ['date', 'dateTime', 'count', 'money', 'measure']

/** A day or a number that nobody can read, but that nobody needs either, does not keep its whole row out. */
function unreadable(as: ReadAs, text: string, why: string): CellSays {
  if (as.field.required || !noteworthy.includes(as.field.kind)) return refused(as, why)
  return { says: 'word', text: tidy(text), warning: `${as.heading}${why.replace(/，请.*$/, '')}，记入备注` }
}

/** An answer of the list; what is no answer and not empty either is a word of its own. */
function readChoice(text: string, as: ReadAs): CellSays {
  const { field } = as
  // 营 业: set apart for the look of it.
  const readings = [text, text.replace(/\s/g, '')].map((t) => rulesOf(field).read(t, field))
  const read = readings.find((r) => 'value' in r)
  if (read) return read.value === null ? { says: 'nothing' } : { says: 'value', value: read.value }
  // Where new records start with an answer, a mark must not become that answer: 是否营业：×.
  const silent = field.initial === undefined ? saysNothing(text, field.kind) : isEmptyWord(text)
  return silent ? { says: 'nothing' } : word(as, text, '没有对应的选项')
}

function readCode(text: string, as: ReadAs): CellSays {
  // 办理中, 已注销: words about a number, not a number.
  if (/\p{Script=Han}/u.test(text)) return word(as, text, '不是号码')
  const plain = narrow(tidy(text)).replace(/[\s-]/g, '').toUpperCase()
  if (as.field.kind === 'creditCode' && isIdNumber(plain)) {
    return { says: 'left', warning: `${as.heading}里是身份证号，本程序不保存身份证号，没有导入` }
  }
  return readPlain(text, as)
}

const isIdNumber = (text: string): boolean =>
  text.length === 18 && checkIdNumber(text) === undefined && checkCreditCode(text) !== undefined

function readPhone(cell: Cell, as: ReadAs): CellSays {
  if (!/\d/.test(narrow(cell.text))) return word(as, cell.text, '不是电话号码')
  if (cell.kind === 'number' && lacksZero(cell.text)) {
    return refused(as, `「${cell.text}」少了区号开头的 0（按数字存的格子会丢掉它），请改成文本格式后重填`)
  }
  return readPlain(severalNumbers(cell.text), as)
}

/** A number with its area code, kept as a number: neither a mobile nor 400/800 nor short enough to have no area code. */
const lacksZero = (digits: string): boolean =>
  /^\d{9,11}$/.test(digits) && !/^(0|1[3-9]\d{9}$|[48]00\d{7}$)/.test(digits)

/** Two numbers in one cell stay two numbers: 199…/199…, however they were set apart. */
function severalNumbers(text: string): string {
  const parts = narrow(tidy(text))
    .split(/[\s、,;/]+/)
    .filter(Boolean)
  return parts.every((p) => p.replace(/\D/g, '').length >= 7) ? parts.join('/') : text
}

function readNumber(input: string, as: ReadAs): CellSays {
  const plain = plainNumber(input)
  if (as.field.kind === 'count') return readPlain(plain, as)
  const { text, rounded } = roundNumber(plain)
  const said = readPlain(text, as)
  if (said.says !== 'value' || rounded === undefined) return said
  return { ...said, warning: `${as.heading}「${tidy(input)}」取两位小数，记作 ${rounded}` }
}

function readText(cell: Cell, as: ReadAs): CellSays {
  const { field } = as
  if (cell.shaped) {
    return refused(as, `「${cell.text}」在表格里显示成别的样子，读不出来，请改成文本格式后重填`)
  }
  if (field.kind === 'longText') return readPlain(cell.text, as)
  // 12-3 typed as a door number has become the 3rd of December.
  const spoilt = field.kind === 'text' && !field.required && isSpoiltByDays(cell.text)
  if (cell.kind === 'date' || spoilt) return refused(as, asDay(cell))
  if ((field.kind === 'personName' || field.kind === 'reference') && isSelf(cell.text))
    return word(as, cell.text, '没有写明是谁')
  if (cell.again && field.required) return refused(as, '是「同上」，请写明')
  if (field.required && isNoName(cell.text))
    return refused(as, `「${tidy(cell.text)}」分不清是哪一间，请带上门牌，如「空铺（12号）」`)
  const text = joined(narrowDigits(cell.text), field.kind)
  return field.kind === 'reference' ? { says: 'title', title: tidy(text) } : readPlain(text, as)
}

/** １４号 is 14号; other full-width marks are how Chinese is written. */
const narrowDigits = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, narrow)

/** Characters set apart for the look of it (苗 青, or one below the other) belong together; two names stay two. */
function joined(text: string, kind: Kind): string {
  const pieces = tidy(text).split(/\s+/)
  const spread = kind === 'personName' || kind === 'reference' || /\n/.test(text)
  if (spread && pieces.every((p) => /^\p{Script=Han}$/u.test(p))) return pieces.join('')
  return kind === 'personName' ? text : tidy(text).replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
}
