/** How long a password would hold against guessing: 0 is the first that anybody tries, 3 is strong. */
export type Strength = 0 | 1 | 2 | 3

/** What people here choose first, and what guessing programs therefore try first. */
const common = [
  'password',
  'passw0rd',
  'admin',
  'qwerty',
  'asdf',
  'zxcv',
  'iloveyou',
  'woaini',
  '5201314',
  '1314',
  '520',
  '888',
  '666',
  'shequ',
  'juweihui',
  'jiefang',
  'mima',
  '社区',
  '居委会',
  '街坊',
]

const pools: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/, 33],
  [/[^\u0020-\u007e]/, 2000],
]

/** What a common word, a year or an own name is worth: one of some hundred that are tried first. */
const wordBits = 8

/**
 * Estimates a password in bits: every character that surprises counts for the kinds of characters used. A run (1234, aaaa,
 * 4321) surprises only at its start; a year and a common or own word (`known`: the person's and the office's names) are
 * worth 8 bits.
 */
export function strengthOf(password: string, known: readonly string[] = []): Strength {
  let rest = password
  let bits = 0
  for (const word of [...known, ...common]) {
    const at = word.length > 1 ? rest.toLowerCase().indexOf(word.toLowerCase()) : -1
    if (at < 0) continue
    rest = `${rest.slice(0, at)}\n${rest.slice(at + word.length)}`
    bits += wordBits
  }
  rest = rest.replace(/(19|20)\d\d/g, () => {
    bits += wordBits
    return '\n'
  })
  rest = rest.replaceAll('\n', '')
  const pool = pools.reduce((sum, [kind, size]) => sum + (kind.test(rest) ? size : 0), 0)
  bits += surprises(Array.from(rest)) * Math.log2(Math.max(pool, 2))
  if (password.length < 8 || bits < 32) return 0
  return bits < 48 ? 1 : bits < 64 ? 2 : 3
}

/** How many characters do not continue a run: a run steps the same way, by 0, +1 or -1. */
function surprises(chars: string[]): number {
  const codes = chars.map((c) => c.codePointAt(0) ?? 0)
  const stepTo = (i: number): number => (codes[i] ?? NaN) - (codes[i - 1] ?? NaN)
  return codes.filter((_, i) => !(Math.abs(stepTo(i)) <= 1 && (i < 2 || stepTo(i) === stepTo(i - 1)))).length
}
