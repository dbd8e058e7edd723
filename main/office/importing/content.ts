import { narrow, tidy } from '../../../records/kit/characters'
import { checkCreditCode, checkIdNumber } from '../../../records/kit/check-digits'
import type { Field } from '../../../records/kit/field'
import { rulesOf } from '../../../records/kit/kinds'
import type { Cell } from '../sheets/cell'
import { isEmptyWord } from './empty-words'

/** What the filled cells of a column look like, as shares from 0 to 1. */
export interface Content {
  readonly filled: number
  share(test: (text: string, cell: Cell) => boolean): number
}

/** Cells that are looked at, at most: enough to tell, and the same time for any table. */
const sampled = 300

export function contentOf(cells: readonly Cell[]): Content {
  const filled = cells.filter((c) => c.kind !== 'empty' && !isEmptyWord(c.text))
  const step = Math.max(1, Math.floor(filled.length / sampled))
  const sample = filled.filter((_, i) => i % step === 0)
  return {
    filled: filled.length,
    share: (test) =>
      sample.length === 0 ? 0 : sample.filter((c) => test(narrow(tidy(c.text)), c)).length / sample.length,
  }
}

export const isPhone = (text: string): boolean =>
  rulesOf({ kind: 'phone' } as Field).warn?.(digitsOf(text), {} as Field) === undefined
const digitsOf = (text: string) => text.replace(/[\s-]/g, '')
export const isCreditCode = (text: string): boolean =>
  text.length === 18 && checkCreditCode(text.toUpperCase()) === undefined
export const isIdNumber = (text: string): boolean =>
  text.length === 18 && checkIdNumber(text.toUpperCase()) === undefined

/** Cells that count 1, 2, 3 … down the column. */
export function isCounting(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((c) => c.kind !== 'empty').map((c) => Number(c.text))
  return numbers.length >= 2 && numbers.every((n, i) => n === (numbers[0] as number) + i) && (numbers[0] as number) <= 1
}

/** Whether what stands in a column can be what a field holds. Only asked where the heading alone does not settle it. */
export function fits(field: Field, content: Content): boolean {
  if (content.filled === 0) return true
  const readable = (text: string, cell: Cell) => {
    if (cell.kind === 'date') return field.kind === 'date' || field.kind === 'dateTime'
    const read = rulesOf(field).read(text, field)
    return 'value' in read
  }
  switch (field.kind) {
    case 'phone':
      return content.share((t) => t.replace(/\D/g, '').length >= 7) >= 0.5
    case 'creditCode':
      return content.share((t) => /^[\dA-Z]{15,18}$/i.test(t.replace(/\s/g, ''))) >= 0.5
    case 'personName':
      return content.share((t) => !/\d/.test(t) && t.length <= 20) >= 0.6
    case 'date':
    case 'dateTime':
    case 'count':
    case 'measure':
    case 'money':
    case 'yesNo':
    case 'choice':
    case 'choices':
      return content.share(readable) >= 0.4
    case 'text':
    case 'longText':
    case 'idNumber':
    case 'reference':
    case 'attachments':
    case 'tickList':
      return true
  }
}

/**
 * Whether what stands in a column speaks against its heading: house numbers or the name of a subdistrict under 路段, 有/无 under
 * 电话, 个体/企业 under 类别 (a word that many tables use for many things).
 */
export function contradicts(field: Field, content: Content, isBare: boolean): boolean {
  const { kind } = field
  if (content.filled === 0) return false
  if (kind === 'reference') {
    return content.share((t) => /\d+\s*号|(街道|街道办|办事处|社区|居委会)$/.test(t)) >= 0.5
  }
  if (kind === 'phone' || kind === 'creditCode') {
    return content.share((t) => t.replace(/[^\dA-Z]/gi, '').length >= 5) < 0.2
  }
  return isBare && (kind === 'choice' || kind === 'yesNo') && !fits(field, content)
}
