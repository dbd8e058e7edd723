import { readPeople, unlock } from '../db/keys/key-ring'
import { databaseName } from '../db/cipher'
import { OfficeFile } from '../db/office-file'
import { dayOf } from '../records/kit/dates'
import { fillStreetLife } from '../tests/fixtures/fill-street-life'
import { madeUpPassword } from '../tests/fixtures/new-office'
import { join } from 'node:path'

// Runs as a process of its own, because the demo's loader takes better-sqlite3 for its type declarations.
const folder = process.argv[2]
if (!folder) throw new Error('say the folder of the office')
const person = readPeople(folder).people[0]!
const file = await OfficeFile.open(join(folder, databaseName), await unlock(folder, person.id, madeUpPassword))
await fillStreetLife(file, { ...person, role: 'director' }, dayOf(new Date()))
await file.close()
