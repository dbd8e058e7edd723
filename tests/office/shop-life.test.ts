import { describe, expect, it } from 'vitest'
import type { RegisterId } from '../../records/registers'
import { newOffice } from './testing-office'

const dumplings = { name: '福满园饺子馆', operator: '王秀英', phone: '19900000012', fireSafetyPerson: '王秀英' }
const today = (): string => {
  const d = new Date()
  return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
}

async function oneShop() {
  const office = await newOffice()
  const { ask } = office
  const make = (register: RegisterId, set: Record<string, unknown>) => ask('record.save', { register, set })
  const shop = (await make('shop', { ...dumplings, operatorSince: '2020-01-01' })).id
  const page = async () => {
    const { record, children } = await ask('record.page', { register: 'shop', id: shop })
    return { ...record, rows: (of: RegisterId) => children.find((c) => c.register === of)!.rows.map((r) => r.values) }
  }
  return { ...office, make, shop, page }
}

const handover = {
  revision: 1,
  on: '2026-03-01',
  toPerson: '李建国',
  toPhone: '19900000034',
  reason: '转让',
} as const

describe('a change of operator', () => {
  it('is one act: new operator, the change kept, signatures void; one undo takes all of it back', async () => {
    const { ask, make, shop, page } = await oneShop()
    await make('pledge', { shop, kind: 'fire', signedBy: '王秀英', signedOn: '2025-06-01', validUntil: '2027-05-31' })
    await make('pledge', { shop, kind: 'covenant', signedOn: '2021-06-01' })
    await make('pledge', { shop, kind: 'safety', signedOn: '2021-06-01', voidedOn: '2022-06-01', voidReason: 'text' })
    await make('pledge', { shop, kind: 'frontage', signedBy: '李建国', signedOn: '2026-03-01' })
    const before = await page()

    expect(await ask('shop.changeOperator', { id: shop, ...handover })).toEqual({
      voided: ['消防安全责任书', '自治公约'],
    })
    const after = await page()
    expect(after.values).toMatchObject({
      operator: '李建国',
      phone: '199****0034',
      operatorSince: '2026-03-01',
      fireSafetyPerson: null,
    })
    expect(await ask('record.reveal', { register: 'shop', id: shop, field: 'phone' })).toBe('19900000034')
    expect(after.rows('operatorChange')).toMatchObject([
      { on: '2026-03-01', fromPerson: '王秀英', fromPhone: '199****0012', toPerson: '李建国', reason: '转让' },
    ])
    const voids = after.rows('pledge').map((p) => [p['kind'], p['voidedOn'], p['voidReason']])
    expect(voids).toEqual([
      ['fire', '2026-03-01', 'operator'],
      ['covenant', '2026-03-01', 'operator'],
      ['safety', '2022-06-01', 'text'],
      ['frontage', null, null],
    ])
    const act = await ask('act.last', undefined)
    expect(act).toMatchObject({ sentence: '更换经营者 福满园饺子馆', count: 4 })

    expect(await ask('act.undo', { batch: act!.batch })).toMatchObject({ undone: 4, kept: [] })
    const undone = await page()
    expect(undone.values).toEqual(before.values)
    expect(undone.rows('pledge')).toEqual(before.rows('pledge'))
    expect(undone.rows('operatorChange')).toEqual([])
  })

  it('keeps who looks after fire safety where that is somebody else, and takes over the new licence', async () => {
    const { ask, make } = await oneShop()
    const other = await make('shop', { name: '小丽理发', operator: '赵丽', fireSafetyPerson: '钱守安' })
    const papers = { licensedName: '清河区小理理发店', creditCode: '92990000MA00000018' }
    await ask('shop.changeOperator', { id: other.id, ...handover, toPhone: null, reason: '', ...papers })
    const { values } = (await ask('record.page', { register: 'shop', id: other.id })).record
    expect(values).toMatchObject({ fireSafetyPerson: '钱守安', phone: null, operator: '李建国', ...papers })
  })

  it('is refused where it cannot be, and then nothing has changed', async () => {
    const { ask, office, shop, page } = await oneShop()
    for (const [wrong, code] of [
      [{ on: '2019-12-31' }, 'invalid'],
      [{ on: '2999-01-01' }, 'invalid'],
      [{ toPerson: '王秀英' }, 'invalid'],
      [{ toPerson: ' ' }, 'invalid'],
      [{ toPhone: '199****0012' }, 'invalid'],
      [{ revision: 7 }, 'stale'],
      [{ id: crypto.randomUUID() }, 'missing'],
    ] as const) {
      const reply = await office.call('shop.changeOperator', { id: shop, ...handover, ...wrong })
      expect([wrong, reply]).toMatchObject([wrong, { ok: false, code }])
    }
    expect((await page()).revision).toBe(1)
    const reader = await ask('people.add', { name: '何晓', role: 'reader', password: '只看不动手的那个人' })
    await ask('session.unlock', { person: reader.id, password: '只看不动手的那个人' })
    const reply = await office.call('shop.changeOperator', { id: shop, ...handover })
    expect(reply).toMatchObject({ ok: false, code: 'denied' })
    expect((await ask('shop.life', { id: shop })).lines).toHaveLength(1)
  })
})

