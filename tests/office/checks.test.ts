import { beforeAll, describe, expect, it } from 'vitest'
import type { ShopCheck } from '../../bridge/check-shapes'
import type { Values } from '../../bridge/record-shapes'
import { inspection } from '../../records/checks/inspection'
import { initialValues } from '../../records/kit/register'
import type { RegisterId } from '../../records/registers'
import { part, textOf } from '../documents/word-parts'
import { newOffice } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
let section: string
let frontage: string
let fire: string
const shops: Record<string, string> = {}

const make = async (register: RegisterId, set: Values) => (await desk.ask('record.save', { register, set })).id
const listCalled = async (words: string) =>
  (await desk.ask('record.list', { query: { register: 'checkList', words } })).rows[0]!.id
const round = (list = frontage, since = '2026-11-16') => desk.ask('check.round', { of: { section }, list, since })
const allPass = { 包卫生: 'pass', 包绿化: 'pass', 包秩序: 'pass' } as const

function check(shop: string, more: Partial<ShopCheck & { on: string }> = {}) {
  return { shop: shops[shop]!, results: allPass, list: frontage, on: '2026-11-20', inspectors: '周敏、李强', ...more }
}
const word = async ({ id }: { id: string }) =>
  textOf(part(await desk.ask('paper.bytes', { paper: id }), 'word/document.xml'))
const hazards = async (shop: string) =>
  (await desk.ask('record.list', { query: { register: 'hazard', filters: { shop: { any: [shops[shop]!] } } } })).rows

/** A check that must not be written: what is said, and that nothing was. */
async function refused(what: ReturnType<typeof check>) {
  const before = (await desk.ask('record.list', { query: { register: 'inspection' } })).total
  const reply = await desk.office.call('check.save', what)
  expect((await desk.ask('record.list', { query: { register: 'inspection' } })).total).toBe(before)
  return reply.ok ? 'written' : `${reply.code} ${reply.sentence}`
}

beforeAll(async () => {
  desk = await newOffice()
  section = await make('streetSection', { name: '永兴路', oddSide: '南' })
  for (const [name, door, status] of [
    ['福满园饺子馆', '12号', 'open'],
    ['小丽理发', '3号', 'open'],
    ['空铺', '2号', 'vacant'],
    ['老周修车', '11号', 'paused'],
    ['搬走的店', '7号', 'closed'],
  ] as const)
    shops[name] = await make('shop', { name, door, status, section, operator: '王秀英', category: 'catering' })
  frontage = await listCalled('门前三包')
  fire = await listCalled('九小场所')
})

