import { fieldOf, type AnyRegister } from '../records/kit/register'
import { kinds } from '../records/kit/kinds'
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

/** What finds a record: its searched fields as words, pinyin of names, tails of numbers. */
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

const together = (tokens: readonly string[]): string => [...new Set(tokens)].join(' AND ')

/** Typed words as a query of the index, or undefined where nothing was typed that can be looked for. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const all: string[] = []
  const verify: string[] = []
  const quick: string[] = []
  for (const [, han, word] of fold(typed).slice(0, 60).matchAll(runs)) {
    if (han !== undefined) {
      const characters = Array.from(han)
      const pairs = characters.slice(1).map((c, i) => quoted(characters[i]! + c))
      const tokens = pairs.length > 0 ? pairs : [`${quoted(han)}*`]
      all.push(...tokens)
      quick.push(...tokens)
      if (characters.length > 2) verify.push(han)
    } else if (word !== undefined) all.push(`${quoted(word)}*`)
  }
  const match = together(all)
  return all.length === 0 ? undefined : { match, quick: together(quick) || match, verify }
}
