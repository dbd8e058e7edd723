import { describe, expect, it } from 'vitest'
import type { Input } from '../../bridge/calls'
import { dryRun } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice, password } from './testing-office'

type Desk = Awaited<ReturnType<typeof newOffice>>

const found = ({ ask }: Desk) =>
  ask('record.save', { register: 'hazard', set: { what: '安全出口堆放杂物', foundOn: '2026-03-02' } })
const tell = { toldOn: '2026-03-02', demand: '清走杂物', deadline: '2026-03-05' }
/** Asks for an act on a hazard. */
const act = (one: { id: string; revision: number }, asked: Pick<Input<'record.do'>, 'act' | 'set' | 'reason'>) => ({
  register: 'hazard' as const,
  id: one.id,
  revision: one.revision,
  ...asked,
})
const year = 2026 // of the acts' own days

describe('an act', () => {
  it('moves the record, takes what it needs, numbers it, and stands in the history with its reason', async () => {
    const desk = await newOffice()
    const { ask } = desk
    const one = await found(desk)
    const told = await ask('record.do', act(one, { act: 'tell', set: tell }))
    expect(told.values).toMatchObject({ ...tell, state: 'told', number: `〔${year}〕1号` })
    const longer = await ask(
      'record.do',
      act(told, { act: 'extend', set: { deadline: '2026-03-12' }, reason: '配件要订货' }),
    )
    expect(longer.values).toMatchObject({ state: 'told', deadline: '2026-03-12', number: `〔${year}〕1号` })
    const history = await ask('record.history', { register: 'hazard', id: one.id })
    expect(history[0]).toMatchObject({
      reason: '配件要订货',
      sentences: ['把 整改期限 从「2026-03-05」改为「2026-03-12」'],
    })
    expect(history[1]!.sentences).toContain('把 状态 从「待告知」改为「整改中」')
    expect((await ask('act.last', undefined))!.sentence).toBe('延长期限 安全出口堆放杂物')
  })

  it('is refused in the wrong state, without what it needs, with what is not its own, stale, or without its reason', async () => {
    const desk = await newOffice()
    const { ask, office } = desk
    const one = await found(desk)
    const refused: [Input<'record.do'>, string, unknown?][] = [
      [act(one, { act: 'solve', set: { solvedOn: '2026-03-03' } }), 'denied'],
      [act(one, { act: 'noSuchAct' }), 'invalid'],
      [
        act(one, { act: 'tell', set: { toldOn: '2026-03-02' } }),
        'invalid',
        { demand: '请填写整改要求', deadline: '请填写整改期限' },
      ],
      [act(one, { act: 'tell', set: { ...tell, deadline: null } }), 'invalid', { deadline: '请填写整改期限' }],
      [act(one, { act: 'tell', set: { ...tell, deadline: '2026-02-30' } }), 'invalid'],
      [act(one, { act: 'tell', set: { ...tell, what: '别的' } }), 'invalid'],
      [act(one, { act: 'tell', set: { ...tell, state: 'solved' } }), 'invalid'],
      [act(one, { act: 'void', reason: '  ' }), 'invalid'],
      [act({ ...one, revision: 7 }, { act: 'tell', set: tell }), 'stale'],
      [{ ...act(one, { act: 'tell', set: tell }), register: 'shop' }, 'missing'],
    ]
    for (const [input, code, detail] of refused)
      expect([input.set, await office.call('record.do', input)]).toMatchObject([
        input.set,
        { ok: false, code, ...(detail !== undefined && { detail }) },
      ])
    expect((await ask('record.page', { register: 'hazard', id: one.id })).record).toMatchObject({
      revision: 1,
      values: { state: 'found', number: null },
    })
    expect(await ask('record.do', act(one, { act: 'tell', set: tell }))).toMatchObject({
      values: { number: `〔${year}〕1号` },
    })
  })

  it('is for who may write the register', async () => {
    const desk = await newOffice()
    const { ask, office } = desk
    const one = await found(desk)
    for (const role of ['reader', 'mediator'] as const) {
      const person = await ask('people.add', { name: `${role}甲`, role, password })
      await ask('session.lock', undefined)
      await ask('session.unlock', { person: person.id, password })
      expect(await office.call('record.do', act(one, { act: 'tell', set: tell }))).toMatchObject({
        ok: false,
        code: 'denied',
      })
      await ask('session.lock', undefined)
      const director = (await office.call('office.state', undefined)) as {
        value: { people: { id: string; name: string }[] }
      }
      await ask('session.unlock', { person: director.value.people.find((p) => p.name === '周敏')!.id, password })
    }
  })

  it('is undone by the ordinary undo, and its number stays with the record, so that none is missing', async () => {
    const desk = await newOffice()
    const { ask } = desk
    const one = await found(desk)
    await ask('record.do', act(one, { act: 'tell', set: tell }))
    const undone = await ask('act.undo', { batch: (await ask('act.last', undefined))!.batch })
    const page = () => ask('record.page', { register: 'hazard', id: one.id })
    const number = `〔2026〕1号`
    const { record: back } = await page()
    expect(back.values).toMatchObject({ state: 'found', number, toldOn: null, deadline: null })
    await ask('act.undo', { batch: undone.batch })
    const { record: again } = await page()
    expect(again.values).toMatchObject({ state: 'told', number })
    await ask('act.undo', { batch: (await ask('today.read', undefined)).lastActs[0]!.batch })
    const { record } = await page()
    expect((await ask('record.do', act(record, { act: 'tell', set: tell }))).values['number']).toBe(number)
    const next = await ask('record.do', act(await found(desk), { act: 'tell', set: tell }))
    expect(next.values['number']).toBe(`〔2026〕2号`)
  })

  it('is not what typed a number: that goes with its undo', async () => {
    const desk = await newOffice()
    const one = await found(desk)
    const set = { number: '〔2026〕9号' }
    await desk.ask('record.save', { register: 'hazard', id: one.id, revision: one.revision, set })
    await desk.ask('act.undo', { batch: (await desk.ask('act.last', undefined))!.batch })
    const { record } = await desk.ask('record.page', { register: 'hazard', id: one.id })
    expect(record.values['number']).toBeNull()
  })

  it('numbers by the year of its own day, whatever the year is now', async () => {
    const desk = await newOffice()
    const told = async (toldOn: string) => {
      const one = await desk.ask('record.save', {
        register: 'hazard',
        set: { what: '电线老化', foundOn: '2024-12-30' },
      })
      const done = await desk.ask('record.do', act(one, { act: 'tell', set: { ...tell, toldOn } }))
      return done.values['number']
    }
    expect([await told('2024-12-31'), await told('2025-01-02'), await told('2024-12-31')]).toEqual([
      '〔2024〕1号',
      '〔2025〕1号',
      '〔2024〕2号',
    ])
  })

  it('numbers without a gap however many are asked for at once, and a voided record keeps its number', async () => {
    const desk = await newOffice()
    const { ask, office } = desk
    const hazards = await Promise.all(Array.from({ length: 12 }, () => found(desk)))
    const replies = await Promise.all(
      hazards.map((one, i) =>
        // Every third asks for what it does not get: that must not cost a number.
        office.call('record.do', act(one, { act: 'tell', set: i % 3 === 0 ? { toldOn: '2026-03-02' } : tell })),
      ),
    )
    const told = replies.flatMap((r) => (r.ok ? [r.value] : []))
    const numbers = told.map((t) => Number(/(\d+)号$/.exec(String(t.values['number']))![1]))
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const voided = await ask('record.do', act(told[0]!, { act: 'void', reason: '不是这家店' }))
    expect(voided.values).toMatchObject({ state: 'void', number: told[0]!.values['number'] })
    const next = await ask('record.do', act(hazards[0]!, { act: 'tell', set: tell }))
    expect(next.values['number']).toBe(`〔${year}〕9号`)
  })

  it('passes over numbers that stand on a record already, archived ones too', async () => {
    const desk = await newOffice()
    const { ask } = desk
    const set = { what: '消火栓被遮挡', foundOn: '2026-03-02' }
    await ask('record.save', { register: 'hazard', set: { ...set, number: `〔${year}〕1号` } })
    const gone = await ask('record.save', { register: 'hazard', set: { ...set, number: `〔${year}〕2号` } })
    await ask('record.archive', { register: 'hazard', id: gone.id, revision: gone.revision })
    const told = await ask('record.do', act(await found(desk), { act: 'tell', set: tell }))
    expect(told.values['number']).toBe(`〔${year}〕3号`)
  })
})

