import { expect, it } from 'vitest'
import { addDays, dayOf } from '../../records/kit/dates'
import type { RegisterId } from '../../records/registers'
import { newOffice } from './testing-office'

const inDays = (n: number): string => addDays(dayOf(new Date()), n)

it('today puts overdue hazards first, then what has ended, and work that nobody has done', async () => {
  const { ask } = await newOffice()
  const make = async (register: RegisterId, set: Record<string, unknown>) =>
    (await ask('record.save', { register, set })).id
  const section = await make('streetSection', { name: '永兴路' })
  const shop = await make('shop', { name: '福满园饺子馆', section })
  await make('licence', { shop, kind: 'food', validUntil: inDays(-90) })
  await make('licence', { shop, kind: 'business', validUntil: inDays(12) })
  const hazard = await make('hazard', { shop, what: '燃气软管老化', foundOn: inDays(-20) })
  await ask('record.do', {
    register: 'hazard',
    id: hazard,
    revision: 1,
    act: 'tell',
    set: { toldOn: inDays(-20), demand: '更换', deadline: inDays(-3) },
  })
  const task = await make('task', { name: '街面清洗', section, every: 'week', times: 1, from: inDays(-14) })
  const { due } = await ask('today.read', undefined)
  expect(due.lines.slice(0, 2).map((l) => [l.register, l.title, l.days])).toEqual([
    ['hazard', '福满园饺子馆 · 燃气软管老化', -3],
    ['licence', '福满园饺子馆 · 食品经营许可证', -90],
  ])
  const missed = due.lines.filter((l) => l.register === 'task' && l.days < 0)
  expect(missed.length).toBeGreaterThan(0)
  expect(missed[0]).toMatchObject({ title: '永兴路 · 街面清洗', id: task })
  expect(due.late).toBe(2 + missed.length)
  expect((await ask('today.badges', undefined)).late).toBe(due.late)

  // What was written down as done, or as missed, is no longer asked for.
  for (const { detail } of missed) {
    const dueOn = /\d{4}-\d{2}-\d{2}/.exec(detail)![0]
    await make('taskDone', { task, dueOn, missed: '下雨' })
  }
  expect((await ask('today.read', undefined)).due.late).toBe(2)
})

it('badges count hazards and failed checks until they are looked at again', async () => {
  const { ask } = await newOffice()
  const make = async (register: RegisterId, set: Record<string, unknown>) =>
    (await ask('record.save', { register, set })).id
  const badges = () => ask('today.badges', undefined)
  expect(await badges()).toEqual({
    late: 0,
    hazardsLate: 0,
    hazardsOpen: 0,
    failedChecks: 0,
    casesLate: 0,
    casesOpen: 0,
  })
  const shop = await make('shop', { name: '福满园饺子馆' })
  const list = await make('checkList', { name: '店内检查', kind: 'fire', items: '灭火器' })
  const other = await make('checkList', { name: '门前检查', kind: 'frontage', items: '卫生' })
  await make('inspection', { shop, list, on: inDays(-40), results: { 灭火器: 'fail' } })
  expect((await badges()).failedChecks).toBe(0)
  await make('inspection', { shop, list, on: inDays(-9), results: { 灭火器: 'fail' } })
  await make('inspection', { shop, list: other, on: inDays(-2), results: { 卫生: 'pass' } })
  await make('hazard', { shop, what: '灭火器过期', foundOn: inDays(-9) })
  expect(await badges()).toMatchObject({ late: 0, hazardsLate: 0, hazardsOpen: 1, failedChecks: 1 })
  await make('inspection', { shop, list, on: inDays(-1), results: { 灭火器: 'pass' } })
  expect((await badges()).failedChecks).toBe(0)
})

it('badges count disputes that wait, and those whose month is over', async () => {
  const { ask } = await newOffice()
  const badges = async () => {
    const { casesLate, casesOpen, late } = await ask('today.badges', undefined)
    return { casesLate, casesOpen, late }
  }
  const { id, revision } = await ask('mediation.open', {
    set: { what: '油烟', registeredOn: inDays(-40) },
    applicants: [{ name: '王秀英' }],
    respondents: [{ name: '陈建国' }],
  })
  expect(await badges()).toEqual({ casesLate: 0, casesOpen: 1, late: 0 })
  await ask('record.do', {
    register: 'mediationCase',
    id,
    revision,
    act: 'accept',
    set: { acceptedOn: inDays(-40) },
  })
  expect(await badges()).toEqual({ casesLate: 1, casesOpen: 1, late: 1 })
  expect((await ask('today.read', undefined)).due.lines[0]).toMatchObject({ register: 'mediationCase', id })
})
