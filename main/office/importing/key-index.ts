import { narrow, tidy } from '../../../records/kit/characters'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'

/** The key fields of a record as plain texts; a reference as the title of what it points to. Empty for what is not known. */
export type KeyFacts = Readonly<Record<string, string>>

/** A title as it counts when two are compared: no spaces, ordinary width and case. */
export const plainTitle = (text: string): string => narrow(tidy(text)).replace(/\s/g, '').toLowerCase()

/** Fields that a register tells its records apart by. */
export const keyFieldsOf = (register: AnyRegister): string[] => [...new Set((register.keys ?? []).flat())]

/** @param textOf what a record or a row says about a field, empty for nothing */
export function keyFactsOf(register: AnyRegister, textOf: (key: string) => string): KeyFacts {
  const facts: Record<string, string> = {}
  for (const key of keyFieldsOf(register)) facts[key] = keyText(register, key, textOf(key))
  return facts
}

function keyText(register: AnyRegister, key: string, text: string): string {
  if (text === '') return ''
  const plain = plainTitle(text)
  // What is too short for a number (0, 123) tells nobody apart.
  if (fieldOf(register, key).kind === 'creditCode') return /^[\da-z]{15,18}$/.test(plain) ? plain : ''
  return key === 'door' ? plain.replace(/号$/, '') : plain
}

interface Found<T> {
  readonly facts: KeyFacts
  readonly item: T
}

/** Whether both know a field and disagree about it. */
export const differs = (field: string, a: KeyFacts, b: KeyFacts): boolean =>
  Boolean(a[field] && b[field]) && a[field] !== b[field]

/** Finds what carries the same key, by the keys of a register in their order, without asking the file row by row. */
export class KeyIndex<T> {
  readonly #keys: readonly (readonly string[])[]
  readonly #found: readonly Map<string, Found<T>[]>[]

  constructor(register: AnyRegister) {
    this.#keys = register.keys ?? []
    this.#found = this.#keys.map(() => new Map())
  }

  add(facts: KeyFacts, item: T): void {
    this.#keys.forEach((key, i) => {
      const text = keyOf(key, facts)
      if (text === undefined) return
      const there = this.#found[i]?.get(text)
      if (there) there.push({ facts, item })
      else this.#found[i]?.set(text, [{ facts, item }])
    })
  }

  /** What the surest key finds, with the facts by which it was added. */
  find(facts: KeyFacts): Found<T>[] {
    for (const [i, key] of this.#keys.entries()) {
      const text = keyOf(key, facts)
      const found = text === undefined ? [] : (this.#found[i]?.get(text) ?? [])
      const same = found.filter((f) => key.length === 1 || !this.#contradicts(i, facts, f.facts))
      if (same.length > 0) return same
    }
    return []
  }

  /** A number that identifies by itself and differs: the same name and place, but perhaps another keeper. */
  conflict(a: KeyFacts, b: KeyFacts): string | undefined {
    return this.#keys.flatMap((key) => (key.length === 1 ? key : [])).find((field) => differs(field, a, b))
  }

  /** The same number on another name in another place: a second shop under one licence, perhaps. */
  elsewhere(a: KeyFacts, b: KeyFacts): boolean {
    const [name, ...places] = new Set(this.#keys.filter((key) => key.length > 1).flat())
    return name !== undefined && differs(name, a, b) && places.some((field) => differs(field, a, b))
  }

  /** Two shops of one name in one street: where a less sure key names a fact that differs, it is another record. */
  #contradicts(key: number, a: KeyFacts, b: KeyFacts): boolean {
    return this.#keys
      .slice(key + 1)
      .flat()
      .some((field) => differs(field, a, b))
  }
}

function keyOf(key: readonly string[], facts: KeyFacts): string | undefined {
  if (key.length === 1) return facts[key[0] as string] || undefined
  return key.every((field) => facts[field]) ? key.map((field) => facts[field]).join('\n') : undefined
}
