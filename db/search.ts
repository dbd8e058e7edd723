import { CompiledQuery, type Kysely } from 'kysely'
import type { AnyRegister } from '../records/kit/register'
import { registers, type RegisterId } from '../records/registers'
import type { Role } from '../records/roles'
import { searchTable } from './columns'
import { titlesOf, type Read, type Readable } from './records'
import { searchQuery, type SearchQuery } from './search-text'
import { recordColumns, storedRecord } from './stored'
import type { RegisterRow, Tables } from './tables'

export interface SearchHit {
  register: RegisterId
  id: string
  title: string
  hint: string
  archived: boolean
}

/** Finds records of all registers that a role may read, the newest first within each; archived ones come last. */
export async function search(db: Read, role: Role, typed: string, each = 8): Promise<SearchHit[]> {
  const words = searchQuery(typed)
  if (!words) return []
  const readable = Object.values<AnyRegister>(registers).filter(
    (register) => register.search.length > 0 && register.access.read.includes(role),
  )
  const hits: SearchHit[] = []
  for (const register of await knowing(db, readable, words)) hits.push(...(await searchIn(db, register, typed, each)))
  return hits.toSorted((a, b) => Number(a.archived) - Number(b.archived))
}

/** The registers whose index has the words: asked in one statement, because most registers have none of them. */
async function knowing(db: Read, all: readonly AnyRegister[], { match }: SearchQuery): Promise<AnyRegister[]> {
  const asked = all.map((register, n) => {
    const index = `"${searchTable(register)}"`
    return `select ${n} n where exists (select 1 from ${index} where ${index} match ?)`
  })
  const rows = await run<{ n: number }>(db, asked.join(' union all '), Array<string>(all.length).fill(match))
  return rows.map(({ n }) => all[n]!)
}

/** Enough of the newest finds that some of them are living; only a word that archived records are full of needs more. */
const newest = 200

/** Finds records of one register: the living before the archived, the newest first. */
export async function searchIn(db: Read, register: AnyRegister, typed: string, limit: number): Promise<SearchHit[]> {
  const words = searchQuery(typed)
  if (!words && typed.trim() !== '') return []
  let rows = await rowsWith(db, register, words, { archived: false, limit, outOf: newest })
  if (words && rows.length < limit) rows = await rowsWith(db, register, words, { archived: false, limit, outOf: -1 })
  if (words && rows.length < limit) {
    const more = { archived: true, limit: limit - rows.length, outOf: newest }
    rows = [...rows, ...(await rowsWith(db, register, words, more))]
  }
  const records = rows.map((row) => storedRecord(register, row))
  const titles = register.hint ? await titlesOf(db, register, records) : {}
  return records.map((r) => ({
    register: register.id as RegisterId,
    id: r.id,
    title: register.title(r.values),
    hint: register.hint?.(r.values, (to) => titles[to] ?? '') ?? '',
    archived: r.archivedAt !== null,
  }))
}

interface Wanted {
  readonly archived: boolean
  readonly limit: number
  /** Only so many of the newest finds are looked at; -1 for all. */
  readonly outOf: number
}

/** Rows with the words, the newest first; straight from the index, so that a common word costs no more than a rare one. */
function rowsWith(db: Read, register: AnyRegister, words: SearchQuery | undefined, { archived, limit, outOf }: Wanted) {
  const index = `"${searchTable(register)}"`
  const conditions = [`archivedAt is ${archived ? 'not ' : ''}null`]
  if (words) {
    const found = `select rowid from ${index} where ${index} match ? order by rowid desc limit ?`
    conditions.push(`local in (${found})`, ...words.verify.map(() => 'instr(searchText, ?)'))
  }
  const columns = recordColumns(register).map((column) => `"${column}"`)
  const text = `select ${columns.join(', ')} from "${register.id}" where ${conditions.join(' and ')} order by local desc limit ?`
  return run<RegisterRow>(db, text, [...(words ? [words.match, outOf, ...words.verify] : []), limit])
}

/** Written out, and not built by Kysely: a search asks dozens of registers, and building takes longer than asking. */
const run = async <R>(db: Readable, text: string, parameters: readonly (string | number)[]): Promise<R[]> =>
  (await (db as Kysely<Tables>).executeQuery<R>(CompiledQuery.raw(text, [...parameters]))).rows
