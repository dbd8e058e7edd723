import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { openEncrypted } from '../../db/cipher'
import { keepingStatements, OfficeDialect } from '../../db/dialect'
import { migrate } from '../../db/migrate'
import released from './released-columns.json'
import { testFolder } from './testing-office'

// Files of every version ever given out are opened by all later ones: released-columns.json names each column that an
// office may have, and only ever gets longer. No snapshot can be updated over it.
it('keeps every column that was ever released, with its type', async () => {
  const database = openEncrypted(join(testFolder(), 'all.db'), randomBytes(32), { create: true })
  await migrate(new Kysely({ dialect: new OfficeDialect({ database: keepingStatements(database) }) }))
  const columns = database
    .prepare(
      `select t.name || '.' || c.name as name, lower(c.type) as type
       from pragma_table_list t join pragma_table_info(t.name) c
       where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%' and t.name not like 'kysely%'
       order by t.name, c.cid`,
    )
    .all() as { name: string; type: string }[]
  database.close()
  const now = Object.fromEntries(columns.map((c) => [c.name, c.type]))
  expect(now, 'a column that offices have is gone, or has another type').toMatchObject(released)
  const fresh = columns.filter((c) => !Object.hasOwn(released, c.name)).map((c) => `"${c.name}": "${c.type}"`)
  expect(fresh, 'new columns: add these lines to released-columns.json').toEqual([])
})