describe("a shop's life", () => {
  it('is told in one row of sentences, by the day that things happened, each opening its record', async () => {
    const { ask, make, shop } = await oneShop()
    const list = await make('checkList', { name: '消防检查表', kind: 'fire', items: '灭火器\n通道' })
    const results = { 灭火器: 'fail', 通道: 'pass' }
    const check = await make('inspection', { shop, list: list.id, on: '2026-02-01', inspectors: '周敏、李强', results })
    const hazard = await make('hazard', { shop, what: '灭火器过期', place: '后厨', foundOn: '2026-02-01' })
    await ask('record.do', {
      register: 'hazard',
      id: hazard.id,
      revision: 1,
      act: 'tell',
      set: { toldOn: '2026-02-02', demand: '更换', deadline: '2026-02-20' },
    })
    await make('recheck', { hazard: hazard.id, on: '2026-02-10', result: 'partly', by: '周敏' })
    await make('pledge', { shop, kind: 'fire', signedBy: '王秀英', signedOn: '2025-06-01', validUntil: '2027-05-31' })
    await make('shopEvent', {
      shop,
      kind: 'request',
      on: '2025-07-01',
      by: '李强',
      what: '请协调卸货时段',
      outcome: '已协调',
    })
    const round = await make('awardRound', { name: '2025年诚信商铺', kind: 'honest', decidedOn: '2025-12-20' })
    await make('nominee', { round: round.id, shop, result: 'awarded' })
    await ask('shop.changeOperator', { id: shop, ...handover })

    const { lines, more } = await ask('shop.life', { id: shop })
    expect(more).toBe(false)
    const year = new Date().getFullYear()
    expect(lines.filter((l) => l.day !== today()).map((l) => [l.day, l.who, l.sentences.join()])).toEqual([
      ['2026-03-01', '', '经营者由 王秀英 变更为 李建国（转让）'],
      ['2026-03-01', '', '消防安全责任书作废（更换经营者）'],
      ['2026-02-10', '周敏', '复查「后厨：灭火器过期」：部分整改'],
      ['2026-02-02', '', `开出告知书〔${year}〕1号，限 2026-02-20 前整改：后厨：灭火器过期`],
      ['2026-02-01', '', '发现隐患：后厨：灭火器过期'],
      ['2026-02-01', '周敏、李强', '消防检查表：不合格 1 项'],
      ['2025-12-20', '', '评上「2025年诚信商铺」'],
      ['2025-07-01', '李强', '诉求：请协调卸货时段；已协调'],
      ['2025-06-01', '王秀英', '签订消防安全责任书，有效期至 2027-05-31'],
    ])
    // The file's own changes stand on the day that they were typed.
    expect(lines.filter((l) => l.opens === null).map((l) => l.sentences[0])).toEqual([
      '把 联系电话 从「199****0012」改为「199****0034」',
      '建档',
    ])
    // A change of operator is told once, by its own record.
    expect(lines.flatMap((l) => l.sentences).filter((s) => s.includes('李建国') || s.includes('转让'))).toEqual([
      '经营者由 王秀英 变更为 李建国（转让）',
    ])
    const failed = lines.find((l) => l.sentences[0]?.startsWith('消防检查表'))
    expect(failed).toMatchObject({ tone: 'bad', opens: { register: 'inspection', id: check.id } })
    expect(lines.map((l) => l.key)).toEqual(
      lines
        .map((l) => l.key)
        .toSorted()
        .toReversed(),
    )
  })

  it('comes page by page, nothing twice and nothing left out', async () => {
    const { ask, shop, office } = await oneShop()
    for (let n = 1; n <= 30; n++) {
      await ask('record.save', { register: 'shop', id: shop, revision: n, set: { door: `${n}号` } })
      await ask('record.save', {
        register: 'shopEvent',
        set: { shop, kind: 'visit', on: `2026-01-${String(n).padStart(2, '0')}`, what: `走访${n}` },
      })
    }
    const seen: string[] = []
    for (let before: string | undefined; ;) {
      const { lines, more } = await ask('shop.life', { id: shop, ...(before && { before }) })
      seen.push(...lines.map((l) => l.key))
      if (!more) break
      before = lines.at(-1)!.key
    }
    expect(seen).toHaveLength(61)
    expect(new Set(seen).size).toBe(61)
    await office.close()
  })
})
