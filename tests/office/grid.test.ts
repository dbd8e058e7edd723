import { describe, expect, it } from 'vitest'
import type { GridNode } from '../../bridge/grid-shapes'
import { gridCell, holdsOn } from '../../records/street/grid-cell'
import { newOffice } from './testing-office'

type Values = Record<string, unknown>

/** A grid of two large cells; the first has two small ones, a section and a group. */
async function grid() {
  const { ask, office } = await newOffice()
  const save = async (register: 'gridCell' | 'streetSection' | 'shopGroup' | 'shop', set: Values) =>
    (await ask('record.save', { register, set })).id
  const cell = (name: string, level: string, more: Values = {}) =>
    save('gridCell', { name, level, validFrom: '2020-01-01', ...more })
  const north = await cell('北网格', 'large')
  const south = await cell('南网格', 'large')
  const one = await cell('北一', 'small', { within: north })
  const two = await cell('北二', 'small', { within: north })
  const street = await save('streetSection', { name: '永兴路', grid: north })
  const lane = await save('streetSection', { name: '建设巷', grid: one })
  const group = await save('shopGroup', { name: '桥头片组', grid: two })
  await save('shop', { name: '福满园饺子馆', section: street })
  await save('shop', { name: '小丽理发', section: lane })
  await save('shop', { name: '老周修车', section: lane, group })
  const tree = async (on?: string) => (await ask('grid.tree', { on })).nodes
  /** The cells in use on a day as 「北网格 > 北一」. */
  const shape = async (on: string) => {
    const nodes = await tree(on)
    const nameOf = (id: string | null) => nodes.find((n) => n.id === id)?.name
    return nodes
      .filter((n) => holdsOn(n, on))
      .map((n) => (n.within ? `${nameOf(n.within)} > ${n.name}` : n.name))
      .toSorted()
  }
  const page = async (register: 'gridCell' | 'streetSection' | 'shopGroup', id: string) =>
    (await ask('record.page', { register, id })).record
  return { ask, office, north, south, one, two, street, lane, group, save, cell, tree, shape, page }
}

const figures = (node: GridNode | undefined) => node && [node.sections, node.groups, node.shops]

describe('the grid tree', () => {
  it('counts what is in a cell and below it, each shop once', async () => {
    const { tree, north, south, one, two } = await grid()
    const nodes = await tree()
    const of = (id: string) => figures(nodes.find((n) => n.id === id))
    expect([of(north), of(south), of(one), of(two)]).toEqual([
      [2, 1, 3],
      [0, 0, 0],
      [1, 0, 1],
      [0, 1, 1],
    ])
  })

  it('carries 1,900 cells, and an import of them is taken back whole', async () => {
    const { ask } = await newOffice()
    for (let i = 0; i < 4; i++)
      await ask('record.save', { register: 'gridCell', set: { name: `大${i}`, level: 'large' } })
    const rows = Array.from({ length: 1896 }, (_, i) => `片${i + 1},小网格,大${i % 4}`)
    const sheet = await ask('import.open', {
      register: 'gridCell',
      name: '网格.csv',
      bytes: new TextEncoder().encode(`网格名称,层级,上级网格\n${rows.join('\n')}\n`),
    })
    await ask('import.check', { id: sheet.id, targets: sheet.columns.map((c) => c.target) })
    const act = await ask('import.run', { id: sheet.id })
    expect(act.count).toBe(1896)
    const { nodes } = await ask('grid.tree', {})
    expect(nodes).toHaveLength(1900)
    await ask('act.undo', { batch: act.batch })
    expect((await ask('grid.tree', {})).nodes).toHaveLength(4)
  })
})

describe('a tree stays a tree', () => {
  it('refuses a cell below itself, at any depth, and one below a cell that has ended', async () => {
    const { ask, office, north, one, two, cell, save } = await grid()
    const within = (id: string, to: string) =>
      office.call('record.save', { register: 'gridCell', id, revision: 1, set: { within: to } })
    const leaf = await cell('北一甲', 'micro', { within: one })
    expect(await within(north, leaf)).toMatchObject({
      code: 'invalid',
      sentence: '上级网格不能选它自己的下级，请另选。',
    })
    expect(await within(north, north)).toMatchObject({ code: 'invalid' })
    expect((await within(leaf, two)).ok).toBe(true)
    const old = await cell('老网格', 'large', { endedOn: '2024-01-01' })
    expect(await within(one, old)).toMatchObject({ sentence: '所选的上级网格已经停用，请另选。' })
    expect(
      await office.call('record.save', { register: 'gridCell', set: { name: '新', level: 'small', within: old } }),
    ).toMatchObject({
      code: 'invalid',
    })
    const big = await save('shopGroup', { name: '大片组' })
    const small = await save('shopGroup', { name: '小片组', within: big })
    expect(
      await office.call('record.save', { register: 'shopGroup', id: big, revision: 1, set: { within: small } }),
    ).toMatchObject({ sentence: '上级片组不能选它自己的下级，请另选。' })
    expect((await ask('grid.tree', {})).nodes.length).toBeGreaterThan(5)
  })

  it('refuses an end before the beginning', async () => {
    const { office, south } = await grid()
    const end = (endedOn: string) =>
      office.call('record.save', { register: 'gridCell', id: south, revision: 1, set: { endedOn } })
    expect(await end('2019-12-31')).toMatchObject({ code: 'invalid', detail: { endedOn: expect.any(String) } })
    expect((await end('2024-05-01')).ok).toBe(true)
  })
})

