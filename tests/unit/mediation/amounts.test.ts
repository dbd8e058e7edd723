import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountWords, readAmountWords } from '../../../records/mediation/amount-words'
import { amountFaults } from '../../../records/mediation/amounts-in-text'
import { impossibleDates } from '../../../records/mediation/dates-in-text'

describe('an amount in words', () => {
  // The first rows are the examples of 正确填写票据和结算凭证的基本规定.
  it.each([
    [140950, '壹仟肆佰零玖元伍角整'],
    [600714, '陆仟零柒元壹角肆分'],
    [10700053, '壹拾万柒仟元零伍角叁分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [1005, '壹拾元零伍分'],
    [500000, '伍仟元整'],
    [1000500, '壹万零伍元整'],
    [10000000000, '壹亿元整'],
    [10000000500, '壹亿零伍元整'],
    [100000000000000, '壹万亿元整'],
  ])('%i 分 is read from %s', (fen, words) => expect(readAmountWords(words)).toBe(fen))

  it.each([
    [140950, '壹仟肆佰零玖元伍角整'],
    [600714, '陆仟零柒元壹角肆分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [5, '伍分'],
    [1000500, '壹万零伍元整'],
    [10000000500, '壹亿零伍元整'],
  ])('%i 分 is written %s', (fen, words) => expect(amountWords(fen)).toBe(words))

  it('is read as it was written, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (fen) => {
        expect(readAmountWords(amountWords(fen))).toBe(fen)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['人民币伍仟圆正', '五千元', '伍仟元'])('is read as people write it: %s', (words) =>
    expect(readAmountWords(words)).toBe(500000),
  )

  it.each(['', '元', '伍伍元', '拾佰元', '万元整', '五千', '五块'])('is not read where it is none: %s', (words) =>
    expect(readAmountWords(words)).toBeNull(),
  )
})

describe('amounts of a text', () => {
  it.each([
    '赔偿人民币5000元（大写：伍仟元整）。',
    '人民币（小写）5,000.00元，大写伍仟元整',
    '赔偿伍仟元整（¥5000.00），余款叁仟元整（￥3000）',
    '首期5000元（伍仟元整）\n二期3000元（叁仟元整）',
    '支付5万元（大写：伍万元整）',
    '1、伍仟元整。2、叁仟元整。',
    '支付5000元，合计壹万元整',
    '伍仟元整，2026年3月1日前付清3000元',
    '＿＿＿元（大写：＿＿＿元整）',
  ])('agree: %s', (text) => expect(amountFaults(text)).toEqual([]))

  it.each([
    ['人民币5000元（大写：伍佰元整）', '伍仟元整'],
    ['大写：伍仟元整，小写：50000元', '伍万元整'],
    ['赔偿伍仟元整（¥5,500.00）', '伍仟伍佰元整'],
    ['赔偿１２００元（大写壹仟零贰拾元整）', '壹仟贰佰元整'],
    ['5000元（伍仟元整），3000元（叁万元整）', '叁仟元整'],
  ])('disagree: %s', (text, right) => {
    const found = amountFaults(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(right)
  })
})

describe('dates of a text', () => {
  it.each([
    ['2026年2月30日前付清', ['2026年2月30日']],
    ['二〇二六年二月三十日前', ['二〇二六年二月三十日']],
    ['于2026-02-29、2024-02-29', ['2026-02-29']],
    ['每年4月31日前', ['4月31日']],
    ['2026年13月1日', ['2026年13月1日']],
    ['2028年2月29日、2月29日、2026年12月31日、3个月内、30日内', []],
  ])('%s', (text, wrong) => expect(impossibleDates(text)).toEqual(wrong))
})