describe('a round', () => {
  it('goes up the odd side and back along the even one, past shops where nobody trades', async () => {
    const { shops: stops, place, list } = await round()
    expect([place, list.items]).toEqual(['永兴路', ['包卫生', '包绿化', '包秩序']])
    expect(stops.map((s) => [s.name, s.side, s.idle])).toEqual([
      ['小丽理发', 'odd', null],
      ['搬走的店', 'odd', '已关闭'],
      ['老周修车', 'odd', null],
      ['福满园饺子馆', 'even', null],
      ['空铺', 'even', '空置'],
    ])
  })

  it('saves a check with its hazards as one act, which is taken back as one', async () => {
    const found = { place: '店门口', what: '占道摆放桌椅', demand: '收回店内', deadline: '2026-11-27' }
    const saved = await desk.ask('check.save', {
      ...check('福满园饺子馆', { results: { ...allPass, 包秩序: 'fail' }, note: '已提醒', hazards: [found] }),
    })
    expect(saved.sentence).toBe('检查「福满园饺子馆」（门前三包）：不合格')
    expect(saved.done[shops['福满园饺子馆']!]).toMatchObject({ verdict: 'fail', note: '已提醒', on: '2026-11-20' })
    const [hazard] = await hazards('福满园饺子馆')
    expect(hazard!.values).toMatchObject({
      ...found,
      state: 'found',
      section,
      foundOn: '2026-11-20',
      foundBy: '周敏、李强',
      inspection: saved.done[shops['福满园饺子馆']!]!.id,
    })
    const stop = (await round()).shops.find((s) => s.name === '福满园饺子馆')!
    expect(stop.done?.verdict).toBe('fail')
    expect(stop.hazards).toHaveLength(1)

    await desk.ask('act.undo', { batch: saved.batch! })
    expect(await hazards('福满园饺子馆')).toEqual([])
    expect((await round()).shops.find((s) => s.name === '福满园饺子馆')!.done).toBeNull()
  })

  it('takes a hazard that was put right on the spot for solved', async () => {
    const found = { place: null, what: '灭火器被遮挡', demand: null, deadline: null, solvedAtOnce: true }
    await desk.ask('check.save', check('老周修车', { hazards: [found] }))
    const [hazard] = await hazards('老周修车')
    expect(hazard!.values).toMatchObject({ state: 'solved', solvedOn: '2026-11-20' })
  })

  it('shows the check before as the last one, and corrects the one of this round', async () => {
    await desk.ask('check.save', check('小丽理发', { on: '2026-11-02', results: { ...allPass, 包绿化: 'na' } }))
    const first = (await desk.ask('check.save', check('小丽理发'))).done[shops['小丽理发']!]!
    const corrects = { id: first.id, revision: first.revision }
    await desk.ask('check.save', check('小丽理发', { corrects, results: { ...allPass, 包卫生: 'fail' } }))
    const { done, last } = (await round()).shops.find((s) => s.name === '小丽理发')!
    expect([done!.id, done!.verdict, done!.results['包卫生']]).toEqual([first.id, 'fail', 'fail'])
    expect([last!.on, last!.results['包绿化']]).toEqual(['2026-11-02', 'na'])
    expect(await refused(check('小丽理发', { corrects }))).toMatch(/^stale /)
    expect(await refused(check('福满园饺子馆', { corrects: { ...corrects, revision: 2 } }))).toMatch(/^invalid /)
  })

  it('writes a whole paper as one act, or nothing of it', async () => {
    const checks = ['福满园饺子馆', '老周修车'].map((name) => ({ shop: shops[name]!, results: allPass }))
    const made = { list: frontage, on: '2026-11-22', inspectors: null }
    const bad = [...checks, { shop: shops['小丽理发']!, results: { 没有这一项: 'pass' as const } }]
    expect(await desk.office.call('check.saveRound', { ...made, checks: bad })).toMatchObject({ ok: false })
    expect((await round(frontage, '2026-11-22')).shops.filter((s) => s.done)).toEqual([])
    const saved = await desk.ask('check.saveRound', { ...made, checks })
    expect(saved.sentence).toBe('录入检查记录 2 家（门前三包），0 家不合格')
    expect((await round(frontage, '2026-11-22')).shops.filter((s) => s.done)).toHaveLength(2)
    const twice = { ...made, checks: [checks[0]!, checks[0]!] }
    expect(await desk.office.call('check.saveRound', twice)).toMatchObject({ code: 'invalid' })
  })

  it('drops what is saved from the draft with the save, and keeps the rest', async () => {
    const typed = { [shops['小丽理发']!]: { note: '甲' }, [shops['老周修车']!]: { note: '乙' } }
    const keep = { register: 'inspection', record: null, revision: null } as const
    const other = { list: fire, on: '2026-11-22', typed: { [shops['小丽理发']!]: { note: '丙' } } }
    await desk.ask('draft.keep', { ...keep, values: { list: frontage, on: '2026-11-22', typed, aside: [other] } })
    const draft = () => desk.ask('draft.read', { register: 'inspection', record: null })
    await desk.ask('check.save', check('小丽理发', { on: '2026-11-23' }))
    expect((await draft())!.values).toMatchObject({ list: frontage, typed: { [shops['老周修车']!]: { note: '乙' } } })
    expect(Object.keys((await draft())!.values['typed'] as object)).toHaveLength(1)
    await desk.ask('check.save', check('老周修车', { on: '2026-11-23' }))
    // What was typed with another list for the same shop is no part of this round.
    expect((await draft())!.values).toEqual({ ...other, aside: [] })
    const results = { [(await round(fire)).list.items[0]!]: 'pass' } as const
    await desk.ask('check.save', { ...check('小丽理发', { on: '2026-11-23', results }), list: fire })
    expect(await draft()).toBeNull()
  })

  it('says how far each street has come', async () => {
    const { sections, nowhere, inspectors } = await desk.ask('check.overview', { list: frontage, since: '2026-11-23' })
    expect(sections).toEqual([{ id: section, name: '永兴路', due: 3, done: 2, failed: 0, last: '2026-11-23' }])
    expect([nowhere, inspectors]).toEqual([0, '周敏、李强'])
  })
})

describe('papers', () => {
  it('print the walk in its order, and blank sheets for those who trade', async () => {
    const sheet = await desk.ask('paper.roundSheet', { of: { section }, list: frontage })
    expect([sheet.name.startsWith('巡查路线单_永兴路'), sheet.landscape]).toEqual([true, false])
    const text = await word(sheet)
    const places = ['单号一侧（南）', '小丽理发', '搬走的店', '老周修车', '双号一侧', '福满园饺子馆', '空铺']
    expect(places.map((p) => text.indexOf(p)).every((at, n, all) => at > (all[n - 1] ?? 0))).toBe(true)
    expect((await desk.ask('paper.roundSheet', { of: { section }, list: fire })).landscape).toBe(true)
    const blanks = await word(await desk.ask('paper.blankCheckSheets', { list: fire, of: { section } }))
    expect([blanks.includes('老周修车'), blanks.includes('空铺'), blanks.includes('√')]).toEqual([true, false, false])
    const one = { list: fire, of: { selection: { ids: [shops['小丽理发']!] } } }
    expect(await word(await desk.ask('paper.blankCheckSheets', one))).toContain('小丽理发')
    expect(await word(await desk.ask('paper.blankCheckSheets', { list: fire }))).toContain('□合格 □不合格')
  })

  it('print checks as they were found, and nothing where nothing is chosen', async () => {
    const filters = { shop: { any: [shops['小丽理发']!] } }
    const selection = { query: { register: 'inspection' as const, filters } }
    const text = await word(await desk.ask('paper.checkSheets', { selection }))
    expect([text.includes('小丽理发'), text.includes('√')]).toEqual([true, true])
    const nowhere = await make('streetSection', { name: '空街' })
    for (const call of ['paper.roundSheet', 'paper.blankCheckSheets'] as const)
      expect(await desk.office.call(call, { of: { section: nowhere }, list: fire })).toMatchObject({ code: 'missing' })
    const wrong = { selection: { query: { register: 'shop' as const } } }
    expect(await desk.office.call('paper.checkSheets', wrong)).toMatchObject({ code: 'denied' })
  })
})

