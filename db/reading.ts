import { pinyin } from 'pinyin-pro'
import { Converter } from 'opencc-js/t2cn'
import { narrow } from '../records/kit/characters'

const toSimplified = Converter({ from: 't', to: 'cn' })
const onlyAscii = /^[\x20-\x7E\s]*$/

/** A text as it is searched: simplified, half-width, lower case. 锺 is folded too, which opencc leaves (search only). */
export function fold(text: string): string {
  const plain = narrow(text).toLowerCase()
  return onlyAscii.test(plain) ? plain : toSimplified(plain).replaceAll('锺', '钟')
}

const syllables = new Map<string, string>()

/** The usual reading of one character, without tone; the character itself where it has none. */
function syllable(character: string): string {
  let s = syllables.get(character)
  if (s === undefined) {
    s = pinyin(character, { toneType: 'none', v: true })
    syllables.set(character, s)
  }
  return s
}

const mostRemembered = 20_000

/** Remembers answers by text: an import asks for the same streets, categories and surnames thousands of times. */
function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) {
      if (known.size >= mostRemembered) known.clear()
      value = answer(text)
      known.set(text, value)
    }
    return value
  }
}

/** Orders as people read: Chinese by pinyin, numbers by size (3号 before 12号), blanks last. */
export const sortKey = remembering((text: string): string => {
  const folded = fold(text)
  let key = ''
  for (const part of folded.split(/(\d+)/)) {
    if (/^\d/.test(part)) key += part.padStart(8, '0')
    else for (const c of part) key += c > '\u3000' ? `${syllable(c)} ` : c
  }
  // The text itself settles which of two homophones comes first.
  return `${key}\u0001${folded}`.slice(0, 200)
})

/** Sorts behind every text. */
export const blankSortKey = '\u{10FFFF}'

/** Whether a character is read one way only, tones aside; then no dictionary of words need be asked. */
const hasOneReading = remembering(
  (character) => new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })).size === 1,
)

/** Readings of a name: the syllables of each way to read it; surnames are read as surnames (单 shàn, 仇 qiú). */
export const readings = remembering((name: string): string[][] => {
  const han = Array.from(fold(name))
    .filter((c) => /\p{Script=Han}/u.test(c))
    .join('')
  if (han === '') return []
  const plain = Array.from(han, syllable)
  if (Array.from(han).every(hasOneReading)) return [plain]
  const first = pinyin(han, { toneType: 'none', type: 'array', surname: 'head', v: true })
  return first.join() === plain.join() ? [first] : [first, plain]
})
