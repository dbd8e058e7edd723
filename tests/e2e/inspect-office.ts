import { join } from 'node:path'
import { databaseName } from '../../db/cipher'
import { readPeople, unlock } from '../../db/keys/key-ring'
import { madeUpPassword } from '../fixtures/new-office'
import { inspect } from '../office/wholeness'

// Runs as a process of its own: Playwright's loader takes better-sqlite3 for its type declarations.
const folder = process.argv[2]
if (!folder) throw new Error('say the folder of the office to look into')
const key = await unlock(folder, readPeople(folder).people[0]!.id, madeUpPassword)
const { faults, acts } = await inspect(join(folder, databaseName), key)
console.log(JSON.stringify({ faults, acts: acts.size }))
