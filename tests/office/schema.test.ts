import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { openEncrypted } from '../../db/cipher'
import { declaredColumns, searchTable } from '../../db/columns'
import { keepingStatements, OfficeDialect } from '../../db/dialect'
import { listStatement, type ListFilter } from '../../db/list'
import { migrate } from '../../db/migrate'
import { migrations } from '../../db/migrations'
import { OfficeFile } from '../../db/office-file'
import { kinds } from '../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../records/kit/register'
import { registers, type RegisterId } from '../../records/registers'
import { testFolder } from './testing-office'

const folder = testFolder()
let files = 0
function emptyDatabase() {
  const database = openEncrypted(join(folder, `${++files}.db`), randomBytes(32), { create: true })
  return { database, db: new Kysely<any>({ dialect: new OfficeDialect({ database: keepingStatements(database) }) }) }
}

const all = Object.values<AnyRegister>(registers)

describe('the schema', () => {
  it('has exactly the columns that the declarations ask for, with their types and NOT NULLs', async () => {
    const { database, db } = emptyDatabase()
    await migrate(db)
    for (const register of all) {
      const columns = database.pragma(`table_info("${register.id}")`) as {
        name: string
        type: string
        notnull: number
      }[]
      expect(Object.fromEntries(columns.map((c) => [c.name, c.type.toLowerCase()]))).toEqual(
        Object.fromEntries(declaredColumns(register)),
      )
      for (const c of columns) {
        if (Object.hasOwn(register.fields, c.name))
          expect([register.id, c.name, c.notnull === 1]).toEqual([
            register.id,
            c.name,
            fieldOf(register, c.name).required,
          ])
      }
      expect(database.prepare('select 1 from sqlite_master where name = ?').get(searchTable(register))).toBeDefined()
    }
  })

  it('only grows: what was there is still there', async () => {
    const { database, db } = emptyDatabase()
    await migrate(db)
    const statements = database
      .prepare(
        `select sql from sqlite_master where sql is not null and name not like 'kysely%' and name not like '%Search_%' order by name`,
      )
      .pluck()
      .all() as string[]
    await expect(`${statements.map((s) => s.replace(/\s+/g, ' ')).join(';\n')};\n`).toMatchFileSnapshot(
      'schema.snapshot.sql',
    )
  })

  it('is migrated wholly or not at all', async () => {
    const { database, db } = emptyDatabase()
    const half = {
      up: async (trx: Kysely<any>) => {
        await sql`create table first (id integer)`.execute(trx)
        throw new Error('half-way')
      },
    }
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => ({ '0001-half': half }) },
    }).migrateToLatest()
    expect(error).toBeDefined()
    expect(database.prepare(`select name from sqlite_master where name = 'first'`).all()).toEqual([])
  })

  it('of a newer program is refused and left as it was', async () => {
    const path = join(folder, 'newer.db')
    const key = randomBytes(32)
    await (await OfficeFile.open(path, key, { create: true })).close()
    const database = openEncrypted(path, key)
    database.prepare(`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '')`).run()
    database.close()
    await expect(OfficeFile.open(path, key)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('更新版本'),
    })
    const again = openEncrypted(path, key)
    expect(again.prepare(`select count(*) from kysely_migration`).pluck().get()).toBe(
      Object.keys(migrations).length + 1,
    )
    again.close()
  })
})

describe('every list', () => {
  it('filters and sorts by an index, without sorting rows by hand', async () => {
    const { database, db } = emptyDatabase()
    await migrate(db)
    const planOf = (
      register: AnyRegister,
      filters: Record<string, ListFilter>,
      sort: { field: string; down?: boolean }[],
    ): string => {
      const { sql: text, parameters } = listStatement(
        db,
        { register: register.id as RegisterId, filters },
        sort,
        0,
        100,
      )
      return (database.prepare(`explain query plan ${text}`).all(...parameters) as { detail: string }[])
        .map((r) => r.detail)
        .join(' | ')
    }
    for (const register of all) {
      for (const field of register.sorts as string[]) {
        for (const down of [false, true]) {
          const plan = planOf(register, {}, [{ field, down }])
          expect(plan, `${register.id} sorted by ${field}`).toMatch(/USING INDEX/)
          expect(plan, `${register.id} sorted by ${field}`).not.toMatch(/TEMP B-TREE/)
        }
      }
      for (const key of (register.wanted ?? []) as string[]) {
        const plan = planOf(register, { [key]: { empty: true } }, [])
        expect(plan, `${register.id} without ${key}`).toMatch(new RegExp(`Without|"?${key}"?=`, 'i'))
        expect(plan, `${register.id} without ${key}`).not.toMatch(/TEMP B-TREE/)
      }
      for (const key of register.filters as string[]) {
        const whole = kinds[fieldOf(register, key).kind].column === 'integer' ? '1' : 'x'
        const { kind } = fieldOf(register, key)
        const date = kind === 'date'
        const filter: ListFilter = date ? { from: '2020-01-01', to: '2020-12-31' } : { any: [whole] }
        const plan = planOf(register, { [key]: filter }, [])
        expect(plan, `${register.id} filtered by ${key}`).toMatch(new RegExp(`USING INDEX .*"?${key}"?`))
        // Days and single ones of several answers are a stretch of their index, which is put in order by hand.
        if (!date && kind !== 'choices') expect(plan, `${register.id} filtered by ${key}`).not.toMatch(/TEMP B-TREE/)
      }
    }
  })
})
