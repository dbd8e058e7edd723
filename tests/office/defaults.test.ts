import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseName } from '../../db/cipher'
import { OfficeFile } from '../../db/office-file'
import { readPeople, unlock } from '../../db/keys/key-ring'
import { writeSetting } from '../../db/settings'
import { putInDefaults } from '../../main/office/defaults/put-in'
import { newOffice, password } from './testing-office'

const texts = { query: { register: 'pledgeText' as const } }

test('a new office begins with a text for each paper that shops sign', async () => {
  const { ask } = await newOffice()
  const { rows, total } = await ask('record.list', texts)
  expect(total).toBe(4)
  expect(new Set(rows.map((r) => r.values['kind']))).toEqual(new Set(['covenant', 'frontage', 'fire', 'safety']))
  expect(new Set(rows.map((r) => r.values['version']))).toEqual(new Set(['样稿']))
  // A community has no power to order or to fine.
  for (const { values } of rows) expect(values['body']).not.toMatch(/责令|处罚|罚款(?!、不扣)/)
})

test('what was taken back stays away, and nothing goes in twice', async () => {
  const { office, ask, folder } = await newOffice()
  const { lastActs } = await ask('today.read', undefined)
  const act = lastActs.find((a) => a.sentence === '放入四份责任文本样稿')!
  expect((await ask('act.undo', { batch: act.batch })).undone).toBe(4)
  await office.call('session.lock', undefined)
  await ask('session.unlock', { person: readPeople(folder).people[0]!.id, password })
  expect((await ask('record.list', texts)).total).toBe(0)
})

test('whoever may not write an office puts nothing in', async () => {
  const { office, folder } = await newOffice()
  await office.close()
  const person = readPeople(folder).people[0]!
  const file = await OfficeFile.open(join(folder, databaseName), await unlock(folder, person.id, password))
  await file.keep((trx) => writeSetting(trx, 'defaults', []))
  const count = () => file.read.selectFrom('pledgeText').select('id').execute()
  await putInDefaults(file, { ...person, role: 'reader' })
  expect(await count()).toHaveLength(4)
  await putInDefaults(file, { ...person, role: 'clerk' })
  expect(await count()).toHaveLength(8)
  await file.close()
})
