import { fillOffice } from '../fixtures/fill-office'
import { sampleOffice } from '../fixtures/made-up-office'
import { newOffice, openFile } from '../fixtures/new-office'

// Runs as a process of its own: Playwright's loader takes better-sqlite3 for its type declarations.
const folder = process.argv[2]
if (!folder) throw new Error('say the folder of the office to make')
const made = await newOffice(folder)
const file = await openFile(made)
await fillOffice(file, made.director, sampleOffice())
await file.close()
