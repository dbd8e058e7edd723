import { narrow, tidy } from '../../../records/kit/characters'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'

/** A title as it counts when two are compared: no spaces, ordinary width and case. */
export const plainTitle = (text: string): string =>
  /^[一-龥\da-z]*$/.test(text) ? text : narrow(tidy(text)).replace(/\s/g, '').toLowerCase()

/** What tells a record apart: its key fields as plain texts (empty for what is not known), and its keys made of them. */
export interface KeyFacts {
  readonly texts: Readonly<Record<string, string>>
  /** In the order of the register's keys; undefined where one of a key's fields is not known. */
  readonly keys: readonly (string | undefined)[]
}

/** What an index holds, with the facts by which it was added. */
export interface Found<T> {
  readonly facts: KeyFacts
  readonly item: T
}

/** Finds what carries the same key, by the keys of a register in their order, without asking the file row by row. */
export class KeyIndex<T> {
  readonly #register: AnyRegister
  readonly #keys: readonly (readonly string[])[]
  readonly #found: readonly Map<string, Found<T>[]>[]
  /** Fields that the register tells its records apart by. */
  readonly fields: readonly string[]

  constructor(register: AnyRegister) {
    this.#register = register
    this.#keys = register.keys ?? []
    this.#found = this.#keys.map(() => new Map())
    this.fields = [...new Set(this.#keys.flat())]
  }

  /** @param textOf what a record or a row says about a field, a reference by its title; empty for nothing */
  factsOf(textOf: (field: string) => string): KeyFacts {
    const texts: Record<string, string> = {}
    for (const field of this.fields) texts[field] = this.#plain(field, textOf(field))
    const keys = this.#keys.map((key) =>
      key.every((field) => texts[field]) ? key.map((field) => texts[field]).join('\n') : undefined,
    )
    return { texts, keys }
  }

  add(facts: KeyFacts, item: T): void {
    facts.keys.forEach((key, i) => {
      if (key === undefined) return
      const there = this.#found[i]?.get(key)
      if (there) there.push({ facts, item })
      else this.#found[i]?.set(key, [{ facts, item }])
    })
  }

  /** What the surest key finds, with the facts by which it was added. */
  find(facts: KeyFacts): readonly Found<T>[] {
    for (let i = 0; i < facts.keys.length; i++) {
      const key = facts.keys[i]
      const found = key === undefined ? undefined : this.#found[i]?.get(key)
      const same = found?.filter((f) => this.#keys[i]?.length === 1 || !this.#contradicts(i, facts, f.facts))
      if (same && same.length > 0) return same
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

  /** The same number on another name, or in another place. */
  isOther(a: KeyFacts, b: KeyFacts): boolean {
    const fields = this.#keys.filter((key) => key.length > 1).flat()
    return fields.some((field) => differs(field, a, b))
  }

  /** Two shops of one name in one street: where a less sure key names a fact that differs, it is another record. */
  #contradicts(key: number, a: KeyFacts, b: KeyFacts): boolean {
    return this.#keys.slice(key + 1).some((later) => later.some((field) => differs(field, a, b)))
  }

  #plain(field: string, text: string): string {
    if (text === '') return ''
    const plain = plainTitle(text)
    // What is too short for a number (0, 123) tells nobody apart.
    if (fieldOf(this.#register, field).kind === 'creditCode') return /^[\da-z]{15,18}$/.test(plain) ? plain : ''
    return field === 'door' ? plain.replace(/号$/, '') : plain
  }
}

/** Whether both know a field and disagree about it. */
const differs = (field: string, a: KeyFacts, b: KeyFacts): boolean =>
  Boolean(a.texts[field] && b.texts[field]) && a.texts[field] !== b.texts[field]
