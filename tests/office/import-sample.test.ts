import { expect, test } from 'vitest'
import { sampleOffice } from '../fixtures/made-up-office'
import { sampleWorkbook } from '../fixtures/sample-workbook'
import { dryRun, saysOf } from '../fixtures/workbooks/import-table'
import { newOffice } from './testing-office'

test('the sample ledger goes in without a wrong value, once', async () => {
  const { ask, office } = await newOffice()
  const made = sampleOffice()
  const sample = await sampleWorkbook(made)
  const run = await dryRun(ask, sample.bytes, { name: sample.name })
  expect(run.check.counts).toEqual({ new: sample.good, changed: 0, same: 0, refused: sample.faults.length, skipped: 3 })
  const refused = run.rows.filter((r) => r.verdict === 'refused')
  for (const { name, column } of sample.faults) {
    expect(refused.find((r) => r.title === name)?.says.join()).toContain(column)
  }
  expect(Object.values(saysOf(run, 'skipped'))).toEqual(['与第 12 行重复', '合计行', '填表说明或签名，不是一条记录'])

  const act = await ask('import.run', { id: run.id })
  expect(act.sentence).toContain('导入《沿街商铺台账.xlsx》')

  // Every value of every shop, against the office that the ledger was written from.
  const titles = new Map([...made.sections, ...made.groups].map((r) => [r.id, r.values.name]))
  const list = await ask('record.list', { query: { register: 'shop' }, limit: 500 })
  expect(list.total).toBe(sample.good)
  const inLedger = [
    'name',
    'licensedName',
    'creditCode',
    'category',
    'door',
    'address',
    'area',
    'operator',
    'landlord',
    'staffCount',
    'tenure',
    'status',
    'openedOn',
    'note',
  ] as const
  for (const { values: v } of made.shops) {
    const stored = list.rows.find((r) => r.values['address'] === v.address && r.values['name'] === v.name)?.values
    expect(Object.fromEntries(inLedger.map((key) => [key, stored?.[key]]))).toEqual(
      Object.fromEntries(inLedger.map((key) => [key, v[key]])),
    )
    expect(list.titles[stored?.['section'] as string]).toBe(titles.get(v.section ?? ''))
    expect(list.titles[stored?.['group'] as string]).toBe(titles.get(v.group ?? ''))
  }
  const phones = made.shops.flatMap((s) => [s.values.phone, s.values.landlordPhone]).filter((p) => p !== null)
  const shown = list.rows.flatMap((r) => [r.values['phone'], r.values['landlordPhone']]).filter((p) => p !== null)
  expect(new Set(shown)).toEqual(new Set(phones.map((p) => `${p.slice(0, 3)}****${p.slice(-4)}`)))
  const foods = made.licences.filter((l) => l.values.kind === 'food')
  const licences = await ask('record.list', { query: { register: 'licence' }, limit: 500 })
  expect(licences.rows).toHaveLength(foods.length)
  expect(new Set(licences.rows.map((r) => JSON.stringify([r.values['number'], r.values['validUntil']])))).toEqual(
    new Set(foods.map((l) => JSON.stringify([l.values.number, l.values.validUntil]))),
  )

  const again = await dryRun(ask, sample.bytes, { name: sample.name })
  expect(again.check).toEqual({ counts: { ...run.check.counts, new: 0, same: sample.good }, makes: [], notices: [] })

  await ask('act.undo', { batch: act.batch })
  for (const register of ['shop', 'streetSection', 'shopGroup', 'licence'] as const) {
    expect((await ask('record.list', { query: { register } })).total).toBe(0)
  }
  await office.close()
})