describe('the levels', () => {
  it('go down only, so that the tree is never deeper than there are levels', async () => {
    const { office, north, one, cell } = await grid()
    const put = (set: Values) => office.call('record.save', { register: 'gridCell', set: { name: '新网格', ...set } })
    expect(await put({ level: 'small', within: one })).toMatchObject({
      code: 'invalid',
      sentence: '上级网格是小网格，请选比它低的层级。',
    })
    expect(await put({ level: 'large', within: north })).toMatchObject({ code: 'invalid' })
    const micro = await cell('北一甲', 'micro', { within: one })
    const unit = await cell('3栋2单元', 'unit', { within: micro })
    expect(await put({ level: 'unit', within: unit })).toMatchObject({
      sentence: '「3栋2单元」是最末一级（楼栋单元），下面不能再设网格，请另选上级网格。',
    })
  })
})

describe('the level of a cell', () => {
  it('stays above those of the cells in it', async () => {
    const { office, north, one, two } = await grid()
    const level = (id: string, to: string, revision = 1) =>
      office.call('record.save', { register: 'gridCell', id, revision, set: { level: to } })
    expect(await level(north, 'small')).toMatchObject({
      code: 'invalid',
      sentence: expect.stringMatching(/^下级网格「北[一二]」是小网格，请选比小网格高的层级，或先改下级网格。$/),
      detail: { level: expect.any(String) },
    })
    expect((await level(one, 'unit')).ok).toBe(true)
    expect(await level(north, 'micro')).toMatchObject({ sentence: expect.stringContaining('「北二」') })
    expect((await level(two, 'unit')).ok).toBe(true)
    expect((await level(north, 'micro')).ok).toBe(true)
  })
})

describe('a cell that something is in', () => {
  const first = '请先把下面的网格、路段和片组分设、合并或改到别的网格'

  it('is neither ended nor archived before that has gone elsewhere', async () => {
    const { ask, office, north, one, two } = await grid()
    const end = { register: 'gridCell', id: north, revision: 1, set: { endedOn: '2026-11-01' } } as const
    expect(await office.call('record.save', end)).toMatchObject({
      code: 'invalid',
      sentence: `里面还有 2 个网格（「北一」「北二」），${first}。`,
      detail: { endedOn: expect.any(String) },
    })
    expect(await office.call('record.archive', { register: 'gridCell', id: one, revision: 1 })).toMatchObject({
      sentence: `里面还有 1 条路段（「建设巷」），${first}。`,
    })
    expect(await office.call('record.archive', { register: 'gridCell', id: two, revision: 1 })).toMatchObject({
      sentence: `里面还有 1 个片组（「桥头片组」），${first}。`,
    })
    expect((await ask('grid.tree', {})).nodes.every((node) => node.endedOn === null)).toBe(true)
  })

  it('goes once nothing is in it', async () => {
    const { ask, office, south, cell } = await grid()
    const lower = await cell('南一', 'small', { within: south })
    const archive = (id: string) => office.call('record.archive', { register: 'gridCell', id, revision: 1 })
    expect((await archive(south)).ok).toBe(false)
    expect((await archive(lower)).ok).toBe(true)
    expect((await archive(south)).ok).toBe(true)
    expect((await ask('grid.tree', {})).nodes.map((node) => node.name)).not.toContain('南网格')
  })
})

