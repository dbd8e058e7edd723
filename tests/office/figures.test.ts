import { beforeAll, describe, expect, it } from 'vitest'
import type { FigureReport } from '../../bridge/calls/figures'
import type { Query } from '../../bridge/record-shapes'
import { readPeople, unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { figureOf, figureRows, narrowed, type FigureQuery, type FigureRows } from '../../records/figures/figures'
import { addDays, dayOf } from '../../records/kit/dates'
import { monthsIn, spanAround } from '../../records/figures/period'
import { databaseName } from '../../db/cipher'
import { join } from 'node:path'
import { fillOffice } from '../fixtures/fill-office'
import { fillStreetLife } from '../fixtures/fill-street-life'
import { madeUpOffice } from '../fixtures/made-up-office'
import { newOffice, password } from './testing-office'

const today = dayOf(new Date())
const year = spanAround('year', today)
let desk: Awaited<ReturnType<typeof newOffice>>

beforeAll(async () => {
  desk = await newOffice()
  await desk.ask('session.lock', undefined)
  const [person] = readPeople(desk.folder).people
  const actor = { id: person!.id, name: person!.name, role: 'director' as const }
  const key = await unlock(desk.folder, person!.id, password)
  const file = await OfficeFile.open(join(desk.folder, databaseName), key)
  await fillOffice(file, actor, madeUpOffice({ sections: 3, groups: 4, smallGroups: 8, shops: 90 }, 7))
  await fillStreetLife(file, actor, today, { checks: 5, hazardsEvery: 2, grid: { large: 2, middle: 4, small: 8 } })
  await file.close()
  await desk.ask('session.unlock', { person: person!.id, password })
}, 60_000)

const report = (by: FigureRows, more: Partial<{ from: string; to: string; within: FigureReport['within'] }> = {}) =>
  desk.ask('figures.read', { ...year, by, ...more })

/** What the list shows that a figure opens: how many records, or the sum of a field of theirs. */
async function listOf({ register, filters, standing }: FigureQuery, sum?: string): Promise<number> {
  const query: Query = { register, filters, standing }
  const { rows, total } = await desk.ask('record.list', { query, limit: 500 })
  return sum ? rows.reduce((n, row) => n + ((row.values[sum] as number | null) ?? 0), 0) : total
}

describe('every figure', () => {
  it.each(figureRows.map((r) => r.code))('opens exactly the records that it counts, by %s', async (by) => {
    const r = await report(by)
    const wrong: string[] = []
    let cells = 0
    const compare = async (id: string, n: number, query: FigureQuery, where: string) => {
      cells += 1
      const opened = await listOf(query, figureOf(id).sum)
      if (opened !== n) wrong.push(`${id} ${where}: ${n}, but the list has ${opened}`)
    }
    for (const [id, n] of Object.entries(r.total)) await compare(id, n, figureOf(id).query(r.period, r.today), 'in all')
    const told = Object.keys(r.total)
    expect(told).toEqual(expect.arrayContaining(['opened', 'shops.closed', 'found', 'solvedIn', 'checked']))
    for (const row of r.rows) {
      const month = monthsIn(r.period).find((m) => m.month === row.id)
      for (const id of told.filter((one) => r.rows.some((other) => one in other.n))) {
        const figure = figureOf(id)
        const query = month
          ? figure.query({ from: month.from, to: month.to }, r.today)
          : narrowed(figure.query(r.period, r.today), r.within, { by, id: row.id })
        await compare(id, row.n[id] ?? 0, query, row.label)
      }
    }
    for (const [id, n] of Object.entries(r.lastYearTotal))
      await compare(id, n, figureOf(id).query(r.lastYear, r.today), 'a year ago')
    for (const [id, n] of Object.entries(r.beforeTotal))
      await compare(id, n, figureOf(id).query(r.before, r.today), 'before')
    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThan(60)
  })

  it('is there: nothing that is counted here is 0 in all', async () => {
    const { total } = await report('section')
    // Of so few shops none may be idle, and none of their hazards major or reported.
    const none = Object.entries(total).flatMap(([id, n]) => (n === 0 ? [id] : []))
    expect(
      none.filter((id) => !/^shops\.(closed|vacant|paused|transferred)$|^reported$|^found\.major$|^opened$/.test(id)),
    ).toEqual([])
  })

  it('of a part is told of one street as its row tells it', async () => {
    const whole = await report('section')
    const row = whole.rows.find((one) => one.id !== null)!
    const one = await report('category', { within: { section: row.id! } })
    for (const id of Object.keys(one.total)) expect([id, one.total[id]]).toEqual([id, row.n[id] ?? 0])
    expect(one.withinLabel).toBe(row.label)
    expect(Object.keys(one.total)).not.toContain('events.visit')
  })

  it('of the list of its checks adds up to all checks', async () => {
    const r = await report('section')
    expect(r.lists.map((row) => row.label)).toContain('门前三包')
    expect(r.lists.reduce((sum, row) => sum + (row.n['checks'] ?? 0), 0)).toBe(r.total['checks'])
    expect(r.months.reduce((sum, row) => sum + (row.n['checks'] ?? 0), 0)).toBe(r.total['checks'])
  })
})

describe('extinguishers', () => {
  it('count as replaced when the file gives them a later last day, until that is undone', async () => {
    const before = await report('section')
    const shops = await desk.ask('record.list', {
      query: {
        register: 'shop',
        filters: {
          status: { any: ['open'] },
          extinguishersUntil: { from: addDays(today, -60), to: addDays(today, 400) },
        },
      },
    })
    const shop = shops.rows[0]!
    const set = async (until: string) => {
      const { record } = await desk.ask('record.page', { register: 'shop', id: shop.id })
      const changes = { extinguishers: 6, extinguishersUntil: until }
      await desk.ask('record.save', { register: 'shop', id: shop.id, revision: record.revision, set: changes })
    }
    await set(addDays(today, 1200))
    const after = await report('section')
    expect(after.total['renewed']).toBe(before.total['renewed']! + 1)
    expect(after.total['renewed.pieces']).toBe(before.total['renewed.pieces']! + 6)
    const last = await desk.ask('act.last', undefined)
    await desk.ask('act.undo', { batch: last!.batch })
    expect((await report('section')).total['renewed']).toBe(before.total['renewed'])
    // An earlier day is a correction, and replaces nothing.
    await set(addDays(today, -90))
    expect((await report('section')).total['renewed']).toBe(before.total['renewed'])
  })
})

describe('how a shop stands with a paper', () => {
  it('is told alike by the matrix, the list, the streets and the list of what ends', async () => {
    const { ask } = desk
    const { rows } = await ask('record.list', { query: { register: 'shop', standing: { is: 'trading' } }, limit: 500 })
    const [day, later, past] = [addDays(today, -40), addDays(today, 10), addDays(today, -10)]
    /** Signatures that are easily judged in two ways: the operator's first day, voided, replaced, mistaken, two of one day. */
    const hard: [operatorSince: string | null, ...signed: Record<string, unknown>[]][] = [
      [today, { signedOn: day }],
      [day, { signedOn: day, validUntil: later }],
      [null, { signedOn: day, voidedOn: past, voidReason: 'operator' }],
      [null, { signedOn: day }, { signedOn: past, validUntil: past }],
      [null, { signedOn: day, validUntil: later }, { signedOn: past, voidedOn: past, voidReason: 'error' }],
      [null, { signedOn: past, validUntil: past }, { signedOn: past, validUntil: later }],
      [null, { signedOn: past, validUntil: today }],
    ]
    for (const [n, [operatorSince, ...signed]] of hard.entries()) {
      const { id, revision } = rows[n]!
      await ask('record.save', { register: 'shop', id, revision, set: { operatorSince } })
      for (const set of signed) {
        const whole = { shop: id, kind: 'frontage', ...set }
        await ask('record.save', { register: 'pledge', set: whole })
      }
    }
    const matrix = await ask('pledge.matrix', { scope: {} })
    for (const [n, { kind }] of matrix.papers.entries()) {
      const cells = matrix.rows.map(({ shop, cells: all }) => ({ shop, ...all[n]! }))
      const holding = cells.filter(({ state }) => state === 'signed' || state === 'expiring').map((c) => c.shop)
      const query: Query = { register: 'shop', standing: { is: 'signed', kind, on: today } }
      const listed = (await ask('record.list', { query, limit: 500 })).rows.map((r) => r.id)
      expect([kind, listed.toSorted()]).toEqual([kind, holding.toSorted()])
      if (kind !== 'frontage') continue
      const streets = await ask('street.list', undefined)
      const placed = new Set(rows.filter((r) => r.values['section'] !== null).map((r) => r.id))
      expect(streets.reduce((sum, s) => sum + s.signed, 0)).toBe(holding.filter((id) => placed.has(id)).length)
    }
    const ends = await ask('expiry.list', { registers: ['pledge'], to: addDays(today, 30), limit: 200 })
    const due = matrix.rows.flatMap((row) => row.cells.filter((c) => ['expiring', 'expired'].includes(c.state)))
    expect(new Set(ends.lines.map((l) => l.id))).toEqual(new Set(due.map((c) => c.id)))
  })
})

describe('what is asked wrongly', () => {
  it('is refused: days the wrong way round, and more than three years', async () => {
    const wrong = await desk.office.call('figures.read', { from: '2026-02-01', to: '2026-01-01', by: 'section' })
    const long = await desk.office.call('figures.read', { from: '2016-02-01', to: '2026-01-01', by: 'section' })
    expect([wrong.ok, long.ok]).toEqual([false, false])
  })

  it('by a list of another register is refused', async () => {
    const query: Query = { register: 'licence', standing: { is: 'trading' } }
    expect(await desk.office.call('record.list', { query })).toMatchObject({ ok: false, code: 'denied' })
  })
})

describe('the report taken away', () => {
  it('is a workbook and a paper under the name of its period', async () => {
    const sheet = await desk.ask('figures.sheet', { ...year, by: 'section' })
    const paper = await desk.ask('figures.paper', { ...year, by: 'section' })
    expect([sheet.name, paper.name, paper.landscape]).toEqual([
      `统计报表_${year.from.slice(0, 4)}年.xlsx`,
      `统计报表_${year.from.slice(0, 4)}年.docx`,
      true,
    ])
  })
})
