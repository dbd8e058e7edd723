import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../bridge/calls'
import { databaseName } from '../../db/cipher'
import { readPeople, unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { cellTexts, part, textOf } from '../documents/word-parts'
import { newOffice, password, profile } from './testing-office'

type Desk = Awaited<ReturnType<typeof newOffice>>
let desk: Desk

/** A hazard in a shop of 永兴路, as it was found. */
async function found({ ask }: Desk, set: Record<string, unknown> = {}) {
  const section = await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
  const shop = await ask('record.save', {
    register: 'shop',
    set: { name: '福满园饺子馆', section: section.id, door: '12号', operator: '王秀英', phone: '19900000012' },
  })
  return ask('record.save', {
    register: 'hazard',
    set: {
      shop: shop.id,
      place: '后厨',
      what: '燃气软管老化，没有装报警器',
      kind: 'gas',
      foundOn: '2026-03-02',
      foundBy: '周敏、李强',
      ...set,
    },
  })
}

const tell = { toldOn: '2026-03-02', demand: '更换金属软管，加装报警器', deadline: '2026-03-09' }

/** A hazard that has been told. */
async function told(at: Desk, set: Record<string, unknown> = {}) {
  const { id, revision } = await found(at)
  return at.ask('record.do', { register: 'hazard', id, revision, act: 'tell', set: { ...tell, ...set } })
}

const values = async ({ ask }: Desk, id: string) => (await ask('record.page', { register: 'hazard', id })).record.values
const rechecks = async ({ ask }: Desk, id: string) =>
  (await ask('record.page', { register: 'hazard', id })).children.find((c) => c.register === 'recheck')!.rows
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** The last so many lines of what went out of the program (all with -1), the oldest first. */
async function disclosed({ folder }: Desk, last: number) {
  const director = readPeople(folder).people[0]!.id
  const file = await OfficeFile.open(join(folder, databaseName), await unlock(folder, director, password))
  const rows = await file.read.selectFrom('disclosure').selectAll().orderBy('seq', 'desc').limit(last).execute()
  await file.close()
  return rows.toReversed().map(({ register, records, fields, purpose }) => ({
    register,
    records: JSON.parse(records),
    fields: JSON.parse(fields),
    purpose,
  }))
}
const whoIsOnPaper = (shop: unknown) => ({
  register: 'shop',
  records: [shop],
  fields: ['operator', 'fireSafetyPerson', 'phone'],
})
const bytesOf = ({ ask }: Desk, paper: string) => ask('paper.bytes', { paper })

beforeAll(async () => {
  desk = await newOffice()
})

describe('a recheck', () => {
  it('solves the hazard and is written down, in one act that is undone at once', async () => {
    const { ask } = desk
    const one = await told(desk)
    const solved = await ask('hazard.recheck', {
      id: one.id,
      revision: one.revision,
      set: { on: '2026-03-08', by: '周敏', result: 'solved', opinion: '已换软管' },
    })
    expect(solved.values).toMatchObject({ state: 'solved', solvedOn: '2026-03-08', solution: '已换软管' })
    expect((await rechecks(desk, one.id)).map((r) => r.values)).toMatchObject([{ result: 'solved', by: '周敏' }])
    await ask('act.undo', { batch: (await ask('act.last', undefined))!.batch })
    expect(await values(desk, one.id)).toMatchObject({ state: 'told', solvedOn: null, number: one.values['number'] })
    expect(await rechecks(desk, one.id)).toEqual([])
  })

  it('that finds it unsolved gives a new deadline, with the reason in the history', async () => {
    const { ask } = desk
    const one = await told(desk)
    const which = { id: one.id, revision: one.revision }
    const again = await ask('hazard.recheck', {
      ...which,
      set: { on: '2026-03-10', result: 'partly', deadline: '2026-03-20' },
    })
    expect(again.values).toMatchObject({ state: 'told', deadline: '2026-03-20' })
    const history = await ask('record.history', { register: 'hazard', id: one.id })
    expect(history.map((h) => h.reason)).toContain('2026-03-10 复查：部分整改')
    const still = await ask('hazard.recheck', {
      id: one.id,
      revision: again.revision,
      set: { on: '2026-03-21', result: 'not' },
    })
    expect(still.values).toMatchObject({ state: 'told', deadline: '2026-03-20' })
    expect(await rechecks(desk, one.id)).toHaveLength(2)
  })

  it('is refused where it makes no sense, and writes nothing then', async () => {
    const { office } = desk
    const fresh = await found(desk)
    const one = await told(desk)
    const set = { on: '2026-03-08', result: 'solved' }
    const refusals: [Input<'hazard.recheck'>, string][] = [
      [{ id: fresh.id, revision: fresh.revision, set }, 'denied'],
      [{ id: one.id, revision: 1, set }, 'stale'],
      [{ id: one.id, revision: one.revision, set: { ...set, result: 'perhaps' } }, 'invalid'],
      [{ id: one.id, revision: one.revision, set: { result: 'solved' } }, 'invalid'],
      [{ id: one.id, revision: one.revision, set: { ...set, deadline: '2026-04-01' } }, 'invalid'],
      [{ id: one.id, revision: one.revision, set: { ...set, hazardous: 1 } }, 'invalid'],
      [{ id: '0190a5e0-0000-7000-8000-000000000000', revision: 1, set }, 'missing'],
    ]
    for (const [input, code] of refusals)
      expect([input.set, await office.call('hazard.recheck', input)]).toMatchObject([input.set, { ok: false, code }])
    expect(await rechecks(desk, one.id)).toEqual([])
  })

  it('of several is one act, and of none that are closed', async () => {
    const { ask, office } = desk
    const [one, two, three] = [await told(desk), await told(desk), await found(desk)]
    const selection = { ids: [one.id, two.id, three.id] }
    const act = await ask('hazard.solveAll', { selection, on: '2026-03-08', by: '周敏' })
    expect(act.sentence).toBe('登记整改完成 3 处')
    for (const { id } of [one, two, three]) expect((await values(desk, id))['state']).toBe('solved')
    expect(await rechecks(desk, three.id)).toEqual([])
    expect(await office.call('hazard.solveAll', { selection, on: '2026-03-09' })).toMatchObject({
      ok: false,
      code: 'denied',
    })
    await ask('act.undo', { batch: act.batch })
    expect((await values(desk, one.id))['state']).toBe('told')
    expect((await values(desk, three.id))['state']).toBe('found')
    expect(await rechecks(desk, one.id)).toEqual([])
  })
})

describe('days', () => {
  it('are kept in order by every act, and the field that breaks it is named', async () => {
    const { ask, office } = desk
    const fresh = await found(desk)
    const act = { register: 'hazard', id: fresh.id, revision: 1 } as const
    const refused = async (set: Record<string, string>, blamed: string, id = 'tell') =>
      expect(await office.call('record.do', { ...act, act: id, set, reason: '' })).toMatchObject({
        code: 'invalid',
        detail: { [blamed]: expect.stringContaining('不能早于') },
      })
    await refused({ ...tell, deadline: '2026-03-01' }, 'deadline')
    await refused({ ...tell, toldOn: '2026-03-01' }, 'toldOn')
    await refused({ solvedOn: '2026-03-01' }, 'solvedOn', 'solveAtOnce')
    const one = await ask('record.do', { ...act, act: 'tell', set: { ...tell, deadline: tell.toldOn } })
    for (const [set, blamed] of [
      [{ on: '2026-03-01', result: 'not' }, 'on'],
      [{ on: '2026-03-10', result: 'not', deadline: '2026-03-09' }, 'deadline'],
    ] as const)
      expect(await office.call('hazard.recheck', { id: one.id, revision: one.revision, set })).toMatchObject({
        code: 'invalid',
        detail: { [blamed]: expect.stringContaining('不能早于') },
      })
    expect(await values(desk, one.id)).toMatchObject({ state: 'told', deadline: tell.toldOn })
  })
})

describe('a notice', () => {
  it('is printed and kept, and given out again byte by byte', async () => {
    const { ask } = desk
    const one = await told(desk)
    const selection = { ids: [one.id] }
    const first = await ask('hazard.notice', { selection })
    expect(first).toMatchObject({ issued: 1, before: [], paper: { blanks: ['安全措施'] } })
    const bytes = await bytesOf(desk, first.paper.id)
    const xml = part(bytes, 'word/document.xml')
    expect(textOf(xml)).toContain('安全隐患告知（整改提示）书')
    expect(textOf(xml)).not.toMatch(/责令|处罚/)
    expect(cellTexts(xml)).toEqual(
      expect.arrayContaining(['福满园饺子馆', '永兴路 12号', '王秀英', '19900000012', '2026年3月9日前', '后厨']),
    )
    const { lines, notice } = await ask('hazard.papers', { id: one.id })
    expect(notice).toBe('issued')
    expect(lines).toMatchObject([
      { form: '隐患告知书', number: one.values['number'], version: 1, person: '周敏', sha256: sha256(bytes) },
    ])
    const again = await ask('hazard.notice', { selection, renew: true })
    expect(again.issued).toBe(0)
    expect(sha256(await bytesOf(desk, again.paper.id))).toBe(sha256(bytes))
    const reopened = await ask('paper.reopen', { issued: lines[0]!.id })
    expect(sha256(await bytesOf(desk, reopened.id))).toBe(sha256(bytes))
  })

  it('stays as it was when the hazard changes; a second version is issued only when asked for', async () => {
    const { ask } = desk
    const one = await told(desk)
    const selection = { ids: [one.id] }
    const first = sha256(await bytesOf(desk, (await ask('hazard.notice', { selection })).paper.id))
    await ask('record.save', { register: 'hazard', id: one.id, revision: one.revision, set: { place: '前厅' } })
    expect((await ask('hazard.papers', { id: one.id })).notice).toBe('changed')
    const old = await ask('hazard.notice', { selection })
    expect([old.issued, sha256(await bytesOf(desk, old.paper.id))]).toEqual([0, first])
    const second = await ask('hazard.notice', { selection, renew: true })
    expect(second.issued).toBe(1)
    expect(second.paper.name).toContain('第2版')
    expect(cellTexts(part(await bytesOf(desk, second.paper.id), 'word/document.xml'))).toContain('前厅')
    const { lines, notice } = await ask('hazard.papers', { id: one.id })
    expect([notice, lines.map((l) => [l.version, l.sha256 === first])]).toEqual([
      'issued',
      [
        [1, true],
        [2, false],
      ],
    ])
  })

  it('writes down whose phones went out, and of nobody whose paper was left out of the print', async () => {
    const { ask } = desk
    const [one, two] = [await told(desk), await told(desk)]
    await ask('hazard.notice', { selection: { ids: [one.id] } })
    await ask('hazard.notice', { selection: { ids: [one.id, two.id] } })
    expect(await disclosed(desk, 2)).toEqual(
      [one, two].map((h) => ({ ...whoIsOnPaper(h.values['shop']), purpose: '打印隐患告知书' })),
    )
  })

  it('writes down at each reopening whose phone stands on it, though the hazard was put right to another shop', async () => {
    const { ask } = desk
    const one = await told(desk)
    await ask('hazard.notice', { selection: { ids: [one.id] } })
    const other = await ask('record.save', { register: 'shop', set: { name: '老张修车', phone: '19900000013' } })
    await ask('record.save', { register: 'hazard', id: one.id, revision: one.revision, set: { shop: other.id } })
    const [issued] = (await ask('hazard.papers', { id: one.id })).lines
    const before = (await disclosed(desk, -1)).length
    await ask('paper.reopen', { issued: issued!.id })
    await ask('paper.reopen', { issued: issued!.id })
    const reopened = { ...whoIsOnPaper(one.values['shop']), purpose: '取出已签发的隐患告知书' }
    expect((await disclosed(desk, -1)).slice(before)).toEqual([reopened, reopened])
  })

  it('about a recheck is of the shop of its hazard', async () => {
    const { ask } = desk
    const one = await told(desk)
    await ask('hazard.recheck', { id: one.id, revision: one.revision, set: { on: '2026-03-08', result: 'solved' } })
    await ask('hazard.recheckRecord', { recheck: (await rechecks(desk, one.id))[0]!.id })
    const [issued] = (await ask('hazard.papers', { id: one.id })).lines
    await ask('paper.reopen', { issued: issued!.id })
    expect(await disclosed(desk, 1)).toEqual([{ ...whoIsOnPaper(one.values['shop']), purpose: '取出已签发的复查记录' }])
  })

  it('is issued once, though it is asked for twice at the same time', async () => {
    const { ask } = desk
    const [one, two] = [await told(desk), await told(desk)]
    const selection = { ids: [one.id] }
    const both = await Promise.all([ask('hazard.notice', { selection }), ask('hazard.notice', { selection })])
    expect(both.map(({ issued }) => issued)).toEqual([1, 0])
    const several = { selection: { ids: [one.id, two.id] } }
    await Promise.allSettled([ask('hazard.notice', several), ask('hazard.notice', several)])
    for (const { id } of [one, two]) expect((await ask('hazard.papers', { id })).lines).toHaveLength(1)
  })

  it('of several leaves out, and names, what was issued before', async () => {
    const { ask, office } = desk
    const [one, two, three] = [await told(desk), await told(desk), await told(desk)]
    await ask('hazard.notice', { selection: { ids: [one.id] } })
    const selection = { ids: [one.id, two.id, three.id] }
    const print = await ask('hazard.notice', { selection })
    expect(print).toMatchObject({ issued: 2, before: ['福满园饺子馆'] })
    const text = textOf(part(await bytesOf(desk, print.paper.id), 'word/document.xml'))
    expect(text).toContain(two.values['number'])
    expect(text).not.toContain(one.values['number'])
    for (const { id } of [one, two, three]) expect((await ask('hazard.papers', { id })).lines).toHaveLength(1)
    expect(await office.call('hazard.notice', { selection })).toMatchObject({ ok: false, code: 'denied' })
  })

  it('is refused before the hazard is told and when it is void', async () => {
    const { ask, office } = desk
    const fresh = await found(desk)
    const selection = { ids: [fresh.id] }
    expect(await office.call('hazard.notice', { selection })).toMatchObject({ ok: false, code: 'denied' })
    await ask('record.do', { register: 'hazard', id: fresh.id, revision: 1, act: 'void', reason: '看错了' })
    expect(await office.call('hazard.notice', { selection })).toMatchObject({ ok: false, code: 'denied' })
    expect(await office.call('paper.reopen', { issued: crypto.randomUUID() })).toMatchObject({ code: 'missing' })
  })
})

describe('the other papers', () => {
  it('a letter reports what was found, told and rechecked, under a number of its own', async () => {
    const { ask, office } = desk
    const one = await told(desk)
    expect(await office.call('hazard.letter', { id: one.id })).toMatchObject({ ok: false, code: 'denied' })
    const looked = await ask('hazard.recheck', {
      id: one.id,
      revision: one.revision,
      set: { on: '2026-03-10', result: 'not', opinion: '仍未更换。' },
    })
    const reported = await ask('record.do', {
      register: 'hazard',
      id: one.id,
      revision: looked.revision,
      act: 'report',
      set: { reportedOn: '2026-03-11', reportedTo: '南环街道办事处' },
    })
    expect(reported.values['reportNumber']).toMatch(/^〔\d{4}〕1号$/)
    const letter = await ask('hazard.letter', { id: one.id })
    const text = textOf(part(await bytesOf(desk, letter.paper.id), 'word/document.xml'))
    for (const says of ['南环街道办事处：', '2026年3月10日复查，未整改，仍未更换。', '2026年3月11日', '请依法处理'])
      expect(text).toContain(says)
    expect(text).not.toContain('责令')
    expect(text).not.toContain('19900000012')
    expect((await ask('hazard.papers', { id: one.id })).letter).toBe('issued')
  })

  it('a recheck has its own record, also when a later one follows', async () => {
    const { ask } = desk
    const one = await told(desk)
    const first = await ask('hazard.recheck', {
      id: one.id,
      revision: one.revision,
      set: { on: '2026-03-10', by: '李强', result: 'partly', deadline: '2026-03-20' },
    })
    await ask('hazard.recheck', { id: one.id, revision: first.revision, set: { on: '2026-03-19', result: 'solved' } })
    const [row] = await rechecks(desk, one.id)
    const { paper } = await ask('hazard.recheckRecord', { recheck: row!.id })
    const cells = cellTexts(part(await bytesOf(desk, paper.id), 'word/document.xml'))
    expect(cells).toEqual(expect.arrayContaining(['2026年3月10日', '□已整改 ■部分整改 □未整改', '2026年3月20日']))
    expect(cells).not.toContain('2026年3月19日')
    expect((await ask('hazard.papers', { id: one.id })).lines.map((l) => l.form)).toEqual(['复查记录'])
  })
})

describe('the wording', () => {
  it('is never an order in a community, whatever is stored', async () => {
    const { ask, office } = await newOffice()
    expect(await ask('hazard.wording', undefined)).toEqual({ orders: false, mayOrder: false })
    expect(await office.call('hazard.setWording', { orders: true })).toMatchObject({ ok: false, code: 'denied' })
    await ask('office.saveProfile', { ...profile, kind: 'subdistrict', community: '' })
    expect(await ask('hazard.setWording', { orders: true })).toEqual({ orders: true, mayOrder: true })
    expect((await ask('people.events', {}))[0]?.sentence).toContain('隐患文书用语：责令')
    await ask('office.saveProfile', profile)
    expect(await ask('hazard.wording', undefined)).toEqual({ orders: false, mayOrder: false })
  })

  it('is an order where the director of a subdistrict has declared the power, and nobody else may', async () => {
    const at = await newOffice()
    const { ask, office } = at
    await ask('office.saveProfile', { ...profile, kind: 'subdistrict', community: '' })
    await ask('hazard.setWording', { orders: true })
    const one = await told(at)
    const { paper } = await ask('hazard.notice', { selection: { ids: [one.id] } })
    expect(textOf(part(await bytesOf(at, paper.id), 'word/document.xml'))).toContain('责令限期整改通知书')
    await ask('hazard.setWording', { orders: false })
    expect((await ask('hazard.papers', { id: one.id })).notice).toBe('changed')
    const clerk = await ask('people.add', { name: '李强', role: 'clerk', password })
    await ask('session.lock', undefined)
    await ask('session.unlock', { person: clerk.id, password })
    expect(await office.call('hazard.setWording', { orders: true })).toMatchObject({ ok: false, code: 'denied' })
  })
})

describe('who may', () => {
  it('a reader sees the piles and what was issued, and neither writes nor prints', async () => {
    const at = await newOffice()
    const { ask, office } = at
    const one = await told(at)
    await ask('hazard.notice', { selection: { ids: [one.id] } })
    await found(at)
    const reader = await ask('people.add', { name: '秦然', role: 'reader', password })
    await ask('session.lock', undefined)
    await ask('session.unlock', { person: reader.id, password })
    expect(await ask('hazard.piles', { section: null })).toEqual({
      open: 2,
      found: 1,
      told: 1,
      overdue: 1,
      reported: 0,
      solved: 0,
    })
    const { section } = await values(at, one.id)
    expect((await ask('hazard.piles', { section: section as string })).open).toBe(1)
    const { lines } = await ask('hazard.papers', { id: one.id })
    const selection = { ids: [one.id] }
    for (const refused of [
      office.call('hazard.recheck', {
        id: one.id,
        revision: one.revision,
        set: { on: '2026-03-08', result: 'solved' },
      }),
      office.call('hazard.solveAll', { selection, on: '2026-03-08' }),
      office.call('hazard.notice', { selection }),
      office.call('hazard.letter', { id: one.id }),
      office.call('paper.reopen', { issued: lines[0]!.id }),
    ])
      expect(await refused).toMatchObject({ ok: false, code: 'denied' })
  })
})
