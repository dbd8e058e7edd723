import { describe, expect, it } from 'vitest'
import { openZip } from '../../main/office/sheets/zip'
import { registers } from '../../records/registers'
import { newOffice } from './testing-office'

const five = { sign: true, system: true, team: true, light: true, ledger: true }
type Ask = Awaited<ReturnType<typeof newOffice>>['ask']

const street = async (ask: Ask, name = '永兴路') =>
  (await ask('record.save', { register: 'streetSection', set: { name } })).id
const shop = async (ask: Ask, section: string, name: string, door: string, status = 'open') =>
  (await ask('record.save', { register: 'shop', set: { name, section, door, status } })).id

/** The text of a Word file, runs joined. */
const textOf = (bytes: Uint8Array): string => (openZip(bytes).text('word/document.xml') ?? '').replace(/<[^>]+>/g, '')

/** Signs somebody in who may only read. */
async function asReader(ask: Ask): Promise<void> {
  const given = '只是看看只是看看'
  const reader = await ask('people.add', { name: '看看', role: 'reader', password: given })
  await ask('session.lock', undefined)
  await ask('session.unlock', { person: reader.id, password: given })
}

describe('五有', () => {
  it('shows every street with its latest check, and a street is ticked by one act that is undone by one', async () => {
    const { ask } = await newOffice()
    const [road, lane] = [await street(ask), await street(ask, '建设巷')]
    const tick = (on: string, ticks: object) =>
      ask('governance.saveRows', {
        register: 'fiveHaves',
        rows: [{ set: { section: road, on, checker: '周敏', ...ticks } }],
      })
    await tick('2026-11-20', { ...five, light: false })
    await tick('2026-10-20', five)
    const streets = await ask('governance.fiveHaves', undefined)
    expect(streets.map((s) => [s.section, s.name])).toEqual(
      expect.arrayContaining([
        [road, '永兴路'],
        [lane, '建设巷'],
      ]),
    )
    const of = async (id: string) => (await ask('governance.fiveHaves', undefined)).find((s) => s.section === id)?.last
    expect((await of(road))?.values).toMatchObject({ on: '2026-11-20', reached: false })
    expect(await of(lane)).toBeNull()

    await tick('2026-11-22', five)
    expect((await of(road))?.values['reached']).toBe(true)
    const last = await ask('act.last', undefined)
    expect(last?.sentence).toBe('新建 永兴路 2026-11-22 五有自查')
    await ask('act.undo', { batch: last!.batch })
    expect((await of(road))?.values).toMatchObject({ on: '2026-11-20', reached: false })
  })
})

describe('五好', () => {
  it('keeps the scores of many streets as one act, with those of last year beside them', async () => {
    const { ask, office } = await newOffice()
    const roads = [await street(ask), await street(ask, '建设巷')]
    const scores = { security: 95, sanitation: 90, business: 88, committee: 92 }
    const rows = (year: number) => roads.map((section) => ({ set: { section, year, ...scores } }))
    await ask('governance.saveRows', { register: 'fiveGoods', rows: rows(2025) })
    await ask('governance.saveRows', { register: 'fiveGoods', rows: rows(2026) })
    const table = await ask('governance.fiveGoods', { year: 2026 })
    expect(table.map((s) => [s.now?.values['total'], s.before?.values['total']])).toEqual([
      [365, 365],
      [365, 365],
    ])
    expect(await office.call('governance.saveRows', { register: 'fiveGoods', rows: rows(2026) })).toMatchObject({
      ok: false,
      code: 'stale',
    })
    const last = await ask('act.last', undefined)
    expect(last).toMatchObject({ sentence: '五好评比 2 次', count: 2 })
    await ask('act.undo', { batch: last!.batch })
    expect((await ask('governance.fiveGoods', { year: 2026 })).map((s) => s.now)).toEqual([null, null])
  })

  it('refuses a table with one bad row as a whole, and a row that somebody has changed since', async () => {
    const { ask, office } = await newOffice()
    const section = await street(ask)
    const bad = [{ set: { section, year: 2026, security: 90 } }, { set: { section, year: 2025, security: -1 } }]
    expect(await office.call('governance.saveRows', { register: 'fiveGoods', rows: bad })).toMatchObject({
      ok: false,
      code: 'invalid',
    })
    expect((await ask('governance.fiveGoods', { year: 2026 }))[0]!.now).toBeNull()

    const [made] = await ask('governance.saveRows', { register: 'fiveGoods', rows: [bad[0]!] })
    const change = (revision: number | undefined) => ({
      register: 'fiveGoods' as const,
      rows: [{ id: made!.id, ...(revision !== undefined && { revision }), set: { security: 91 } }],
    })
    expect(await office.call('governance.saveRows', change(undefined))).toMatchObject({ ok: false, code: 'invalid' })
    await ask('governance.saveRows', change(1))
    expect(await office.call('governance.saveRows', change(1))).toMatchObject({ ok: false, code: 'stale' })
  })
})

