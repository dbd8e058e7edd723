import { describe, expect, it } from 'vitest'
import type { Input } from '../../bridge/calls'
import type { RegisterId } from '../../records/registers'
import { expiryStatement } from '../../main/office/expiry/read-expiry'
import { sources } from '../../main/office/expiry/sources'
import { openZip } from '../../main/office/sheets/zip'
import { Kysely, sql } from 'kysely'
import { openEncrypted } from '../../db/cipher'
import { keepingStatements, OfficeDialect } from '../../db/dialect'
import { confirmationRuns } from '../../records/mediation/clocks'
import { caseStates } from '../../records/mediation/case-workflow'
import { migrate } from '../../db/migrate'
import type { Tables } from '../../db/tables'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { newOffice, testFolder } from './testing-office'

const inDays = (n: number): string => {
  const day = new Date()
  day.setDate(day.getDate() + n)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((p) => String(p).padStart(2, '0')).join('-')
}

async function street() {
  const office = await newOffice()
  const { ask } = office
  const make = async (register: RegisterId, set: Record<string, unknown>) =>
    (await ask('record.save', { register, set })).id
  const section = await make('streetSection', { name: '永兴路' })
  const shop = await make('shop', { name: '福满园饺子馆', section, extinguishersUntil: inDays(3) })
  const list = async (input: Input<'expiry.list'> = {}) => ask('expiry.list', input)
  const titles = async (input: Input<'expiry.list'> = {}) =>
    (await list(input)).lines.map((l) => `${l.days} ${l.title}`)
  return { ...office, make, section, shop, list, titles }
}

