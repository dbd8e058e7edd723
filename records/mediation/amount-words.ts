const digits = '零壹贰叁肆伍陆柒捌玖'

/** Other ways to write the same character, as people write them by hand. */
const otherwise: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  一: '壹',
  二: '贰',
  两: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
  圆: '元',
  正: '整',
  萬: '万',
  億: '亿',
}

/** Every character that the digits and places of an amount in words may be written with. */
export const amountCharacters = `${digits}拾佰仟万亿${Object.keys(otherwise)
  .join('')
  .replace(/[圆正]/g, '')}`

/** Below ten thousand, without a 零 in front: 1020 → 壹仟零贰拾. */
function thousands(n: number): string {
  let words = ''
  for (const [place, unit] of [
    [1000, '仟'],
    [100, '佰'],
    [10, '拾'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / place) % 10
    if (digit > 0) words += `${digits[digit]}${unit}`
    else if (words !== '' && !words.endsWith('零') && n % place > 0) words += '零'
  }
  return words
}

/** Two parts around 万 or 亿; a 零 stands for the places between them that are empty. */
const joined = (high: string, unit: string, low: string, isGap: boolean): string =>
  high === '' ? low : `${high}${unit}${isGap ? '零' : ''}${low}`

/** Below a hundred million. */
function millions(n: number): string {
  const low = n % 10_000
  return joined(thousands(Math.floor(n / 10_000)), '万', thousands(low), low > 0 && low < 1000)
}

/** An amount of 分 in words: 500000 → 伍仟元整, 1005 → 壹拾元零伍分 (正确填写票据和结算凭证的基本规定). */
export function amountWords(fen: number): string {
  const yuan = Math.floor(fen / 100)
  const [tens, ones] = [Math.floor(fen / 10) % 10, fen % 10]
  const low = yuan % 100_000_000
  const whole = joined(millions(Math.floor(yuan / 100_000_000)), '亿', millions(low), low > 0 && low < 10_000_000)
  if (tens === 0 && ones === 0) return `${whole || '零'}元整`
  const head = whole === '' ? '' : `${whole}元`
  const middle = tens > 0 ? `${digits[tens]}角` : head === '' ? '' : '零'
  return `${head}${middle}${ones > 0 ? `${digits[ones]}分` : '整'}`
}

const some = `[${digits.slice(1)}]`
const group = new RegExp(`^零?(?:(${some})仟)?零?(?:(${some})佰)?零?(?:(${some})?(拾))?零?(${some})?$`)
const digit = (word: string | undefined): number => (word ? digits.indexOf(word) : 0)

/** 壹仟零贰拾 → 1020; null for what is no number. */
function readThousands(words: string): number | null {
  const m = group.exec(words)
  if (!m) return null
  const tens = m[4] ? digit(m[3] ?? '壹') : 0
  return digit(m[1]) * 1000 + digit(m[2]) * 100 + tens * 10 + digit(m[5])
}

/** Reads what stands before a unit and behind it. */
function readAround(words: string, unit: string, size: number, read: (part: string) => number | null): number | null {
  const at = words.indexOf(unit)
  if (at < 0) return read(words)
  const [high, low] = [read(words.slice(0, at)), read(words.slice(at + 1))]
  return high === null || low === null || high === 0 ? null : high * size + low
}

const readMillions = (words: string): number | null => readAround(words, '万', 10_000, readThousands)

/** Reads an amount in words as 分, also one written with 一二三 or 圆; null for what is no amount. */
export function readAmountWords(text: string): number | null {
  const words = text.replace(/\s|^人民币/g, '').replace(/./g, (c) => otherwise[c] ?? c)
  const m = new RegExp(`^(?:(.+)元)?(?:零?(${some})角)?(?:零?(${some})分)?整?$`).exec(words)
  if (!m || m.slice(1).every((part) => part === undefined)) return null
  const yuan = m[1] === undefined ? 0 : readAround(m[1], '亿', 100_000_000, readMillions)
  return yuan === null ? null : yuan * 100 + digit(m[2]) * 10 + digit(m[3])
}