describe('红旗榜', () => {
  it('counts the shops that were checked, those that passed every time, and those that nobody came to', async () => {
    const { ask, office } = await newOffice()
    const road = await street(ask)
    const list = await ask('record.save', {
      register: 'checkList',
      set: { name: '门前三包试用表', kind: 'frontage', items: '卫生\n绿化\n秩序' },
    })
    const [one, two] = [await shop(ask, road, '福满园饺子馆', '12号'), await shop(ask, road, '小丽理发', '3号')]
    await shop(ask, road, '没人来查的店', '5号')
    await shop(ask, road, '空铺', '7号', 'vacant')
    const check = (of: string, on: string, third: 'pass' | 'fail') =>
      ask('record.save', {
        register: 'inspection',
        set: { shop: of, list: list.id, on, results: { 卫生: 'pass', 秩序: third } },
      })
    expect(await office.call('paper.redFlags', { section: road, month: '2026-11' })).toMatchObject({ code: 'missing' })
    await check(one, '2026-11-05', 'pass')
    await check(two, '2026-11-05', 'fail')
    await check(two, '2026-11-20', 'pass')
    await check(one, '2026-10-20', 'fail')
    expect(await ask('governance.redFlags', { section: road, month: '2026-11' })).toEqual({
      street: '永兴路',
      month: '2026-11',
      shops: 3,
      checked: [
        { shop: two, name: '小丽理发', place: '3号', checks: 2, failed: 1 },
        { shop: one, name: '福满园饺子馆', place: '12号', checks: 1, failed: 0 },
      ],
    })
    expect((await ask('paper.redFlags', { section: road, month: '2026-11' })).name).toBe('红旗榜_永兴路_2026-11.docx')
    expect(await office.call('governance.redFlags', { section: road, month: '2026-13' })).toMatchObject({
      code: 'invalid',
    })
  })
})

describe('an award round', () => {
  it('takes several shops at once, counts what is known of them, and keeps the results as one act', async () => {
    const { ask, office } = await newOffice()
    const road = await street(ask)
    const ids = [await shop(ask, road, '福满园饺子馆', '12号'), await shop(ask, road, '小丽理发', '3号')]
    const round = await ask('record.save', {
      register: 'awardRound',
      set: { name: '2026 年诚信商铺', kind: 'honest', year: 2026 },
    })
    await ask('record.save', {
      register: 'pledge',
      set: { shop: ids[0], kind: 'frontage', signedOn: '2026-01-05', validUntil: '9999-12-31' },
    })
    await ask('record.save', {
      register: 'pledge',
      set: { shop: ids[0], kind: 'fire', signedOn: '2020-01-05', validUntil: '2020-12-31' },
    })
    await ask('record.save', {
      register: 'hazard',
      set: { shop: ids[0], what: '灭火器过期', foundOn: '2026-03-02' },
    })
    const nominate = { round: round.id, shops: ids }
    expect(await ask('governance.nominate', nominate)).toEqual({ added: 2, known: 0 })
    expect((await ask('act.last', undefined))?.sentence).toBe('2026 年诚信商铺 参评商户 2 家')
    expect(await ask('governance.nominate', nominate)).toEqual({ added: 0, known: 2 })

    const { year, nominees } = await ask('governance.nominees', { round: round.id })
    expect(year).toBe(2026)
    const first = nominees.find((n) => n.name === '福满园饺子馆')
    // As many papers as the matrix asks for.
    const { papers } = await ask('pledge.matrix', { scope: {} })
    expect(first).toMatchObject({
      place: '永兴路 12号',
      pledges: { held: 1, of: papers.length },
      hazards: { found: 1, open: 1 },
      checks: { passed: 0, done: 0 },
    })
    await ask('governance.saveRows', {
      register: 'nominee',
      rows: nominees.map(({ record }, n) => ({
        id: record.id,
        revision: 1,
        set: { result: n === 0 ? 'awarded' : 'not' },
      })),
    })
    await ask('record.save', {
      register: 'awardRound',
      id: round.id,
      revision: 1,
      set: { decidedOn: '2026-11-22' },
    })
    await ask('governance.saveRows', {
      register: 'nominee',
      rows: [{ id: first!.record.id, revision: 2, set: { note: '公示无异议' } }],
    })
    const life = await ask('record.history', { register: 'awardRound', id: round.id })
    expect(life.flatMap((line) => line.sentences)).toEqual([
      '参评商户 福满园饺子馆：填写 备注「公示无异议」',
      '填写 决定日期「2026-11-22」',
      '参评商户 2 家：修改 评比结果',
      '参评商户 2 家：建档',
      '建档',
    ])
    const third = await shop(ask, road, '晚来的店', '5号')
    expect(await office.call('governance.nominate', { round: round.id, shops: [third] })).toMatchObject({
      ok: false,
      code: 'denied',
    })
    expect(await office.call('governance.nominees', { round: third })).toMatchObject({ code: 'missing' })
  })
})

