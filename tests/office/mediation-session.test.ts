import { beforeAll, describe, expect, it } from 'vitest'
import type { StaleDetail } from '../../bridge/record-shapes'
import { newOffice } from './testing-office'

type Desk = Awaited<ReturnType<typeof newOffice>>
let desk: Desk
let caseId: string

beforeAll(async () => {
  desk = await newOffice()
  const { ask } = desk
  const room = await ask('record.save', { register: 'mediationRoom', set: { name: '金牌调解室' } })
  const opened = await ask('mediation.open', {
    set: {
      kind: 'neighbour',
      what: '饺子馆的油烟飘进王家',
      room: room.id,
      amount: 300_000,
      registeredOn: '2026-11-02',
    },
    applicants: [{ name: '王秀英' }],
    respondents: [{ name: '陈建国' }, { name: '福满园饺子馆', kind: 'unit' }],
  })
  caseId = opened.id
  await ask('record.save', {
    register: 'caseParticipant',
    set: { case: caseId, name: '周大海', role: 'neighbour', consented: true },
  })
  await ask('record.save', { register: 'caseParticipant', set: { case: caseId, name: '吴小满', role: 'witness' } })
})

const begin = (kind = 'session') => desk.ask('mediation.newSession', { case: caseId, kind })
const say = (session: string, set: Record<string, unknown>) =>
  desk.ask('record.save', { register: 'sessionLine', set: { session, kind: 'answer', ...set } })
const at = (n: number) => `2026-11-22T06:${String(n).padStart(2, '0')}:00.000Z`
const linesOf = async (session: string) => {
  const { children } = await desk.ask('record.page', { register: 'sessionRecord', id: session })
  return children.find((c) => c.register === 'sessionLine')!.rows
}

describe('a session', () => {
  it('begins with what the case knows, and leaves who came to the recorder', async () => {
    const { values } = await begin()
    expect(values).toMatchObject({
      kind: 'session',
      place: '金牌调解室',
      present: null,
      others: null,
      recorder: '周敏',
      told: null,
      result: null,
      signedOn: null,
    })
  })

  it('says that rights were told only where every party has been told', async () => {
    const opened = await desk.ask('mediation.open', {
      set: { name: '甲与乙邻里纠纷' },
      applicants: [{ name: '甲某' }],
      respondents: [{ name: '乙某' }],
    })
    const parties = (await desk.ask('record.page', { register: 'mediationCase', id: opened.id })).children.find(
      (c) => c.register === 'party',
    )!.rows
    for (const { id, revision } of parties)
      await desk.ask('record.save', { register: 'party', id, revision, set: { rightsToldOn: '2026-11-02' } })
    expect((await desk.ask('mediation.newSession', { case: opened.id, kind: 'session' })).values['told']).toBe(true)
  })

  it('asks whom an inquiry asked, and takes nobody for present', async () => {
    expect((await begin('inquiry')).values).toMatchObject({ kind: 'inquiry', asked: null, present: null, others: null })
  })
})

describe('two who write into one session', () => {
  it('keep every word of both, in the order of being said', async () => {
    const session = (await begin()).id
    // Each desk sends its lines on its own; they meet in the office in whatever order.
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        say(session, { at: at(n), speaker: n % 2 ? '调解员甲' : '调解员乙', text: `第${n}句` }),
      ),
    )
    const lines = await linesOf(session)
    const inOrder = lines.map((l) => l.values).toSorted((a, b) => String(a['at']).localeCompare(String(b['at'])))
    expect(inOrder.map((v) => v['text'])).toEqual(Array.from({ length: 40 }, (_, n) => `第${n}句`))
    expect(new Set(lines.map((l) => l.values['case']))).toEqual(new Set([caseId]))
  })

  it('are told of each other where both change one line, and neither text goes', async () => {
    const session = (await begin()).id
    const line = await say(session, { at: '2026-11-22T06:00:00.000Z', text: '十二月十号以前装好' })
    const which = { register: 'sessionLine' as const, id: line.id, revision: line.revision }
    await desk.ask('record.save', { ...which, set: { text: '十二月十日以前装好' } })
    const late = await desk.office.call('record.save', { ...which, set: { text: '十二月十五号以前装好' } })
    expect(late).toMatchObject({ ok: false, code: 'stale' })
    expect((late as unknown as { detail: StaleDetail }).detail.now.values['text']).toBe('十二月十日以前装好')
  })

  it('are told of each other where both change the head, and lines go on all the while', async () => {
    const { id, revision } = await begin()
    const head = { register: 'sessionRecord' as const, id, revision }
    await desk.ask('record.save', { ...head, set: { place: '陈家店里' } })
    await say(id, { at: '2026-11-22T06:01:00.000Z', text: '这句不受影响' })
    const late = await desk.office.call('record.save', { ...head, set: { place: '王家门口' } })
    expect(late).toMatchObject({ ok: false, code: 'stale' })
    const detail = (late as unknown as { detail: StaleDetail }).detail
    expect(detail.now.values['place']).toBe('陈家店里')
    expect(detail.changes.flatMap((c) => c.sentences).join()).toContain('陈家店里')
    // With the newer revision, both agreed, it goes in.
    await desk.ask('record.save', { ...head, revision: detail.now.revision, set: { place: '王家门口' } })
    expect(await linesOf(id)).toHaveLength(1)
  })

  it('a saved line takes its half-typed draft along, in the same act', async () => {
    const session = (await begin()).id
    const key = { register: 'sessionLine' as const, record: null }
    await desk.ask('draft.keep', { ...key, revision: null, values: { session, text: '我出三千，剩下的' } })
    expect((await desk.ask('draft.read', key))?.values['text']).toBe('我出三千，剩下的')
    await say(session, { at: '2026-11-22T06:02:00.000Z', text: '我出三千，剩下的请社区看看' })
    expect(await desk.ask('draft.read', key)).toBeNull()
  })
})

describe('an agreement', () => {
  it('begins with what the case knows, and with nothing that was not said', async () => {
    const { values } = await desk.ask('mediation.newAgreement', { case: caseId, form: 'written' })
    expect(values).toMatchObject({
      form: 'written',
      facts: '饺子馆的油烟飘进王家',
      amount: 300_000,
      copies: 4,
      terms: null,
      duty: null,
      agreedOn: null,
      signedOn: null,
      effectiveOn: null,
    })
    expect((await desk.ask('mediation.newAgreement', { case: caseId, form: 'oral' })).values['copies']).toBeNull()
  })

  it('has its instalments written down in one act that is undone at once', async () => {
    const instalments = [
      { amount: 150_000, dueOn: '2026-12-10' },
      { amount: 150_000, dueOn: '2027-01-10' },
    ]
    expect(await desk.ask('mediation.instalments', { case: caseId, who: '陈建国', instalments })).toBe(2)
    const rows = async () =>
      (await desk.ask('record.page', { register: 'mediationCase', id: caseId })).children.find(
        (c) => c.register === 'performance',
      )!.rows
    expect((await rows()).map((r) => [r.values['what'], r.values['who'], r.values['amount']])).toEqual([
      ['第1期（共2期）', '陈建国', 150_000],
      ['第2期（共2期）', '陈建国', 150_000],
    ])
    const act = await desk.ask('act.last', undefined)
    expect((await desk.ask('act.undo', { batch: act!.batch })).undone).toBe(2)
    expect(await rows()).toHaveLength(0)
  })
})
