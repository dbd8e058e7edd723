import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '../../records/kit/dates'
import { benchOffice } from './bench-office'
import { exportActs } from './export'
import { figureActs } from './figures'
import { importActs } from './import'
import { listActs } from './list'
import { measure, type Result } from './measure'
import { mediationActs } from './mediation'
import { benchPage } from './page'
import { saveActs } from './save'
import { searchActs } from './search'
import { startActs } from './start'
import { streetActs } from './street'
import { wordActs } from './word'

// `npm run bench -- --shops=3000` for a quick look, `--only=street,save` for some acts; `--page` writes docs/BENCH.md anew.
const { values: options } = parseArgs({
  options: {
    shops: { type: 'string', default: '30000' },
    only: { type: 'string' },
    page: { type: 'boolean', default: false },
  },
})
const everything = {
  start: startActs,
  list: listActs,
  search: searchActs,
  street: streetActs,
  figures: figureActs,
  mediation: mediationActs,
  word: wordActs,
  save: saveActs,
  export: exportActs,
  import: importActs,
}
const only = options.only?.split(',') ?? Object.keys(everything)
const shops = Number(options.shops)
const root = join(import.meta.dirname, '../..')
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

console.log(machine)
console.log(`Filling an encrypted office with ${shops} shops …`)
const office = await benchOffice(shops)
const { inspections, pledges, hazards } = office.life
const { cases, parties, sessions, lines } = office.disputes
console.log(`${inspections} checks, ${pledges} signatures, ${hazards} hazards`)
console.log(`${cases} cases, ${parties} parties, ${sessions} sessions, ${lines} lines of what was said`)
const results: Result[] = []
try {
  for (const [name, acts] of Object.entries(everything)) {
    if (!only.includes(name)) continue
    for (const act of await acts(office)) {
      const result = await measure(act)
      results.push(result)
      console.log(lineOf(result))
    }
  }
} finally {
  await office.close()
}
writeFileSync(join(root, 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`)
if (options.page)
  writeFileSync(join(root, 'docs/BENCH.md'), benchPage(results, shops, office, machine, dayOf(new Date())))
const goals = results.filter((r) => r.met !== null)
console.log(`${goals.filter((r) => r.met).length} of ${goals.length} goals met; written to bench-results.json`)

function lineOf({ act, p50_ms, p95_ms, floor_ms, ratio, goal, met, grew_mb }: Result): string {
  const numbers = [p50_ms, p95_ms, floor_ms, ratio].map((n) => String(n).padStart(8)).join('')
  return `${act.padEnd(44)}${numbers}×  ${(goal ?? '').padEnd(22)} ${met === null ? '' : met ? 'met' : 'MISSED'}${grew_mb === undefined ? '' : ` memory +${grew_mb} MB`}`
}
