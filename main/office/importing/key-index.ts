import { narrow, tidy } from '../../../records/kit/characters'
import type { AnyRegister } from '../../../records/kit/register'

/** The key fields of a record as texts; a reference as the title of what it points to. Empty for what is not known. */
export type KeyFacts = Readonly<Record<string, string>>

/** A text as it counts when records are told apart: no spaces, ordinary width and case, 12号 as 12. */
export const keyText = (key: string, text: string): string => {
  const plain = narrow(tidy(text)).replace(/\s/g, '').toLowerCase()
  return key === 'door' ? plain.replace(/号$/, '') : plain
}

/** Fields that a register tells its records apart by. */
export const keyFieldsOf = (register: AnyRegister): string[] => [...new Set((register.keys ?? []).flat())]

interface Found<T> {
  readonly facts: KeyFacts
  readonly item: T
}

/** Whether both know a field and disagree about it. */
export const differs = (field: string, a: KeyFacts, b: KeyFacts): boolean =>
  Boolean(a[field] && b[field]) && keyText(field, a[field] ?? '') !== keyText(field, b[field] ?? '')

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
      const same = found.filter((f) => key.length === 1 || !this.#elsewhere(i, facts, f.facts))
      if (same.length > 0) return same
    }
    return []
  }

  /** A number that identifies by itself and differs: the same name and place, but perhaps another keeper. */
  conflict(a: KeyFacts, b: KeyFacts): string | undefined {
    return this.#keys.flatMap((key) => (key.length === 1 ? key : [])).find((field) => differs(field, a, b))
  }

  /** Two shops of one name in one street: where a less sure key names a fact that differs, it is another record. */
  #elsewhere(key: number, a: KeyFacts, b: KeyFacts): boolean {
    return this.#keys
      .slice(key + 1)
      .flat()
      .some((field) => differs(field, a, b))
  }
}

function keyOf(key: readonly string[], facts: KeyFacts): string | undefined {
  const texts = key.map((field) => keyText(field, facts[field] ?? ''))
  return texts.some((t) => t === '') ? undefined : texts.join('\n')
}
