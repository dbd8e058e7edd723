import { dayOf } from '../../records/kit/dates'
import { fillMediation } from '../fixtures/fill-mediation'
import { fillOffice } from '../fixtures/fill-office'
import { fillStreetLife } from '../fixtures/fill-street-life'
import { sampleOffice } from '../fixtures/made-up-office'
import { newOffice, openFile } from '../fixtures/new-office'

// Runs as a process of its own: Playwright's loader takes better-sqlite3 for its type declarations.
// `lived` fills it with the life of its streets as well, `disputes` with what is brought to mediation.
const [, , folder, life] = process.argv
if (!folder) throw new Error('say the folder of the office to make')
const made = await newOffice(folder)
const file = await openFile(made)
await fillOffice(file, made.director, sampleOffice())
if (life === 'lived') await fillStreetLife(file, made.director, dayOf(new Date()))
if (life === 'disputes') await fillMediation(file, made.director, dayOf(new Date()), 320)
await file.close()
