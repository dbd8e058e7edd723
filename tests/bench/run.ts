import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchOffice } from './bench-office'
import { exportActs } from './export'
import { importActs } from './import'
import { listActs } from './list'
import { measure, type Result } from './measure'
import { saveActs } from './save'
import { searchActs } from './search'
import { startActs } from './start'
import { wordActs } from './word'

// `npm run bench -- 3000` for a quick look.
const shops = Number(process.argv[2] ?? 30_000)

console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`)
console.log(`Filling an encrypted office with ${shops} shops …`)
const office = await benchOffice(shops)
const results: Result[] = []
try {
  for (const acts of [startActs, listActs, searchActs, wordActs, saveActs, exportActs, importActs]) {
    for (const act of await acts(office)) {
      const result = await measure(act)
      results.push(result)
      console.log(lineOf(result))
    }
  }
} finally {
  await office.close()
}
writeFileSync(join(import.meta.dirname, '../../bench-results.json'), `${JSON.stringify(results, null, 2)}\n`)
console.log(`${results.filter((r) => r.met).length} of ${results.length} goals met; written to bench-results.json`)

function lineOf({ act, p50_ms, p95_ms, floor_ms, ratio, goal, met }: Result): string {
  const numbers = [p50_ms, p95_ms, floor_ms, ratio].map((n) => String(n).padStart(8)).join('')
  return `${act.padEnd(44)}${numbers}×  ${goal.padEnd(22)} ${met ? 'met' : 'MISSED'}`
}
