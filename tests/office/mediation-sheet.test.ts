import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../db/actor'
import { databaseName } from '../../db/cipher'
import { readPeople, unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import type { FigureQuery } from '../../records/figures/figures'
import { spanAround, type Period } from '../../records/figures/period'
import { addDays, dayOf } from '../../records/kit/dates'
import { categoryLists } from '../../records/mediation/dispute-categories'
import {
  rowFigures,
  sheetBalance,
  sheetCell,
  sheetFigures,
  sheetQuery,
  sheetTables,
} from '../../records/mediation/statutory-sheet'
import { registers } from '../../records/registers'
import { acceptedBySource, countedByHand, countedCases, countedPeriod } from '../fixtures/counted-cases'
import { fillMediation } from '../fixtures/fill-mediation'
import { fillDispute } from '../fixtures/made-up-dispute'
import { newOffice, password } from './testing-office'

const today = dayOf(new Date())
const year = spanAround('year', addDays(today, -120))
let desk: Awaited<ReturnType<typeof newOffice>>

/** An office whose file was filled past the screen. */
async function officeWith(fill: (file: OfficeFile, actor: Actor) => Promise<unknown>): Promise<typeof desk> {
  const office = await newOffice()
  await office.ask('session.lock', undefined)
  const [person] = readPeople(office.folder).people
  const key = await unlock(office.folder, person!.id, password)
  const file = await OfficeFile.open(join(office.folder, databaseName), key)
  await fill(file, { id: person!.id, name: person!.name, role: 'director' })
  await file.close()
  await office.ask('session.unlock', { person: person!.id, password })
  return office
}

beforeAll(async () => {
  desk = await officeWith((file, actor) => fillMediation(file, actor, today, 260))
}, 60_000)

/** What the list shows that a figure opens: how many records, or the sum of a field of theirs. */
async function listOf({ register, filters }: FigureQuery, sum?: string): Promise<number> {
  const { rows, total } = await desk.ask('record.list', { query: { register, filters }, limit: 500 })
  return sum ? rows.reduce((n, row) => n + ((row.values[sum] as number | null) ?? 0), 0) : total
}

describe('every cell of the statutory sheet', () => {
  it.each(categoryLists.map((l) => l.code))('opens exactly the cases that it counts, by the list %s', async (list) => {
    const sheet = await desk.ask('mediation.sheet', { ...year, list })
    const wrong: string[] = []
    let cells = 0
    const compare = async (
      cell: string,
      counts: Readonly<Record<string, number>>,
      query: FigureQuery,
      sum?: string,
    ) => {
      const [counted, listed] = [counts[cell] ?? 0, await listOf(query, sum)]
      if (counted > 0) cells += 1
      if (counted !== listed) wrong.push(`${cell}: ${counted}, but the list has ${listed}`)
    }
    const periods: [Readonly<Record<string, number>>, Period][] = [
      [sheet.now, sheet.period],
      [sheet.lastYearCounts, sheet.lastYear],
      [sheet.beforeCounts, sheet.before],
    ]
    for (const [counts, period] of periods)
      for (const figure of sheetFigures)
        await compare(sheetCell(figure), counts, sheetQuery(figure, period), figure.sum)
    for (const { rows } of sheetTables(list))
      for (const row of rows)
        for (const figure of rowFigures)
          await compare(sheetCell(figure, row), sheet.now, sheetQuery(figure, sheet.period, row), figure.sum)
    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThan(120)
  })

  it('is there: nothing of a whole year is 0 in all', async () => {
    const { now } = await desk.ask('mediation.sheet', year)
    const none = sheetFigures.filter((f) => (now[f.id] ?? 0) === 0).map((f) => f.id)
    // Of so few cases none may have kept somebody from harm, or lack an answer.
    expect(none.filter((id) => !/^averted\.|\.blank$|^fulfilment\.none$|^risk$/.test(id))).toEqual([])
  })
})

describe('a handful of cases with every outcome', () => {
  it('are counted as they were by hand', async () => {
    const counted = await officeWith((file, actor) =>
      file.act(actor, { kind: 'import', note: '导入调解台账' }, async (work) => {
        for (const { values, agreements = [] } of countedCases) {
          const [one] = await work.write(registers.mediationCase, [{ set: { ...values } }])
          await work.write(
            registers.agreement,
            agreements.map((set) => ({ set: { ...set, case: one!.id } })),
          )
        }
      }),
    )
    const { now, list } = await counted.ask('mediation.sheet', countedPeriod)
    const filled = (ids: readonly string[]) => Object.fromEntries(ids.flatMap((id) => (now[id] ? [[id, now[id]]] : [])))
    expect(filled(sheetFigures.map((f) => f.id))).toEqual(countedByHand)
    const { rows } = sheetTables(list).find((t) => t.title === '案件来源')!
    const bySource = rows.map((row) => [row.id, now[sheetCell(sheetBalance[0]!, row)] ?? 0] as const)
    expect(Object.fromEntries(bySource.filter(([, n]) => n > 0))).toEqual(acceptedBySource)
  })
})

describe('the balance', () => {
  it.each([
    ['a year', year],
    ['a quarter', spanAround('quarter', today)],
    ['some days', { from: addDays(today, -40), to: today }],
  ])('of %s adds up: settled, failed, dropped and open are all that was accepted', async (_what, period) => {
    const { now, list } = await desk.ask('mediation.sheet', period)
    const sum = (counts: readonly string[]) => counts.reduce((n, id) => n + (now[id] ?? 0), 0)
    const [accepted, ...fates] = sheetBalance
    expect(sum(fates.map((f) => f.id))).toBe(now[accepted!.id])
    for (const { title, rows } of sheetTables(list)) {
      const whole = rows.filter((row) => !row.isWithin)
      expect([title, sum(whole.map((row) => sheetCell(accepted!, row)))]).toEqual([title, now[accepted!.id]])
      for (const row of rows) {
        const all = now[sheetCell(accepted!, row)] ?? 0
        expect([row.label, sum(fates.map((f) => sheetCell(f, row)))]).toEqual([row.label, all])
      }
    }
  })
})

describe('the sheet taken away', () => {
  it('is a workbook and a paper under the name of its period', async () => {
    const sheet = await desk.ask('mediation.sheetFile', year)
    const paper = await desk.ask('mediation.sheetPaper', year)
    const name = `人民调解案件统计表_${year.from.slice(0, 4)}年`
    expect([sheet.name, paper.name, paper.landscape]).toEqual([`${name}.xlsx`, `${name}.docx`, true])
  })

  it('is refused for days the wrong way round, and for more than three years', async () => {
    const wrong = await desk.office.call('mediation.sheet', { from: '2026-02-01', to: '2026-01-01' })
    const long = await desk.office.call('mediation.sheet', { from: '2016-02-01', to: '2026-01-01' })
    expect([wrong.ok, long.ok]).toEqual([false, false])
  })
})

describe('the check of a dossier', () => {
  it('finds over the bridge what is still to do: a whole case is only to be told how long it is kept', async () => {
    const { id } = await fillDispute(desk.ask)
    const findings = await desk.ask('mediation.check', { id })
    expect(findings.map((f) => [f.point, f.at.part, f.at.field])).toEqual([['binding', 'case', 'keepFor']])
    expect(findings[0]!.at.record).toBe(id)
  })

  it('is refused for a case that is not there', async () => {
    const id = '01900000-0000-7000-8000-000000000000'
    expect(await desk.office.call('mediation.check', { id })).toMatchObject({ ok: false, code: 'missing' })
  })
})