describe('the list of what ends', () => {
  it('is one list of everything, the longest overdue first, with the days and where it stands', async () => {
    const { ask, make, shop, section, list, titles } = await street()
    await make('licence', { shop, kind: 'food', validUntil: inDays(-5) })
    await make('licence', { shop, kind: 'business', validUntil: '9999-12-31' })
    await make('pledge', { shop, kind: 'fire', signedOn: inDays(-365), validUntil: inDays(0) })
    await make('facility', { kind: 'extinguisher', name: '街口灭火器箱', section, validUntil: inDays(30) })
    const board = await make('facility', { kind: 'board', name: '一号宣传栏', section })
    await make('posting', { facility: board, what: '防火通知', from: inDays(-40), until: inDays(-10) })
    await make('committee', { name: '永兴路管委会', kind: 'street', section, termUntil: inDays(31) })
    const hazard = await ask('record.save', {
      register: 'hazard',
      set: { shop, what: '燃气软管未更换', foundOn: inDays(-20) },
    })
    await ask('record.do', {
      register: 'hazard',
      id: hazard.id,
      revision: 1,
      act: 'tell',
      set: { toldOn: inDays(-20), demand: '更换软管', deadline: inDays(-3) },
    })
    expect(await titles()).toEqual([
      '-10 一号宣传栏 · 防火通知',
      '-5 福满园饺子馆 · 食品经营许可证',
      '-3 福满园饺子馆 · 燃气软管未更换',
      '0 福满园饺子馆 · 消防安全责任书',
      '3 福满园饺子馆 · 灭火器',
      '30 街口灭火器箱',
    ])
    const { lines, total, counts } = await list()
    expect(lines[2]?.detail).toBe(`安全隐患告知书〔${new Date().getFullYear()}〕1号，限 ${inDays(-3)}`)
    expect(lines.every((l) => l.street === '永兴路')).toBe(true)
    expect(total).toBe(6)
    expect(counts.reduce((sum, c) => sum + c.late, 0)).toBe(3)
    expect(await titles({ to: inDays(60) })).toContain('31 永兴路管委会')
    expect(await titles({ registers: ['licence', 'hazard'], to: inDays(-1) })).toHaveLength(2)
    expect(await titles({ section: crypto.randomUUID() })).toEqual([])
    expect(await list({ section, offset: 4, limit: 1 })).toMatchObject({ total: 6, lines: [{ register: 'shop' }] })
  })

  it('leaves out what matters no longer', async () => {
    const { ask, make, shop, section, titles } = await street()
    await make('pledge', { shop, kind: 'fire', signedOn: inDays(-400), validUntil: inDays(-35) })
    await make('pledge', { shop, kind: 'fire', signedOn: inDays(-30), validUntil: inDays(335) })
    await make('pledge', {
      shop,
      kind: 'safety',
      signedOn: inDays(-400),
      validUntil: inDays(-35),
      voidedOn: inDays(-1),
    })
    await make('facility', { kind: 'light', name: '拆掉的警灯', state: 'gone', validUntil: inDays(-1) })
    const old = { kind: 'street', section, termUntil: inDays(-100) }
    await make('committee', { name: '第一届管委会', ...old })
    await make('committee', { name: '第二届管委会', kind: 'street', section, termUntil: inDays(900) })
    expect(await titles()).toEqual(['3 福满园饺子馆 · 灭火器'])
    await make('licence', { shop, kind: 'food', validUntil: inDays(-5) })
    expect(await titles()).toHaveLength(2)
    await ask('record.save', { register: 'shop', id: shop, revision: 1, set: { status: 'closed' } })
    expect(await titles()).toEqual([])
  })

  it('takes a new date in place, as an act that can be undone, where nothing else is needed', async () => {
    const { ask, office, make, shop, titles } = await street()
    const food = await make('licence', { shop, kind: 'food', validUntil: inDays(-5) })
    const renew = { register: 'licence', id: food, revision: 1, field: 'validUntil', until: inDays(365) } as const
    await ask('expiry.renew', renew)
    expect(await titles()).toEqual(['3 福满园饺子馆 · 灭火器'])
    const act = await ask('act.last', undefined)
    expect(act?.sentence).toBe('续期 食品经营许可证')
    expect(await office.call('expiry.renew', renew)).toMatchObject({ ok: false, code: 'stale' })
    await ask('act.undo', { batch: act!.batch })
    expect(await titles()).toHaveLength(2)

    const fire = await make('pledge', { shop, kind: 'fire', signedOn: inDays(-400), validUntil: inDays(-35) })
    for (const [wrong, code] of [
      [{ ...renew, register: 'pledge', id: fire }, 'denied'],
      [{ ...renew, field: 'number' }, 'denied'],
      [{ ...renew, revision: 3, until: inDays(-1) }, 'invalid'],
    ] as const)
      expect(await office.call('expiry.renew', wrong)).toMatchObject({ ok: false, code })
  })

  it('goes out as a workbook', async () => {
    const { ask, office, make, shop } = await street()
    await make('licence', { shop, kind: 'food', validUntil: inDays(-5) })
    const { id, name } = await ask('expiry.sheet', {})
    expect(name).toMatch(/^到期提醒_\d{4}-\d{2}-\d{2}\.xlsx$/)
    const text = openZip(office.paper(id).bytes).text('xl/worksheets/sheet1.xml')
    expect(text).toContain('福满园饺子馆 · 食品经营许可证')
    expect(text).toContain('永兴路')
  })

  it('is read by the indexes of its dates, without sorting them all', async () => {
    const database = openEncrypted(join(testFolder(), 'plan.db'), randomBytes(32), { create: true })
    const db = new Kysely<Tables>({ dialect: new OfficeDialect({ database: keepingStatements(database) }) })
    await migrate(db)
    const compiled = expiryStatement('director', {}, '2026-11-23', 0, 100).compile(db)
    const plan = (
      database.prepare(`explain query plan ${compiled.sql}`).all(...compiled.parameters) as { detail: string }[]
    ).map((r) => r.detail)
    const dates = plan.filter((line) => line.startsWith('SEARCH record'))
    expect(dates).toHaveLength(sources.length)
    for (const line of dates) expect(line).toMatch(/archivedAt=\? AND .*\w</)
    expect(plan.filter((line) => line.startsWith('SCAN') || line.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([])
    database.close()
  })

  it('has the time limit to ask the court run just where a case says that it runs', async () => {
    const { matters } = sources.find((s) => s.register === 'agreement')!
    const database = openEncrypted(join(testFolder(), 'rules.db'), randomBytes(32), { create: true })
    const db = new Kysely<Tables>({ dialect: new OfficeDialect({ database: keepingStatements(database) }) })
    for (const { code } of caseStates)
      for (const confirmAskedOn of [null, '2026-10-01'])
        for (const confirmWanted of [null, false, true]) {
          const wanted = confirmWanted === null ? null : Number(confirmWanted)
          const { rows } = await sql<{ runs: number }>`select ${matters} runs
            from (select ${confirmAskedOn} confirmAskedOn, ${wanted} confirmWanted) record,
              (select ${code} state, null archivedAt) mediationCase`.execute(db)
          const facts = { confirmAskedOn, confirmWanted }
          expect([code, facts, rows[0]!.runs === 1]).toEqual([code, facts, confirmationRuns(facts, code)])
        }
    database.close()
  })
})
