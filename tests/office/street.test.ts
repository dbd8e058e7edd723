import { describe, expect, it } from 'vitest'
import { dayOf } from '../../records/kit/dates'
import { newOffice } from './testing-office'

type Register = 'shop' | 'pledge' | 'inspection' | 'hazard' | 'licence'

const dayFromNow = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000))
const today = dayFromNow(0)

/** A street of seven shops: four even, two odd, one without a number. */
async function street() {
  const { ask, office } = await newOffice()
  const section = (await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })).id
  const make = async (register: Register, set: Record<string, unknown>) =>
    (await ask('record.save', { register, set })).id
  const shop = (name: string, door: string | null, more = {}) => make('shop', { name, door, section, ...more })
  const shops = {
    salon: await shop('小丽理发', '14号'),
    dumplings: await shop('福满园饺子馆', '12号', { operator: '王秀英', phone: '19900000012', frontage: 620 }),
    annex: await shop('饺子馆外卖窗', '12号附1'),
    empty: await shop('空铺', '20号', { status: 'vacant' }),
    garage: await shop('老周修车', '13号', { extinguishersUntil: dayFromNow(-3) }),
    school: await shop('阳光托管', '11号'),
    stall: await shop('桥头水果摊', '无门牌'),
  }
  const picture = () => ask('street.picture', { section })
  const sides = async () => {
    const { shops: all } = await picture()
    const of = (side: string | null) => all.filter((s) => s.side === side).map((s) => s.name)
    return { even: of('even'), odd: of('odd'), unknown: of(null) }
  }
  const idsOf = async (side: string) => (await picture()).shops.filter((s) => s.side === side).map((s) => s.id)
  return { ask, office, section, shops, make, picture, sides, idsOf }
}

describe('the street as a picture', () => {
  it('shows both sides in walking order, and who has no side', async () => {
    const { picture, sides } = await street()
    expect(await sides()).toEqual({
      even: ['福满园饺子馆', '饺子馆外卖窗', '小丽理发', '空铺'],
      odd: ['阳光托管', '老周修车'],
      unknown: ['桥头水果摊'],
    })
    const { shops, section } = await picture()
    expect(section.values['name']).toBe('永兴路')
    expect(shops[0]).toMatchObject({ frontage: 620, operator: '王秀英', phone: '199****0012', status: 'open' })
  })

  it('knows of each shop the last check, what holds, what is open and what ends', async () => {
    const { ask, picture, make, shops, section } = await street()
    const save = (register: 'checkList', set: Record<string, unknown>) => ask('record.save', { register, set })
    const frontage = (await save('checkList', { name: '三包一表', kind: 'frontage', items: '卫生\n秩序' })).id
    const fire = (await save('checkList', { name: '消防一表', kind: 'fire', items: '灭火器\n出口' })).id
    const shop = shops.dumplings
    await make('inspection', { shop, list: frontage, on: dayFromNow(-2), results: { 卫生: 'pass', 秩序: 'fail' } })
    await make('inspection', { shop, list: frontage, on: dayFromNow(-9), results: { 卫生: 'pass' } })
    await make('inspection', { shop, list: fire, on: dayFromNow(-40), results: { 灭火器: 'pass' } })
    await make('pledge', { shop, kind: 'frontage', signedOn: '2024-01-05', validUntil: dayFromNow(-10) })
    await make('pledge', { shop, kind: 'frontage', signedOn: '2025-01-05', validUntil: dayFromNow(20) })
    await make('pledge', { shop, kind: 'fire', signedOn: '2025-01-05', voidedOn: '2025-02-01' })
    await make('hazard', { shop, what: '线路老化', foundOn: '2026-01-02' })
    await make('hazard', { section, what: '路灯不亮', foundOn: '2026-01-02' })
    await make('licence', { shop, kind: 'food', validUntil: dayFromNow(5) })

    const seen = await picture()
    const of = (id: string) => seen.shops.find((s) => s.id === id)!
    expect(of(shop)).toMatchObject({
      checks: {
        frontage: { on: dayFromNow(-2), verdict: 'fail', failed: 1 },
        fire: { on: dayFromNow(-40), verdict: 'pass', failed: 0 },
      },
      checkedOn: dayFromNow(-2),
      pledges: [
        { kind: 'frontage', state: 'expiring', left: 20 },
        { kind: 'fire', state: 'void', left: null },
      ],
      hazards: [{ state: 'found', deadline: null }],
      ends: [{ what: '食品经营许可证', on: dayFromNow(5) }],
    })
    expect(of(shops.garage)).toMatchObject({
      checks: { frontage: null, fire: null },
      pledges: [],
      hazards: [],
      ends: [{ what: '灭火器', on: dayFromNow(-3) }],
    })
    expect(seen.hazards).toEqual({ open: 2, all: 2 })
    expect(seen.pledgeKinds).toContain('frontage')
  })

  it('asks for the papers that the matrix has: of a draft of a text too, and of one signed in another street', async () => {
    const { ask, make, section, shops, picture } = await street()
    for (const { id, revision } of (await ask('record.list', { query: { register: 'pledgeText' } })).rows)
      await ask('record.archive', { register: 'pledgeText', id, revision, reason: '' })
    expect((await picture()).pledgeKinds).toEqual(['frontage'])
    await ask('record.save', {
      register: 'pledgeText',
      set: { kind: 'fire', version: '草稿', body: '一、保持通道畅通。' },
    })
    const elsewhere = await ask('record.save', { register: 'shop', set: { name: '远处的铺' } })
    await make('pledge', { shop: elsewhere.id, kind: 'covenant', signedOn: today })
    expect((await picture()).pledgeKinds.toSorted()).toEqual(['covenant', 'fire'])
    await make('pledge', { shop: shops.salon, kind: 'frontage', signedOn: today })
    const { papers } = await ask('pledge.matrix', { scope: {} })
    expect((await ask('street.picture', { section })).pledgeKinds).toEqual(papers.map((paper) => paper.kind))
  })

  it('counts for the list of streets what the picture of each shows', async () => {
    const { ask, make, shops, section } = await street()
    const list = (await ask('record.save', { register: 'checkList', set: { name: '表', kind: 'other', items: '一' } }))
      .id
    for (const shop of [shops.dumplings, shops.empty]) {
      await make('inspection', { shop, list, on: today, results: { 一: 'pass' } })
      await make('pledge', { shop, kind: 'frontage', signedOn: today })
    }
    await make('pledge', { shop: shops.salon, kind: 'frontage', signedOn: '2024-01-01', validUntil: '2024-12-31' })
    await ask('record.save', { register: 'fiveHaves', set: { section, on: '2025-01-01', sign: true } })
    await ask('record.save', { register: 'fiveHaves', set: { section, on: '2026-01-01', sign: true, team: true } })
    await ask('record.save', { register: 'streetSection', set: { name: '空巷' } })
    const streets = await ask('street.list', undefined)
    expect(streets.find((s) => s.id === section)).toMatchObject({
      trading: 6,
      idle: 1,
      signed: 1,
      checked: 1,
      openHazards: 0,
      fiveHaves: { has: 2, of: 5 },
    })
    expect(streets.find((s) => s.name === '空巷')).toMatchObject({ trading: 0, signed: 0, fiveHaves: null })
  })
})

