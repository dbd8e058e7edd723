import { fieldOf, type AnyRegister } from '../records/kit/register'
import { kinds, masked } from '../records/kit/kinds'
import { fold, readings } from './reading'

type Sort = 'han' | 'word' | 'other'

const sorts = new Map<string, Sort>()

/** What a character is to the index. Asked for every character of an import; there are some thousands of them. */
function sortOf(character: string): Sort {
  let sort = sorts.get(character)
  if (sort === undefined) {
    sort = /\p{Script=Han}/u.test(character) ? 'han' : /[\p{L}\p{N}]/u.test(character) ? 'word' : 'other'
    sorts.set(character, sort)
  }
  return sort
}

// Han runs and runs of other letters and digits; Han must be taken out of \p{L} or 3号楼 becomes one word.
const runs = /(\p{Script=Han}+)|([[\p{L}\p{N}]--\p{Script=Han}]+)/gv

/** Index words of a folded text: Chinese as pairs of characters and the last one alone, the rest as whole words. */
function words(folded: string, into: Set<string>): void {
  let han = ''
  let word = ''
  for (const c of folded) {
    const sort = sortOf(c)
    if (sort !== 'word' && word !== '') {
      into.add(word)
      word = ''
    }
    if (sort === 'han') {
      if (han !== '') into.add(han + c)
      han = c
    } else {
      if (han !== '') into.add(han)
      han = ''
      if (sort === 'word') word += c
    }
  }
  if (han !== '') into.add(han)
  if (word !== '') into.add(word)
}

/** The ends of a number, so that its last 4 to 8 characters find it. */
function tails(folded: string, into: Set<string>): void {
  for (const [run] of folded.matchAll(/[0-9a-z]{7,}/g))
    for (let n = 4; n <= 8 && n < run.length; n++) into.add(run.slice(-n))
}

/** Stands before what is found whole or not at all. No word that is typed can hold it, and so no beginning of one finds more. */
const whole = '※'

/** A number that is masked: the whole of it (also without its area code) and its last four, so that nobody tries out what is hidden. */
function closed(folded: string, into: Set<string>): void {
  for (const [number] of folded.matchAll(/[0-9a-z]+(?:[- ][0-9a-z]+)*/g)) {
    const parts = number.split(/[- ]/)
    into.add(whole + parts.join(''))
    for (const run of [parts.join(''), ...parts].filter((part) => part.length >= 7)) {
      into.add(whole + run)
      into.add(whole + run.slice(-4))
    }
  }
}

/** Initials from every character on (zsf, sf, f), and the whole pinyin (zhangsanfeng). */
function pinyinOf(name: string, into: Set<string>): void {
  for (const syllables of readings(name)) {
    const initials = syllables.map((s) => s[0]).join('')
    for (let i = 0; i < initials.length; i++) into.add(initials.slice(i, i + 12))
    into.add(syllables.join(''))
  }
}

export interface SearchText {
  /** Folded fields, one a line: what a long word is verified against. */
  text: string
  /** Words for the index, separated by spaces. */
  tokens: string
}

/** What finds a record: its searched fields as words, pinyin of names, tails of numbers; masked ones only as a whole or by their end. */
export function searchText(
  register: AnyRegister,
  values: Record<string, unknown>,
  titleOf: (id: string) => string,
): SearchText {
  const tokens = new Set<string>()
  const lines: string[] = []
  register.search.forEach((key: string, i: number) => {
    const f = fieldOf(register, key)
    const value = values[key]
    if (value === null || value === undefined) return
    const shown = kinds[f.kind].show(value, f, titleOf)
    if (shown === '') return
    const folded = fold(shown)
    if (masked(f, value) !== value) {
      closed(folded, tokens)
      return
    }
    lines.push(folded)
    words(folded, tokens)
    if (f.kind === 'phone' || f.kind === 'idNumber' || f.kind === 'creditCode') tails(folded, tokens)
    // The first searched field is what the record is called.
    if (i === 0 || f.kind === 'personName' || f.kind === 'reference') pinyinOf(shown, tokens)
  })
  return { text: lines.join('\n'), tokens: [...tokens].join(' ') }
}

export interface SearchQuery {
  /** For `match`. */
  match: string
  /** The part of it that an index answers at once: pairs, and beginnings of one character. A longer beginning may be of many words. */
  quick: string
  /** Pieces that must stand in `searchText` as they are; an index of pairs alone would find too much. */
  verify: string[]
}

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`

/** A typed word: the beginning of one, or, with a digit in it, also the whole or the end of a masked number. */
const asked = (word: string): string =>
  /^(?=.*\d)[0-9a-z]{4,}$/.test(word) ? `(${quoted(word)}* OR ${quoted(whole + word)})` : `${quoted(word)}*`

/** A number as it is dialled, typed in groups: 199 0000 0012, 0311-87650012. */
const dialled = /(?<!\d)(?:0\d{2,3}|[148]\d{2})[- ]\d{3,4}[- ]?\d{4}(?!\d)/g

const together = (tokens: readonly string[]): string => [...new Set(tokens)].join(' AND ')

/** Typed words as a query of the index, or undefined where nothing was typed that can be looked for. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const all: string[] = []
  const verify: string[] = []
  const quick: string[] = []
  const folded = fold(typed)
    .slice(0, 60)
    .replace(dialled, (number) => number.replace(/[- ]/g, ''))
  for (const [, han, word] of folded.matchAll(runs)) {
    if (han !== undefined) {
      const characters = Array.from(han)
      const pairs = characters.slice(1).map((c, i) => quoted(characters[i]! + c))
      const tokens = pairs.length > 0 ? pairs : [`${quoted(han)}*`]
      all.push(...tokens)
      quick.push(...tokens)
      if (characters.length > 2) verify.push(han)
    } else if (word !== undefined) all.push(asked(word))
  }
  const match = together(all)
  return all.length === 0 ? undefined : { match, quick: together(quick) || match, verify }
}
