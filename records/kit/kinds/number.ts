import { z } from 'zod'
import { narrow, tidy } from '../characters'
import type { Field, FieldFacts, KindRules, Read } from '../field'
import { field } from './make'

const whole = (label: string, max: number) =>
  z.int(`${label}应是整数`).min(0, `${label}不能小于 0`).max(max, `${label}太大，请核对`)

/** How many: a whole number from 0. */
export const count = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('count', label, whole(label, 1_000_000_000), facts)

/** Money as integer 分, shown in 元. */
export const money = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('money', label, whole(label, 100_000_000_000_000), { unit: '元', ...facts } as F & { unit: string })

/** A measured size as integer hundredths of its unit: 46.5 ㎡ is 4650. */
export const measure = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('measure', label, whole(label, 100_000_000_000), facts)

/** Digits with thousands separators and the unit behind them, as typed: `1,500.00元` → 150000 with two decimals. */
function readNumber(input: string, f: Field, decimals: 0 | 2): Read<number> {
  const units = [
    '元',
    '人',
    '㎡',
    'm²',
    'm2',
    '平方米',
    '平米',
    '平方',
    '平',
    '家',
    '名',
    '个',
    ...(f.unit ? [f.unit] : []),
  ]
  let text = narrow(tidy(input))
    .replace(/[\s,¥￥]/g, '')
    .replace(/^约/, '')
  if (text === '' || text === '-' || text === '—' || text === '/') return { value: null }
  for (const unit of units)
    if (text.endsWith(unit)) {
      text = text.slice(0, -unit.length)
      break
    }
  const m = /^(\d{1,12})(?:\.(\d+))?$/.exec(text)
  if (!m) return { refused: `「${input}」不是数字，请核对` }
  const fraction = (m[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) {
    return { refused: decimals === 0 ? `「${input}」应是整数` : `「${input}」最多写两位小数` }
  }
  return { value: Number(m[1]) * 10 ** decimals + (decimals ? Number(fraction.padEnd(decimals, '0')) : 0) }
}

const hundredths = (v: number): string => (v % 100 === 0 ? String(v / 100) : (v / 100).toFixed(2).replace(/0$/, ''))

export const countRules: KindRules<number> = {
  column: 'integer',
  store: (v) => v,
  load: Number,
  read: (input, f) => readNumber(input, f, 0),
  show: String,
}

export const measureRules: KindRules<number> = {
  ...countRules,
  read: (input, f) => readNumber(input, f, 2),
  show: hundredths,
}

export const moneyRules: KindRules<number> = { ...measureRules, show: (v) => (v / 100).toFixed(2) }
