import { expect, test } from 'vitest'
import { sampleOffice } from '../fixtures/made-up-office'
import { sampleWorkbook } from '../fixtures/sample-workbook'
import { newOffice } from './testing-office'

/** What the ledger has a column for, and what the program shows in full. */
const compared = ['licensedName', 'creditCode', 'category', 'door', 'area', 'operator', 'landlord'] as const
const more = ['staffCount', 'fireSafetyPerson', 'tenure', 'status', 'openedOn', 'note'] as const

test('the made-up ledger goes in without a wrong value, but for the rows that nobody may guess', async () => {
  const office = sampleOffice()
  const ledger = await sampleWorkbook(office)
  const { ask, office: running } = await newOffice()
  const sheet = await ask('import.open', { register: 'shop', name: ledger.name, bytes: ledger.bytes })
  const { counts, makes } = await ask('import.check', { id: sheet.id, targets: sheet.columns.map((c) => c.target) })
  expect(counts).toEqual({
    new: ledger.good,
    changed: 0,
    same: 0,
    refused: ledger.faults.length,
    // The repeated row, the total, and the line for signatures.
    skipped: ledger.repeated + 2,
  })
  expect(makes).toHaveLength(2)

  const { rows: refused } = await ask('import.rows', { id: sheet.id, verdict: 'refused', offset: 0, limit: 100 })
  expect(refused.map((r) => r.title)).toEqual(ledger.faults.map((f) => f.name))
  refused.forEach((row, n) => expect(row.says.join()).toContain(ledger.faults[n]!.column))

  const { batch, count } = await ask('import.run', { id: sheet.id })
  const food = office.licences.filter((l) => l.values.kind === 'food')
  const groups = new Set(office.shops.map((s) => s.values.group))
  expect(count).toBe(office.shops.length + food.length + office.sections.length + groups.size)

  const { rows, titles, total } = await ask('record.list', { query: { register: 'shop' }, limit: 500 })
  expect(total).toBe(office.shops.length)
  const titleOf = new Map([...office.sections, ...office.groups].map((r) => [r.id, r.values.name]))
  const imported = new Map(rows.map((r) => [`${String(r.values['name'])} ${String(r.values['address'])}`, r.values]))
  for (const { values } of office.shops) {
    const found = imported.get(`${values.name} ${values.address}`)
    for (const key of [...compared, ...more]) expect({ key, value: found?.[key] }).toEqual({ key, value: values[key] })
    expect(titles[String(found?.['section'])]).toBe(titleOf.get(values.section!))
    expect(titles[String(found?.['group'])]).toBe(titleOf.get(values.group!))
    expect(String(found?.['phone']).slice(-4)).toBe(String(values.phone).slice(-4))
  }

  const again = await ask('import.open', { register: 'shop', name: ledger.name, bytes: ledger.bytes })
  const second = await ask('import.check', { id: again.id, targets: again.columns.map((c) => c.target) })
  expect(second.counts).toMatchObject({ new: 0, changed: 0, same: ledger.good })

  expect(await ask('act.undo', { batch })).toMatchObject({ undone: count, kept: [] })
  expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(0)
  await running.close()
})
