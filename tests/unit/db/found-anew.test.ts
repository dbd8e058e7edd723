import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { keepingStatements, OfficeDialect } from '../../../db/dialect'
import { migrations } from '../../../db/migrations'
import { madeUpId } from '../../fixtures/made-up-numbers'

const names = Object.keys(migrations)

it('a file of an earlier program no longer finds a masked number digit by digit', async () => {
  const database = new Database(':memory:')
  const db = new Kysely<any>({ dialect: new OfficeDialect({ database: keepingStatements(database) }) })
  const migrate = async (name: string) => migrations[name]!.up(db)
  for (const name of names.slice(0, 2)) await migrate(name)
  const stamps = { revision: 1, createdAt: '', updatedAt: '' }
  const put = (table: string, row: object) => {
    const needed = database.prepare(`select name from pragma_table_info(?) where "notnull" and dflt_value is null`)
    const blank = Object.fromEntries(needed.all(table).map((c) => [(c as { name: string }).name, '']))
    return db
      .insertInto(table)
      .values({ ...blank, ...stamps, ...row })
      .execute()
  }
  const [section, shop] = [madeUpId(1), madeUpId(2)]
  await put('streetSection', { id: section, name: '永兴路' })
  await put('shop', {
    id: shop,
    name: '福满园',
    phone: '19900000012',
    section,
    searchText: '福满园\n19900000012\n永兴路',
  })
  database.exec(`insert into shopSearch (rowid, t) values (1, '福满 满园 园 19900000012 0012 00012')`)
  const found = (words: string) =>
    database.prepare('select 1 from shopSearch where shopSearch match ?').all(words).length
  expect(found('"1990"*')).toBe(1)

  for (const name of names.slice(2)) await migrate(name)
  expect(['"1990"*', '"※0012"', '"福满"', '"永兴"'].map(found)).toEqual([0, 1, 1, 1])
  expect(database.prepare('select searchText from shop').pluck().get()).toBe('福满园\n永兴路')
})
