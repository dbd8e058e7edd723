import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchProgram } from '../tests/e2e/launch'
import { sampleOffice } from '../tests/fixtures/made-up-office'
import { madeUpPassword } from '../tests/fixtures/new-office'
import { sampleWorkbook } from '../tests/fixtures/sample-workbook'
import { clearOutput, deskOf } from './demo/desk'
import { countAll } from './demo/count'
import { enterGroups, firstStart } from './demo/first-start'
import { importLedger } from './demo/import-ledger'
import { printAll } from './demo/papers'
import { governs } from './demo/governs'
import { mediates } from './demo/mediates'
import { lookRound } from './demo/round'
import { fillLife, signIn } from './demo/street-life'
import { walkStreet } from './demo/street'
import { correct, editMany, find } from './demo/work'

// `npm run demo`: one day at a made-up office, in the whole program, without a display.
const { root, folders } = clearOutput(join(import.meta.dirname, '../demo-output'))
const log = (line: string): void => {
  console.log(line)
  appendFileSync(join(root, 'log.txt'), `${line}\n`)
}
const place = mkdtempSync(join(tmpdir(), 'jiefang-demo-'))
const profile = join(place, 'profile')
const office = sampleOffice()

const numbering = { last: 0 }
let running = await launchProgram(profile)
try {
  const desk = deskOf(running, root, log, numbering)
  desk.did('the program is open')
  await firstStart(desk, office)
  await enterGroups(desk, office)
  await importLedger(desk, await sampleWorkbook(office), root)
  await find(desk)
  await correct(desk)
  await editMany(desk)
  await printAll(desk)
  await lookRound(desk)

  // Three years later: what an office enters day by day is put into its file while the program is closed.
  await running.app.close()
  log(fillLife(join(profile, 'office')))
  running = await launchProgram(profile)
  const later = deskOf(running, root, log, numbering)
  await signIn(later)
  await walkStreet(later)
  await governs(later)
  await mediates(later)
  await countAll(later)
} finally {
  await running.app.close()
}
cpSync(join(profile, 'office'), join(root, 'office'), { recursive: true })
rmSync(place, { recursive: true, force: true })
log(`office/ holds the encrypted file; its one account is 林秋实, password ${madeUpPassword}`)
for (const folder of folders) log(`demo-output/${folder}/  ${readdirSync(join(root, folder)).length} files`)
