import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Job, OfficeContext } from '../../main/office/context'
import { importCalls } from '../../main/office/importing/import-calls'
import { Papers } from '../../main/office/papers'
import { licence } from '../../records/shops/licence'
import { shop } from '../../records/shops/shop'
import { madeUpOffice } from '../fixtures/made-up-office'
import { inOrderOfStreets, sampleWorkbook, type SampleWorkbook } from '../fixtures/sample-workbook'
import type { BenchOffice } from './bench-office'
import { ready, type ReadyRow } from './by-hand'
import type { Act } from './measure'

const rows = 10_000
const rounds = 3

interface Ledger {
  readonly workbook: SampleWorkbook
  readonly shops: ReadyRow[]
  readonly licences: ReadyRow[]
}

/**
 * Reading, checking and writing a ledger of 10,000 new shops; the floor reads the workbook and inserts the rows. The backup
 * before an import is an act of its own: it grows with the office, not with the ledger.
 */
export async function importActs({ madeUp, full, reading, hand, importing: file }: BenchOffice): Promise<Act[]> {
  const idsByTitle = (table: string) =>
    new Map(reading.prepare(`select name, id from ${table}`).raw().all() as [string, string][])
  const [sections, groups] = [idsByTitle('streetSection'), idsByTitle('shopGroup')]
  const ledgers: Ledger[] = []
  for (let n = 0; n <= rounds; n++) ledgers.push(await ledger(n))

  async function ledger(n: number): Promise<Ledger> {
    const sizes = { sections: madeUp.sections.length, groups: 0, smallGroups: 0, shops: rows }
    const office = madeUpOffice({ ...sizes, groups: sizes.sections * 4, smallGroups: sizes.sections * 10 }, 100 + n)
    const titles = new Map([...office.sections, ...office.groups].map((r) => [r.id, r.values.name]))
    const titleOf = (id: string | null) => titles.get(id ?? '') ?? ''
    const inOrder = inOrderOfStreets(office)
    const shops = inOrder.map(({ values }, i) => {
      const place = { section: sections.get(titleOf(values.section)), group: groups.get(titleOf(values.group)) }
      // What the program gives a new shop, and what no column of the ledger holds.
      const other = {
        code: shop.number!.format(2026, rows * (n + 1) + i),
        nineSmall: null,
        floor: null,
        volunteer: null,
      }
      return ready(shop, { ...values, ...place, ...other }, () => titleOf(values.section))
    })
    const food = Map.groupBy(
      office.licences.filter(({ values }) => values.kind === 'food'),
      (l) => l.values.shop,
    )
    const licences = inOrder.flatMap(({ id }, i) =>
      (food.get(id) ?? []).map((l) => ready(licence, { ...l.values, shop: shops[i]!.columns['id'] }, () => '')),
    )
    return { workbook: await sampleWorkbook(office), shops, licences }
  }

  const backup = file.backup.bind(file)
  file.backup = () => ({ file: '', at: '', size: 0, verified: true, why: '' })
  const context: OfficeContext = {
    file,
    actor: full.director,
    profile: madeUp.profile,
    papers: new Papers(),
    folder: dirname(file.path),
    key: full.key,
    adopt: () => ({ stage: 'new', version: '' }),
    keepPreferences: () => {},
    restore: () => Promise.resolve(),
  }
  const job: Job = { progress: () => {}, signal: new AbortController().signal }
  const copied = join(context.folder, 'copied.db')

  return [
    {
      act: 'backup: copy and check the whole file',
      goal: {},
      rounds: 3,
      run: () => backup('导入前'),
      floor: () => {
        rmSync(copied, { force: true })
        hand.copyTo(copied)
      },
    },
    {
      act: `import: ${rows} rows, check and write`,
      goal: { ratio: 1.5 },
      rounds,
      run: async (n) => {
        const { name, bytes, good } = ledgers[n]!.workbook
        const sheet = await importCalls['import.open']({ register: 'shop', name, bytes }, context, job)
        const targets = sheet.columns.map((c) => c.target)
        const { counts } = await importCalls['import.check']({ id: sheet.id, targets }, context, job)
        // An empty shop at the same door may be there already; anything else is new.
        if (counts.new < good * 0.99) throw new Error(`the ledger holds ${good} new shops, ${counts.new} were found`)
        await importCalls['import.run']({ id: sheet.id }, context, job)
        await importCalls['import.close']({ id: sheet.id }, context, job)
      },
      floor: async (n) => {
        const { workbook, shops, licences } = ledgers[n]!
        await new ExcelJS.Workbook().xlsx.load(workbook.bytes.buffer)
        hand.act((batch) => {
          for (const row of shops) hand.insert(shop, row, batch)
          for (const row of licences) hand.insert(licence, row, batch)
        })
      },
    },
  ]
}