describe('what is refused', () => {
  it('an item that the list does not have, and a check of nothing', async () => {
    expect(await refused(check('小丽理发', { results: { 灭火器: 'pass' } }))).toBe(
      'invalid 「门前三包」里没有「灭火器」这一项，请重新打开这一轮检查，再逐项勾选。',
    )
    expect(await refused({ ...check('小丽理发'), list: fire })).toMatch(
      /^invalid 「九小场所消防检查表」里没有「包卫生」/,
    )
    expect(await refused(check('小丽理发', { results: {} }))).toMatch(/^invalid 还没有检查任何一项/)
    expect(await refused(check('小丽理发', { results: { 包卫生: 'good' } as never }))).toMatch(/^invalid /)
  })

  it('a day that does not exist; one that is still to come is only warned of', async () => {
    expect(await refused({ ...check('小丽理发'), on: '2026-02-30' })).toMatch(/^invalid /)
    const values = { ...initialValues(inspection), on: '2999-01-01' }
    expect(inspection.warn!(values)).toEqual({ on: '检查日期在今天之后，请核对（可先保存）' })
    expect(inspection.warn!({ ...values, on: '2026-01-01' })).toEqual({})
  })

  it('an archived shop, an archived list, and what never was', async () => {
    const shop = await make('shop', { name: '要归档的店', section })
    shops['要归档的店'] = shop
    await desk.ask('record.archive', { register: 'shop', id: shop, revision: 1 })
    expect(await refused(check('要归档的店'))).toBe('denied 「要归档的店」已经归档，不能检查，请先恢复它的档案。')
    const list = await make('checkList', { name: '旧表', kind: 'other', items: '看一看' })
    await desk.ask('record.archive', { register: 'checkList', id: list, revision: 1 })
    expect(await refused({ ...check('小丽理发'), list, results: { 看一看: 'pass' } })).toMatch(
      /^denied 「旧表」已经归档/,
    )
    shops['没有的店'] = '00000000-0000-7000-8000-000000000000'
    expect(await refused(check('没有的店'))).toMatch(/^missing /)
  })

  it('photos that are none', async () => {
    expect(await refused(check('小丽理发', { photos: [{ name: '门口.jpg' }] }))).toMatch(/^invalid /)
  })

  it('a check by somebody who may only read', async () => {
    const { id } = await desk.ask('people.add', { name: '何晓', role: 'reader', password: '只看不动手的那个人' })
    await desk.ask('session.lock', undefined)
    await desk.ask('session.unlock', { person: id, password: '只看不动手的那个人' })
    expect((await round()).shops.length).toBeGreaterThan(3)
    expect(await refused(check('小丽理发'))).toMatch(/^denied /)
    const checks = [{ shop: shops['小丽理发']!, results: allPass }]
    expect(await desk.office.call('check.saveRound', { list: frontage, on: '2026-11-20', checks })).toMatchObject({
      code: 'denied',
    })
  })
})

describe('a list that has changed', () => {
  it('leaves old checks as they were, and a new one takes the new lines', async () => {
    const other = await newOffice()
    const street = (await other.ask('record.save', { register: 'streetSection', set: { name: '建设路' } })).id
    const shop = (await other.ask('record.save', { register: 'shop', set: { name: '百货店', section: street } })).id
    const set = { name: '试用表', kind: 'other', items: '1. 门口\n2. 窗户' }
    const list = await other.ask('record.save', { register: 'checkList', set })
    const made = { shop, list: list.id, on: '2026-10-01' }
    await other.ask('check.save', { ...made, results: { 门口: 'pass', 窗户: 'fail' } })
    const changed = { register: 'checkList', id: list.id, revision: 1, set: { items: '门口\n后门' } } as const
    await other.ask('record.save', changed)
    await other.ask('check.save', { ...made, on: '2026-11-20', results: { 门口: 'pass', 后门: 'na' } })
    const asked = { of: { section: street }, list: list.id, since: '2026-11-16' }
    const { done, last } = (await other.ask('check.round', asked)).shops[0]!
    expect([last!.results, done!.results]).toEqual([
      { 门口: 'pass', 窗户: 'fail' },
      { 门口: 'pass', 后门: 'na' },
    ])
  })
})
