import { narrow, tidy } from '../../../records/kit/characters'
import type { Field } from '../../../records/kit/field'
import { isMasked, rulesOf } from '../../../records/kit/kinds'
import type { Cell } from '../sheets/cell'
import { dayOfSerial } from '../sheets/numbers'
import { isEmptyWord } from './empty-words'

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
  | { says: 'refused'; why: string }

/** The field that a column is read as, and what the table itself calls it: the reasons name the column. */
export interface ReadAs {
  readonly field: Field
  readonly heading: string
  readonly from1904: boolean
}

/**
 * Reads a cell for a field. Nothing is guessed: digits that a spreadsheet has lost, failed formulas and text that it has turned
 * into days are refused, each with what to do.
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
  switch (field.kind) {
    case 'date':
    case 'dateTime':
      return readDay(cell, as)
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'tickList':
      return readChoice(cell.text, as)
    case 'creditCode':
    case 'idNumber':
      // 办理中, 已注销: words about a number, not a number.
      if (/\p{Script=Han}/u.test(cell.text) && !isEmptyWord(cell.text)) return word(as, cell.text, '不是号码')
      return readPlain(cell.text, as)
    case 'phone':
      if (cell.kind === 'number' && lacksZero(cell.text)) {
        return refused(as, `「${cell.text}」少了区号开头的 0（按数字存的格子会丢掉它），请改成文本格式后重填`)
      }
      return readPlain(severalNumbers(cell.text), as)
    case 'longText':
      return readPlain(cell.text, as)
    case 'reference':
    case 'text':
    case 'personName':
    case 'count':
    case 'money':
    case 'measure':
    case 'attachments':
      // 12-3 typed as a door number has become the 3rd of December.
      if (cell.kind === 'date') return refused(as, `在表格里成了日期（${cell.text}），请改成文本格式后重填`)
      return field.kind === 'reference' ? readTitle(narrowDigits(cell.text)) : readPlain(narrowDigits(cell.text), as)
  }
}

/** A word that is kept as a note. */
function word({ heading }: ReadAs, input: string, why: string): CellSays {
  const text = tidy(input).replace(/\s+/g, ' ')
  return { says: 'word', text, warning: `${heading}「${text}」${why}，记入备注` }
}

const refused = ({ heading }: ReadAs, why: string): CellSays => ({ says: 'refused', why: `${heading}${why}` })

/** １４号 is 14号; other full-width marks are how Chinese is written. */
const narrowDigits = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, narrow)

const isNumberMasked = (text: string, field: Field): boolean => isMasked(field) && /\*{2,}/.test(narrow(text))

function readPlain(text: string, as: ReadAs): CellSays {
  if (isEmptyWord(text)) return { says: 'nothing' }
  const { field, heading } = as
  const read = rulesOf(field).read(text, field)
  if ('refused' in read) return refused(as, read.refused)
  if (read.value === null) return { says: 'nothing' }
  const parsed = field.schema.safeParse(read.value)
  if (!parsed.success) return refused(as, `：${parsed.error.issues[0]?.message ?? '请核对'}`)
  const warning = read.warning ?? rulesOf(field).warn?.(parsed.data, field)
  const value = { says: 'value', value: parsed.data } as const
  // What a form says about saving has no place here.
  return warning === undefined ? value : { ...value, warning: `${heading}：${warning.replace('（可先保存）', '')}` }
}

const readTitle = (text: string): CellSays =>
  isEmptyWord(text) ? { says: 'nothing' } : { says: 'title', title: tidy(text).replace(/\s*\n\s*/g, ' ') }

/** An answer of the list; what is no answer and not empty either is a word of its own. */
function readChoice(text: string, as: ReadAs): CellSays {
  const read = rulesOf(as.field).read(text, as.field)
  if ('value' in read) return read.value === null ? { says: 'nothing' } : { says: 'value', value: read.value }
  return isEmptyWord(text) ? { says: 'nothing' } : word(as, text, '没有对应的选项')
}

/** No time limit: a fact about a licence that is no day. */
const forEver = /^(长期|永久|长期有效|永久有效|无固定期限|无期限|不限)$/

function readDay(cell: Cell, as: ReadAs): CellSays {
  if (isEmptyWord(cell.text)) return { says: 'nothing' }
  const text = isEnd(as.field) ? lastDay(tidy(cell.text)) : tidy(cell.text)
  if (forEver.test(text)) return word(as, text, '不是日期')
  // A serial number whose cell has lost its date format: 44260 is 2021-03-05. Only numbers of 1954 to 2064.
  const serial = /^\d{5}(\.\d+)?$/.test(narrow(text)) ? Number(narrow(text)) : 0
  const isSerial = serial >= 20_000 && serial < 60_000
  return readPlain(isSerial ? (dayOfSerial(serial, as.from1904)?.slice(0, 10) ?? text) : text, as)
}

/** A field that is the end of a span: 有效期至. */
const isEnd = (field: Field): boolean => /[至止]$/.test(field.label)

/** 2018-01-01至2023-01-01: of a span, its end. */
function lastDay(text: string): string {
  const m = /^(?:.*\d\D*)?[至到~～]\s*(.+)$/.exec(text) ?? /^\d{4}[./年].*?[-—–]+\s*(\d{4}[./年].+)$/.exec(text)
  return m?.[1]?.trim() ?? text
}

/** A number with its area code, kept as a number: neither a mobile nor 400/800 nor short enough to have no area code. */
const lacksZero = (digits: string): boolean =>
  /^\d{9,11}$/.test(digits) && !/^(0|1[3-9]\d{9}$|[48]00\d{7}$)/.test(digits)

/** Two numbers in one cell stay two numbers: 199…/199…, however they were set apart. */
function severalNumbers(text: string): string {
  const parts = narrow(tidy(text))
    .split(/[\s、,;/]+/)
    .filter(Boolean)
  return parts.length > 1 && parts.every((p) => p.replace(/\D/g, '').length >= 7) ? parts.join('/') : text
}