describe('the state', () => {
  it('is moved by no save and no bulk edit; a new record begins where it must', async () => {
    const desk = await newOffice()
    const { ask, office } = desk
    const one = await found(desk)
    const register = 'hazard' as const
    for (const refused of [
      office.call('record.save', { register, id: one.id, revision: 1, set: { state: 'solved' } }),
      office.call('record.save', { register, set: { what: '新的', foundOn: '2026-03-02', state: 'told' } }),
      office.call('bulk.edit', { register, selection: { ids: [one.id] }, set: { state: 'solved' } }),
      office.call('bulk.preview', { register, selection: { ids: [one.id] }, set: { state: 'solved' } }),
    ])
      expect(await refused).toMatchObject({ ok: false, code: 'denied' })
    const made = await ask('record.save', { register, set: { what: '新的', foundOn: '2026-03-02', state: 'found' } })
    expect(made.values['state']).toBe('found')
  })

  it('of old records comes with the import, numbers and all', async () => {
    const desk = await newOffice()
    const { ask } = desk
    const bytes = await workbook({
      rows: [
        ['隐患描述', '发现日期', '状态', '告知书编号', '整改期限', '整改完成日期'],
        ['楼道堆放杂物', '2025-03-01', '整改完成', '〔2025〕8号', '2025-03-10', '2025-03-09'],
        ['电线老化', '2025-04-01', '整改中', '〔2025〕9号', '2025-04-10', null],
        ['灭火器过期', '2025-05-01', null, null, null, null],
      ],
    })
    const run = await dryRun(ask, bytes, { register: 'hazard', name: '隐患.xlsx' })
    expect(run.check.counts).toMatchObject({ new: 3, refused: 0 })
    await ask('import.run', { id: run.id })
    const { rows } = await ask('record.list', { query: { register: 'hazard' } })
    expect(Object.fromEntries(rows.map((r) => [r.values['what'], [r.values['state'], r.values['number']]]))).toEqual({
      楼道堆放杂物: ['solved', '〔2025〕8号'],
      电线老化: ['told', '〔2025〕9号'],
      灭火器过期: ['found', null],
    })
    const old = rows.find((r) => r.values['what'] === '电线老化')!
    const solved = await ask('record.do', act(old, { act: 'solve', set: { solvedOn: '2026-01-05' } }))
    expect(solved.values).toMatchObject({ state: 'solved', number: '〔2025〕9号' })
  })

  it('tells hazards apart by their shop, and finds an imported one again', async () => {
    const { ask } = await newOffice()
    for (const name of ['福满园', '老张修车']) await ask('record.save', { register: 'shop', set: { name } })
    const bytes = await workbook({
      rows: [
        ['商户', '隐患描述', '发现日期', '状态'],
        ['福满园', '灭火器过期', '2025-03-01', '整改中'],
        ['老张修车', '灭火器过期', '2025-03-01', '整改中'],
        [null, '灭火器过期', '2025-03-02', '整改中'],
      ],
    })
    const run = await dryRun(ask, bytes, { register: 'hazard' })
    expect(run.check.counts).toMatchObject({ new: 3, refused: 0 })
    await ask('import.run', { id: run.id })
    expect((await dryRun(ask, bytes, { register: 'hazard' })).check.counts).toMatchObject({ new: 0, same: 3 })
  })

  it('of a record that is here is moved by no table, and the row says so', async () => {
    const { ask } = await newOffice()
    const head = ['隐患描述', '发现日期', '状态', '部位']
    const bring = async (...rows: (string | null)[][]) =>
      dryRun(ask, await workbook({ rows: [head, ...rows] }), { register: 'hazard' })
    await ask('import.run', { id: (await bring(['电线老化', '2025-04-01', '整改中', null])).id })
    const run = await bring(['电线老化', '2025-04-01', '已整改', '后厨'])
    expect(run.check.counts).toMatchObject({ changed: 1 })
    const { rows: judged } = await ask('import.rows', { id: run.id, offset: 0, limit: 10 })
    expect(judged[0]?.says.join()).toContain('状态仍是「整改中」，表里写「已整改」')
    await ask('import.run', { id: run.id })
    const { rows } = await ask('record.list', { query: { register: 'hazard' } })
    expect(rows.map((r) => [r.values['state'], r.values['place']])).toEqual([['told', '后厨']])
    expect((await bring(['电线老化', '2025-04-01', '作废', '后厨'])).check.counts).toMatchObject({ same: 1 })
  })
})
