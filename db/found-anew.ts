import type { Kysely } from 'kysely'
import { fieldOf, type AnyRegister } from '../records/kit/register'
import { registerOf, type RegisterId } from '../records/registers'
import { fromColumns, searchTable } from './columns'
import { rowsById } from './records'
import { searchText } from './search-text'

/** For a migration: writes anew what the records of a register are found by, where an earlier program wrote it in another way. */
export async function findAnew(db: Kysely<any>, register: AnyRegister): Promise<void> {
  const rows = await db.selectFrom(register.id).selectAll().execute()
  const records = rows.map((row) => ({ local: row['local'] as number, values: fromColumns(register, row) }))
  const titles = new Map<string, string>()
  for (const key of register.search as string[]) {
    const { to } = fieldOf(register, key)
    if (to === undefined) continue
    const target = registerOf(to as RegisterId)
    const ids = new Set(records.flatMap(({ values }) => (typeof values[key] === 'string' ? [values[key]] : [])))
    for (const [id, row] of await rowsById(db, target, [...ids])) titles.set(id, target.title(fromColumns(target, row)))
  }
  const index = searchTable(register)
  for (const { local, values } of records) {
    const { text, tokens } = searchText(register, values, (id) => titles.get(id) ?? '')
    await db.updateTable(register.id).set({ searchText: text }).where('local', '=', local).execute()
    await db.deleteFrom(index).where('rowid', '=', local).execute()
    await db.insertInto(index).values({ rowid: local, t: tokens }).execute()
  }
}
