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
async function knowing(db: Read, all: readonly AnyRegister[], { quick }: SearchQuery): Promise<AnyRegister[]> {
  const asked = all.map((register, n) => {
    const index = `"${searchTable(register)}"`
    return `select ${n} n where exists (select 1 from ${index} where ${index} match ?)`
  })
  const rows = await run<{ n: number }>(db, asked.join(' union all '), Array<string>(all.length).fill(quick))
  return rows.map(({ n }) => all[n]!)
}

/** Enough of the newest finds that some of them are living; only a rare word, or one that archived records are full of, needs more. */
const newest = 200

/** Finds records of one register: the living before the archived, the newest first. */
export async function searchIn(db: Read, register: AnyRegister, typed: string, limit: number): Promise<SearchHit[]> {
  const words = searchQuery(typed)
  if (!words && typed.trim() !== '') return []
  let rows = words ? await newestWith(db, register, words, limit) : await newestOf(db, register, limit)
  if (words && rows.length < limit) rows = await allWith(db, register, words, limit)
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

/** The newest living rows, where no word is asked for. */
const newestOf = (db: Readable, register: AnyRegister, limit: number): Promise<RegisterRow[]> =>
  run(db, `${selected(register)} where archivedAt is null order by local desc limit ?`, [limit])

/** Living rows with the words out of the newest finds, straight from the index: a common word costs no more than a rare one. */
const newestWith = (db: Readable, register: AnyRegister, words: SearchQuery, limit: number): Promise<RegisterRow[]> =>
  run(
    db,
    `${selected(register)} where archivedAt is null and ${having(register, words, 'order by rowid desc limit ?')}
     order by local desc limit ?`,
    [words.match, newest, ...words.verify, limit],
  )

/** Rows out of all finds, the archived ones behind the living. */
const allWith = (db: Readable, register: AnyRegister, words: SearchQuery, limit: number): Promise<RegisterRow[]> =>
  run(
    db,
    `${selected(register)} where ${having(register, words)} order by archivedAt is not null, local desc limit ?`,
    [words.match, ...words.verify, limit],
  )

const selected = (register: AnyRegister): string =>
  `select ${recordColumns(register)
    .map((column) => `"${column}"`)
    .join(', ')} from "${register.id}"`

function having(register: AnyRegister, { verify }: SearchQuery, first = ''): string {
  const index = `"${searchTable(register)}"`
  const found = `local in (select rowid from ${index} where ${index} match ? ${first})`
  return [found, ...verify.map(() => 'instr(searchText, ?)')].join(' and ')
}

/** Written out, and not built by Kysely: a search asks dozens of registers, and building takes longer than asking. */
const run = async <R>(db: Readable, text: string, parameters: readonly (string | number)[]): Promise<R[]> =>
  (await (db as Kysely<Tables>).executeQuery<R>(CompiledQuery.raw(text, [...parameters]))).rows
