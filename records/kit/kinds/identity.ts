import { z } from 'zod'
import { narrow, tidy } from '../characters'
import { checkCreditCode, checkIdNumber } from '../check-digits'
import type { FieldFacts, KindRules } from '../field'
import { field } from './make'

const short = (label: string) =>
  z
    .string()
    .min(1, `请填写${label}`)
    .max(40, `${label}太长，请核对`)
    // A star comes from a masked number: saved, it would put the mask in the place of the number.
    .regex(/^[^*＊]*$/, `${label}里有 *，是隐去了中间几位的号码，请先点显示或照证件重填`)

/** A mobile or fixed number, with or without an extension, or 400/800. An odd one warns, and is kept. */
export const phone = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('phone', label, short(label), facts)

/** A resident's ID number (GB 11643). A failed check digit warns, and is kept. */
export const idNumber = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('idNumber', label, short(label), facts)

/** A unified social credit code (GB 32100-2015) or an old 15-digit registration number. A failed check digit warns, and is kept. */
export const creditCode = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('creditCode', label, short(label), facts)

/** 4.4E+17: a spreadsheet has already thrown the last digits away. */
const lostDigits = /^\d(\.\d+)?e\+?\d+$/i

const identity = (
  clean: (text: string) => string,
  lost: string,
): Pick<KindRules<string>, 'column' | 'store' | 'load' | 'read' | 'show'> => ({
  column: 'text',
  store: (v) => v,
  load: String,
  read(input) {
    const value = clean(narrow(tidy(input)))
    if (value === '' || /^[-—/]+$/.test(value)) return { value: null }
    if (lostDigits.test(value)) return { refused: `「${input}」是表格软件变形后的数字，${lost}，请照证件重填` }
    if (value.length > 40) return { refused: `「${input}」太长，请核对` }
    return { value }
  },
  show: (v) => v,
})

/** One number as it is dialled: no +86 before a mobile, strokes only behind the area code. Two numbers stay as typed. */
function cleanPhone(text: string): string {
  const digits = text.replace(/^(\+|00)?86(?=[-\s]*1)/, '').replace(/[\s-]/g, '')
  if (/^1\d{10}$/.test(digits)) return digits
  return text
    .replace(/^(?:\((0\d{2,3})\)|(0\d{2,3})\s)[\s-]*(?=\d{7,8}(\D|$))/, '$1$2-')
    .replace(/^([48]00)[\s-]+(\d{3})[\s-]+(\d{4})$/, '$1-$2-$3')
}

const mobile = /^1[3-9]\d{9}$/
const landline = /^(0\d{2,3}-?)?\d{7,8}([-转]\d{1,6})?$/
const service = /^[48]00-?\d{3}-?\d{4}$/

export const phoneRules: KindRules<string> = {
  ...identity(cleanPhone, '后几位已经丢失'),
  warn: (v) =>
    mobile.test(v) || landline.test(v) || service.test(v) ? undefined : '号码位数不像电话，请核对（可先保存）',
  mask: (v) => (!/\d/.test(v) ? v : v.length >= 8 ? `${v.slice(0, 3)}****${v.slice(-4)}` : `${v.slice(0, 1)}****`),
}

export const idNumberRules: KindRules<string> = {
  ...identity((t) => t.replace(/[\s-]/g, '').toUpperCase(), '末几位已经丢失'),
  warn: checkIdNumber,
  mask: (v) => (v.length >= 15 ? `${v.slice(0, 4)}${'*'.repeat(v.length - 8)}${v.slice(-4)}` : '****'),
}

export const creditCodeRules: KindRules<string> = {
  ...identity((t) => t.replace(/[\s-]/g, '').toUpperCase(), '末几位已经丢失'),
  warn: checkCreditCode,
}
