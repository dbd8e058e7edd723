import { z } from 'zod'
import type { Role } from '../roles'
import type { Field, Fields, ValuesOf } from './field'
import type { Workflow } from './workflow'

export interface RegisterFacts<F extends Fields> {
  /** Measure word of one record: 家, 条, 个. */
  readonly unit: string
  /** What a record is called in lists, searches and references. */
  readonly title: (values: ValuesOf<F>) => string
  /** One more line beside the title in search results; `titleOf` gives the title of a reference. */
  readonly hint?: (values: ValuesOf<F>, titleOf: (id: string) => string) => string
  /** Fields whose words, pinyin or digits find the record. References count by the title of what they point to. */
  readonly search: readonly (keyof F & string)[]
  /** Columns that a list shows at first, in order. */
  readonly list: readonly (keyof F & string)[]
  /** Fields that a list can be filtered by; each has an index. */
  readonly filters: readonly (keyof F & string)[]
  /** Fields that a list can be sorted by; each has an index. The first one or two are the order that a list opens in. */
  readonly sorts: readonly (keyof F & string)[]
  /** The list opens with the last of that order: the newest case before the oldest. */
  readonly newestFirst?: true
  /** The form, as the paper has it: groups of fields under a title. */
  readonly form: readonly { readonly title: string; readonly fields: readonly (keyof F & string)[] }[]
  /** What is wanted sooner or later but never blocks saving; shown as 还缺. A list can be asked who lacks it; each has an index. */
  readonly wanted?: readonly (keyof F & string)[]
  /** The reference field that makes a record the child of another one. */
  readonly parent?: keyof F & string
  /** A field that a new record gets its official number in, gap-free per year, where none was typed. */
  readonly number?: { readonly field: keyof F & string; readonly format: (year: number, n: number) => string }
  /** Ways to tell that an imported row is a record that is here already, the surest first. */
  readonly keys?: readonly (readonly (keyof F & string)[])[]
  /** Fields that follow from others and are written with them, whatever was typed: a verdict from its ticks. */
  readonly follow?: {
    readonly fields: readonly (keyof F & string)[]
    readonly of: (values: ValuesOf<F>) => { [K in keyof F]?: ValuesOf<F>[K] }
  }
  /** Fields that a new record takes over, where it has none, from the record that `from` points to: as it was that day. */
  readonly inherit?: { readonly from: keyof F & string; readonly fields: readonly (keyof F & string)[] }
  /** Fields that stay as they are for as long as a living record of another register points to the record: a text signed under. */
  readonly settled?: {
    readonly fields: readonly (keyof F & string)[]
    readonly by: { readonly register: string; readonly field: string }
    /** What to do instead, for the refusal: 请另存为新版再改. */
    readonly instead: string
  }
  /** What must have gone elsewhere before a record is archived or gets its last day: the cells and streets in a cell. */
  readonly leaves?: {
    /** The last day; who has one is no longer counted among what is in another record. */
    readonly on: keyof F & string
    /** References that say what is in it. */
    readonly empty: readonly { readonly register: string; readonly field: string }[]
    /** What to do first, for the refusal: 请先把它们移走. */
    readonly first: string
  }
  /**
   * Sentences about what must not be, by field; such a save is refused. `old` is null for a new record, `target` gives the
   * values of the record that a reference points to, `below` those of the register's own records that point to this one.
   */
  readonly refuse?: (
    values: ValuesOf<F>,
    old: ValuesOf<F> | null,
    target: (key: keyof F & string) => Record<string, unknown> | null,
    below: (key: keyof F & string) => readonly Record<string, unknown>[],
  ) => { [K in keyof F]?: string }
  /**
   * Why nothing of a record may be changed, archived or taken back any more, as a sentence: its case has been archived. `old` is
   * null for a new record; `target` gives the values of the record that a reference points to.
   */
  readonly locked?: (
    old: ValuesOf<F> | null,
    target: (key: keyof F & string) => Record<string, unknown> | null,
  ) => string | undefined
  /** How its records move from state to state. */
  readonly workflow?: Workflow
  /** Never archived by hand: its workflow has states for what is over and done with. */
  readonly endsByActs?: true
  /** Dates after which something no longer holds and must be seen to; each has an index. */
  readonly expires?: readonly (keyof F & string)[]
  /** Sentences about fields that do not fit each other, by field. Never blocks saving. */
  readonly warn?: (values: ValuesOf<F>) => { [K in keyof F]?: string }
  /**
   * Kept apart: calls of its own read and write it, because who may depends on the record and not on the role alone. The calls
   * that take any register do not take this one.
   */
  readonly apart?: true
  readonly access: { readonly read: readonly Role[]; readonly write: readonly Role[] }
}

/** A register (台账): the one declaration from which schema, table, list, form, import, history and search come. */
export interface Register<F extends Fields = Fields> extends RegisterFacts<F> {
  readonly id: string
  readonly label: string
  readonly fields: F
  /** Checks a whole set of values; unknown fields are refused. */
  readonly schema: z.ZodType<ValuesOf<F>>
}

export type AnyRegister = Register<any>
/** The values of one record of a register. */
export type RecordOf<R> = R extends Register<infer F> ? ValuesOf<F> : never

/** Declares a register. `id` is the name of its table; `label` what people call it. */
export function register<const F extends Fields>(
  id: string,
  label: string,
  fields: F,
  facts: RegisterFacts<F>,
): Register<F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]))
  const schema = z.strictObject(shape) as unknown as z.ZodType<ValuesOf<F>>
  return { ...facts, id, label, fields, schema }
}

const entries = new WeakMap<AnyRegister, [string, Field][]>()

/** The fields of a register with their keys, in the order of the declaration. Listed once: every row of a list asks. */
export function fieldsOf(r: AnyRegister): [string, Field][] {
  let fields = entries.get(r)
  if (!fields) entries.set(r, (fields = Object.entries(r.fields as Fields)))
  return fields
}

/** A field of a register by its key; asking for one that is not declared is a bug. */
export function fieldOf(r: AnyRegister, key: string): Field {
  const field = (r.fields as Fields)[key]
  if (!field || !Object.hasOwn(r.fields, key)) throw new Error(`register ${r.id} has no field ${key}`)
  return field
}

const initial = new WeakMap<AnyRegister, Record<string, unknown>>()

/** The values that a new record starts with: nothing is known but what the declaration says. */
export function initialValues<R extends AnyRegister>(r: R): RecordOf<R> {
  let values = initial.get(r)
  if (!values) initial.set(r, (values = Object.fromEntries(fieldsOf(r).map(([key, f]) => [key, f.initial ?? null]))))
  return { ...values } as RecordOf<R>
}