describe('a split', () => {
  it('ends the old cell, shares out what was in it, and is taken back as one act', async () => {
    const { ask, shape, page, north, one, two, street } = await grid()
    const before = await shape('2024-06-01')
    const act = await ask('grid.split', {
      id: north,
      revision: 1,
      on: '2024-03-01',
      into: [{ name: '东北网格', head: '周敏' }, { name: '西北网格' }],
      cells: { [one]: 0, [two]: 1 },
      sections: { [street]: 1 },
      groups: {},
    })
    expect(act.sentence).toBe('北网格分设为东北网格、西北网格')
    expect(await shape('2024-06-01')).toEqual(
      ['东北网格', '东北网格 > 北一', '南网格', '西北网格', '西北网格 > 北二'].toSorted(),
    )
    expect(await shape('2024-02-29')).toEqual(before)
    expect((await page('gridCell', north)).values).toMatchObject({ endedOn: '2024-03-01' })
    const east = (await ask('grid.tree', {})).nodes.find((n) => n.name === '西北网格')!
    expect(act.cells).toContain(east.id)
    expect(east).toMatchObject({ splitFrom: north, validFrom: '2024-03-01', level: 'large', sections: 1 })
    expect((await page('streetSection', street)).values['grid']).toBe(east.id)

    const undone = await ask('act.undo', { batch: act.batch })
    expect(undone.kept).toEqual([])
    expect(await shape('2024-06-01')).toEqual(before)
    expect(await shape('2024-02-01')).toEqual(before)
    expect((await ask('grid.tree', {})).nodes).toHaveLength(4)
    await ask('act.undo', { batch: undone.batch })
    expect(await shape('2024-06-01')).toHaveLength(5)
    expect(await shape('2024-02-29')).toEqual(before)
  })

  it('is refused where something is left over, too early, of an ended cell, or of a changed one', async () => {
    const { ask, office, north, one, two, street } = await grid()
    const split = (more: Values) =>
      office.call('grid.split', {
        id: north,
        revision: 1,
        on: '2024-03-01',
        into: [{ name: '甲' }, { name: '乙' }],
        cells: { [one]: 0, [two]: 1 },
        sections: { [street]: 0 },
        groups: {},
        ...more,
      })
    expect(await split({ sections: {} })).toMatchObject({
      code: 'invalid',
      sentence: expect.stringContaining('永兴路'),
    })
    expect(await split({ on: '2019-01-01' })).toMatchObject({ code: 'invalid' })
    expect(await split({ into: [{ name: '甲' }, { name: '甲' }] })).toMatchObject({ code: 'invalid' })
    expect(await split({ into: [{ name: '甲' }] })).toMatchObject({ ok: false })
    await ask('record.save', { register: 'gridCell', id: north, revision: 1, set: { head: '周敏' } })
    expect(await split({})).toMatchObject({ code: 'stale' })
    expect((await ask('grid.tree', {})).nodes).toHaveLength(4)
    expect((await split({ revision: 2 })).ok).toBe(true)
    expect(await split({ revision: 3 })).toMatchObject({ code: 'invalid', sentence: expect.stringContaining('停用') })
  })
})

describe('a merge', () => {
  it('makes a new cell of several, and is taken back as one act', async () => {
    const { ask, shape, page, one, two, lane, group } = await grid()
    const before = await shape('2025-01-01')
    const act = await ask('grid.merge', { ids: [one, two], on: '2024-09-01', into: { name: '北新' } })
    expect(act.sentence).toBe('北一、北二并入北新')
    expect(await shape('2025-01-01')).toEqual(['北网格', '北网格 > 北新', '南网格'].toSorted())
    expect(await shape('2024-08-31')).toEqual(before)
    const made = (await ask('grid.tree', {})).nodes.find((n) => n.name === '北新')!
    expect(figures(made)).toEqual([1, 1, 2])
    expect((await page('gridCell', one)).values).toMatchObject({ mergedInto: made.id, endedOn: '2024-09-01' })
    expect((await page('streetSection', lane)).values['grid']).toBe(made.id)
    expect((await page('shopGroup', group)).values['grid']).toBe(made.id)
    expect((await ask('act.undo', { batch: act.batch })).kept).toEqual([])
    expect(await shape('2025-01-01')).toEqual(before)
  })

  it('can keep one of them, and takes what was below along', async () => {
    const { ask, shape, north, south } = await grid()
    const act = await ask('grid.merge', { ids: [north, south], on: '2024-09-01', into: { keep: south } })
    expect(await shape('2025-01-01')).toEqual(['南网格', '南网格 > 北一', '南网格 > 北二'].toSorted())
    await ask('act.undo', { batch: act.batch })
    expect(await shape('2025-01-01')).toHaveLength(4)
  })

  it('is refused across levels, for strangers, and for who may only read', async () => {
    const { ask, office, north, south, one } = await grid()
    const merge = (ids: string[], into: Values = { name: '新' }) =>
      office.call('grid.merge', { ids, on: '2024-09-01', into } as never)
    expect(await merge([north, one])).toMatchObject({ code: 'invalid', sentence: expect.stringContaining('层级') })
    expect(await merge([north, south], { keep: one })).toMatchObject({ code: 'invalid' })
    expect(await merge([north, north])).toMatchObject({ code: 'invalid' })
    expect(await merge([north, '0190a0a0-0000-7000-8000-000000000000'])).toMatchObject({ code: 'missing' })
    const person = (await ask('people.add', { name: '何晓', role: 'reader', password: '只看不动手的那个人' })).id
    await ask('session.lock', undefined)
    await ask('session.unlock', { person, password: '只看不动手的那个人' })
    expect(await merge([north, south])).toMatchObject({ code: 'denied' })
    expect((await office.call('grid.tree', {})).ok).toBe(true)
  })
})

it('holds from its first day to the day before its end', () => {
  const cell = { validFrom: '2024-03-01', endedOn: '2024-09-01' }
  expect(['2024-02-29', '2024-03-01', '2024-08-31', '2024-09-01'].map((day) => holdsOn(cell, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(
    gridCell.refuse?.(
      { ...cell, endedOn: '2024-01-01' } as never,
      null,
      () => null,
      () => [],
    ),
  ).toHaveProperty('endedOn')
})
