import { expect, it } from 'vitest'
import { caseloadQuery, gradeColumns, subsidyOf } from '../../records/mediation/subsidy'
import { fillDispute } from '../fixtures/made-up-dispute'
import { newOffice } from './testing-office'

const period = { from: '2026-01-01', to: '2026-12-31' }

it('counts closed cases by mediator and grade, opens exactly them, and pays by the rates of the office', async () => {
  const { ask } = await newOffice()
  const { mediators } = await fillDispute(ask)
  const settings = await ask('mediation.settings', undefined)
  await ask('mediation.setSettings', { ...settings, subsidy: { simple: 5_000, ordinary: 10_050, hard: 30_000 } })
  const { lines, rates } = await ask('mediation.caseloads', period)
  expect(lines).toMatchObject([{ mediator: mediators.lead, name: '周敏' }])
  const opened: Record<string, number> = {}
  for (const { code } of gradeColumns) {
    const { total } = await ask('record.list', { query: caseloadQuery(mediators.lead, code, period) })
    if (total > 0) opened[code] = total
  }
  expect(opened).toEqual(lines[0]!.counts)
  expect(subsidyOf({ counts: { simple: 1, ordinary: 2, none: 4 } }, rates)).toBe(25_100)
  expect((await ask('mediation.caseloads', { from: '2025-01-01', to: '2025-12-31' })).lines).toEqual([])
})