describe('putting shops in order', () => {
  it('is one act that can be taken back, and touches only the shops that have moved', async () => {
    const { ask, section, sides, idsOf } = await street()
    const before = await sides()
    const [first, second, ...rest] = await idsOf('even')
    const odd = await idsOf('odd')
    const act = await ask('street.order', { section, even: [second!, first!, ...rest], odd })
    expect(act).toMatchObject({ sentence: '调整永兴路的店铺次序', count: 4 })
    expect((await sides()).even.slice(0, 2)).toEqual(['饺子馆外卖窗', '福满园饺子馆'])

    const again = await ask('street.order', { section, even: [second!, ...rest, first!], odd })
    expect(again).toMatchObject({ count: 1 })
    expect((await sides()).even.at(-1)).toBe('福满园饺子馆')
    expect(await ask('street.order', { section, even: [second!, ...rest, first!], odd })).toBeNull()

    await ask('act.undo', { batch: again!.batch })
    await ask('act.undo', { batch: act!.batch })
    expect(await sides()).toEqual(before)
  })

  it('carries a shop across the street', async () => {
    const { ask, section, shops, sides, idsOf } = await street()
    const odd = await idsOf('odd')
    await ask('street.order', { section, even: await idsOf('even'), odd: [shops.stall, ...odd] })
    expect(await sides()).toMatchObject({ odd: ['桥头水果摊', '阳光托管', '老周修车'], unknown: [] })
    const page = await ask('record.page', { register: 'shop', id: shops.stall })
    expect(page.record.values).toMatchObject({ side: 'odd' })
  })

  it('is refused for strangers, for a shop named twice, and for who may only read', async () => {
    const { ask, office, section, shops, idsOf } = await street()
    const even = await idsOf('even')
    const elsewhere = (await ask('record.save', { register: 'shop', set: { name: '别处的店' } })).id
    const order = (ids: string[], odd: string[] = []) => office.call('street.order', { section, even: ids, odd })
    expect(await order([...even, elsewhere])).toMatchObject({ ok: false, code: 'stale' })
    expect(await order(even, [shops.salon])).toMatchObject({ ok: false, code: 'invalid' })
    expect(await office.call('street.order', { section: elsewhere, even: [], odd: [] })).toMatchObject({
      ok: false,
      code: 'missing',
    })
    const reader = { name: '何晓', role: 'reader', password: '只看不动手的那个人' } as const
    const person = (await ask('people.add', reader)).id
    await ask('session.lock', undefined)
    await ask('session.unlock', { person, password: reader.password })
    expect(await order(even)).toMatchObject({ ok: false, code: 'denied' })
    expect((await office.call('street.picture', { section })).ok).toBe(true)
  })
})
