import { pinyin } from 'pinyin-pro'
import { Converter, Locale } from 'opencc-js/t2cn'
import { narrow } from '../records/kit/characters'

const toSimplified = Converter({ from: 't', to: 'cn' })
// opencc changes a text at one of these characters or nowhere, compatibility forms (豈 U+F900) with them. Nearly no text holds
// one, and then its dictionary need not be walked through.
const mayChange = new RegExp(`[锺\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}${changedCharacters()}]`, 'u')

function changedCharacters(): string {
  const changed = new Set<string>()
  for (const entry of (Locale.to['cn'] as string[][]).flat().flatMap((list) => list.split('|'))) {
    const [from, to] = entry.split(' ').map((word) => Array.from(word)) as [string[], string[]]
    for (const [i, c] of from.entries()) if (from.length !== to.length || c !== to[i]) changed.add(c)
  }
  return [...changed].join('')
}

/** A text as it is searched: simplified, half-width, lower case. 锺 is folded too, which opencc leaves (search only). */
export function fold(text: string): string {
  const plain = narrow(text).toLowerCase()
  return mayChange.test(plain) ? toSimplified(plain).replaceAll('锺', '钟') : plain
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
  let digits = ''
  for (const c of folded) {
    if (c >= '0' && c <= '9') digits += c
    else {
      key += digits && digits.padStart(8, '0')
      digits = ''
      key += c > '\u3000' ? `${syllable(c)} ` : c
    }
  }
  key += digits && digits.padStart(8, '0')
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
  const han = fold(name).replace(/\P{Script=Han}+/gu, '')
  if (han === '') return []
  const characters = Array.from(han)
  const plain = characters.map(syllable)
  if (characters.every(hasOneReading)) return [plain]
  const first = pinyin(han, { toneType: 'none', type: 'array', surname: 'head', v: true })
  return first.join() === plain.join() ? [first] : [first, plain]
})
