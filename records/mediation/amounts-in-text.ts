import { narrow } from '../kit/characters'
import { amountCharacters, amountWords, readAmountWords } from './amount-words'

const number = String.raw`(?<figures>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: *万)?)`
/** Digits alone may be anything: money has its sign or its unit. */
const figures = `(?:(?<=[¥￥] *)${number}(?: *元)?|${number} *元)`
const words = `(?<words>[${amountCharacters}]+[元圆](?:[${amountCharacters}]{1,2}角)?(?:[${amountCharacters}]{1,2}分)?[整正]?)`
/** What may stand between an amount and the same one again: （大写：, ，即人民币. */
const between = (saying: string): string =>
  ` *(?:\\(|,(?= *(?:即|${saying}|人民币|[¥￥])))? *即?(?:人民币)? *\\(?(?:${saying})?(?:金额)?\\)?[ :]*(?:人民币)? *[¥￥]? *`

const wordsSecond = new RegExp(`${figures}${between('大写')}${words}`, 'g')
const figuresSecond = new RegExp(`${words}${between('小写')}${figures}`, 'g')

/** 5,000.50 or 1.2万, in 分. */
function readFigures(text: string): number {
  const size = text.endsWith('万') ? 10_000 : 1
  return Math.round(Number(text.replace(/[, 万]/g, '')) * size * 100)
}

/**
 * Amounts that a text gives in figures and in words and that disagree, each in a sentence: 人民币5000元（大写：伍佰元整）.
 * An amount that stands alone, in figures or in words, is nobody's mistake.
 */
export function amountFaults(text: string): string[] {
  const found: string[] = []
  const judge = (match: RegExpMatchArray): void => {
    const { figures: small, words: capital } = match.groups!
    const meant = readFigures(small!)
    if (readAmountWords(capital!) === meant) return
    found.push(`小写 ${small} 元和大写「${capital}」不一致，请核对：${small} 元的大写是「${amountWords(meant)}」`)
  }
  const plain = narrow(text)
  for (const match of plain.matchAll(wordsSecond)) judge(match)
  // An amount that already has its words does not lend them to the next one.
  for (const match of plain.replace(wordsSecond, '\n').matchAll(figuresSecond)) judge(match)
  return [...new Set(found)]
}