describe('a committee', () => {
  it('prints its notice and plates without a phone, of those in office', async () => {
    const { ask, office } = await newOffice()
    const body = await ask('record.save', { register: 'committee', set: { name: '永兴路管委会' } })
    expect(String(body.values['duties']).split('\n')).toHaveLength(7)
    expect(await office.call('paper.postPlates', { committee: body.id })).toMatchObject({ code: 'missing' })
    const member = (set: object) =>
      ask('record.save', { register: 'committeeMember', set: { committee: body.id, ...set } })
    await member({ name: '王秀英', post: '主任', phone: '19900000012', duty: '全面工作' })
    await member({ name: '李建国', post: '委员', until: '2020-01-01' })
    const notice = await ask('paper.committeeNotice', { committee: body.id })
    expect(notice).toMatchObject({ name: '公示_永兴路管委会.docx', landscape: false, blanks: ['任期'] })
    expect(await ask('paper.postPlates', { committee: body.id })).toMatchObject({ landscape: true, blanks: [] })
    const words = textOf(await ask('paper.bytes', { paper: notice.id }))
    expect(words).toContain('王秀英')
    expect(words).not.toContain('19900000012')
    expect(words).not.toContain('李建国')
  })
})

describe('an election', () => {
  it('takes a roll of 155 as one act, and its notice says that 137 of them are 88 in a hundred', async () => {
    const { ask } = await newOffice()
    const { id } = await ask('record.save', { register: 'election', set: { name: '居民代表选举', seats: 2 } })
    const roll = await ask('governance.saveRows', {
      register: 'elector',
      rows: Array.from({ length: 155 }, (_, n) => ({ set: { election: id, name: `选民${n}`, unit: `${n}号楼` } })),
    })
    expect((await ask('act.last', undefined))?.sentence).toBe('居民代表选举 选民名册 155 人')
    await ask('governance.saveRows', {
      register: 'elector',
      rows: roll.slice(0, 137).map((e) => ({ id: e.id, revision: 1, set: { attended: true } })),
    })
    await ask('governance.saveRows', {
      register: 'candidate',
      rows: [
        { set: { election: id, name: '王秀英', votes: 120, elected: true } },
        { set: { election: id, name: '李建国', votes: 96, elected: true } },
      ],
    })
    const past = await ask('record.history', { register: 'election', id })
    expect(past.flatMap((line) => line.sentences)).toEqual([
      '候选人 2 名：建档',
      '选民名册 137 人：修改 参加投票',
      '选民名册 155 人：建档',
      '建档',
    ])
    const older = await ask('record.history', { register: 'election', id, before: past[1]!.seq })
    expect(older).toEqual(past.slice(2))
    const paper = await ask('paper.electionResult', { election: id })
    const words = textOf(await ask('paper.bytes', { paper: paper.id }))
    expect(words).toContain('应到 155 人，实到 137 人，到会率 88%')
    expect(words).not.toContain('选民1号')
    expect((await ask('paper.electionNotice', { election: id })).blanks).toEqual(['选举日期', '选举地点'])

    const last = await ask('act.last', undefined)
    await ask('act.undo', { batch: last!.batch })
    expect(
      (await ask('record.page', { register: 'election', id })).children.find((c) => c.register === 'candidate')?.rows,
    ).toEqual([])
  })

  it('has no field for how anybody voted, nor for a political profile', () => {
    const { election, elector, candidate, committeeMember } = registers
    const labels = [election, elector, candidate, committeeMember].flatMap((r) =>
      Object.values(r.fields).map((f) => (f as { label: string }).label),
    )
    for (const word of ['政治面貌', '党员', '投给', '投票意向', '宗教']) expect(labels.join('、')).not.toContain(word)
  })
})

describe('who may only read', () => {
  it('sees the tables and prints them, and changes nothing', async () => {
    const { ask, office } = await newOffice()
    const section = await street(ask)
    const round = await ask('record.save', { register: 'awardRound', set: { name: '平安商户', kind: 'safe' } })
    const one = await shop(ask, section, '福满园饺子馆', '12号')
    await asReader(ask)
    expect(await ask('governance.fiveHaves', undefined)).toHaveLength(1)
    expect((await ask('paper.fiveHaves', undefined)).landscape).toBe(true)
    expect((await ask('paper.fiveGoods', { year: 2026 })).name).toBe('五好评比表_2026年度.docx')
    for (const reply of [
      await office.call('governance.saveRows', {
        register: 'fiveHaves',
        rows: [{ set: { section, on: '2026-11-22' } }],
      }),
      await office.call('governance.nominate', { round: round.id, shops: [one] }),
    ])
      expect(reply).toMatchObject({ ok: false, code: 'denied' })
  })

  it('and nobody writes rows of other registers through this door', async () => {
    const { office } = await newOffice()
    const reply = await office.call('governance.saveRows', {
      register: 'shop',
      rows: [{ set: { name: '旁门' } }],
    } as never)
    expect(reply).toMatchObject({ ok: false, code: 'invalid' })
  })
})
