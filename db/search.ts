import { sql } from 'kysely'
import type { AnyRegister } from '../records/kit/register'
import { registers, type RegisterId } from '../records/registers'
import type { Role } from '../records/roles'
import { searchTable } from './columns'
import { titlesOf, type Read } from './records'
import { searchQuery } from './search-text'
import { storedRecord } from './stored'

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
  const hits: SearchHit[] = []
  for (const register of Object.values<AnyRegister>(registers)) {
    if (register.search.length === 0 || !register.access.read.includes(role)) continue
    hits.push(...(await searchIn(db, register, typed, each)))
  }
  return hits.toSorted((a, b) => Number(a.archived) - Number(b.archived))
}

/** Enough of the newest finds that some of them are living; only a word that archived records are full of needs more. */
const newest = 200

/** Finds records of one register: the living before the archived, the newest first. */
export async function searchIn(db: Read, register: AnyRegister, typed: string, limit: number): Promise<SearchHit[]> {
  const words = searchQuery(typed)
  if (!words && typed.trim() !== '') return []
  const fts = sql.table(searchTable(register))
  const rowsOf = async (archived: boolean, most: number, outOf: number) => {
    let rows = db
      .selectFrom(register.id as RegisterId)
      .selectAll()
      .where('archivedAt', archived ? 'is not' : 'is', null)
    if (words) {
      // Newest first straight from the index, so that a common word costs no more than a rare one.
      rows = rows.where(
        'local',
        'in',
        sql<number>`(select rowid from ${fts} where ${fts} match ${words.match} order by rowid desc limit ${outOf})`,
      )
      for (const piece of words.verify) rows = rows.where(sql<boolean>`instr("searchText", ${piece})`)
    }
    return rows.orderBy('local', 'desc').limit(most).execute()
  }
  let rows = await rowsOf(false, limit, newest)
  if (words && rows.length < limit) rows = await rowsOf(false, limit, -1)
  if (words && rows.length < limit) rows = [...rows, ...(await rowsOf(true, limit - rows.length, newest))]
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
