import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CallName } from '../../bridge/calls'
import { calls } from '../../bridge/calls'
import { dayOf } from '../../records/kit/dates'
import type { Role } from '../../records/roles'
import { newOffice, password } from './testing-office'

const secret = '其实我只要他道个歉就行'
const today = dayOf(new Date())
type Desk = Awaited<ReturnType<typeof newOffice>>

let desk: Desk
let director: string
const people: Partial<Record<string, string>> = {}
let caseId: string
let note: string
let batch: string

async function as(person: string): Promise<void> {
  await desk.office.call('session.lock', undefined)
  await desk.ask('session.unlock', { person, password })
}

async function mediatorAccount(name: string, role: Role, onRoster: boolean): Promise<string> {
  const { id } = await desk.ask('people.add', { name, role, password })
  people[name] = id
  if (!onRoster) return id
  const roster = await desk.ask('record.save', { register: 'mediator', set: { name } })
  await desk.ask('mediation.setAccount', { person: id, mediator: roster.id })
  return id
}

beforeAll(async () => {
  desk = await newOffice()
  director = (await desk.ask('people.list', undefined))[0]!.id
  const mine = await mediatorAccount('李强', 'mediator', true)
  await mediatorAccount('赵静', 'mediator', true)
  await mediatorAccount('孙丽', 'clerk', false)
  await mediatorAccount('吴平', 'reader', false)
  await as(mine)
  const record = await desk.ask('mediation.open', {
    set: { what: '油烟' },
    applicants: [{ name: '王秀英' }],
    respondents: [{ name: '陈建国' }],
  })
  caseId = record.id
  const saved = await desk.ask('mediation.caucusSave', { case: caseId, set: { with: '王秀英', text: secret } })
  note = saved.id
  batch = (await desk.ask('act.last', undefined))!.batch
})

/** Calls whose input names a register of the caller's choice. */
const takesARegister = Object.entries(calls).flatMap(([name, { input }]) =>
  JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any' })).includes('"streetSection"')
    ? [name as CallName]
    : [],
)

describe('a caucus note', () => {
  it('is read and written by who mediates the case', async () => {
    await as(people['李强']!)
    expect(await desk.ask('mediation.caucus', { case: caseId })).toMatchObject([{ text: secret, by: '李强' }])
  })

  const outsiders = ['赵静', '孙丽', '吴平', '周敏'] as const
  it.each(outsiders)('is not given to %s by any call of the bridge', async (name) => {
    await as(name === '周敏' ? director : people[name]!)
    expect(await desk.office.call('mediation.caucus', { case: caseId })).toMatchObject({ ok: false, code: 'denied' })
    expect(
      await desk.office.call('mediation.caucusSave', { case: caseId, id: note, revision: 1, set: { with: '谁' } }),
    ).toMatchObject({ ok: false, code: 'denied' })
    const chosen = { selection: { query: { register: 'caucusNote' } } }
    const asked: [CallName, unknown][] = [
      ['record.page', { register: 'caucusNote', id: note }],
      ['record.list', { query: { register: 'caucusNote' } }],
      ['record.choices', { register: 'caucusNote', words: '' }],
      ['record.history', { register: 'caucusNote', id: note }],
      ['record.reveal', { register: 'caucusNote', id: note, field: 'text' }],
      ['record.save', { register: 'caucusNote', id: note, revision: 1, set: { released: true } }],
      ['record.twins', { register: 'caucusNote', values: { case: caseId } }],
      ['record.archive', { register: 'caucusNote', id: note, revision: 1 }],
      ['bulk.preview', { register: 'caucusNote', selection: { ids: [note] }, set: { released: true } }],
      ['draft.read', { register: 'caucusNote', record: note }],
      ['paper.sheet', { register: 'caucusNote', selection: { ids: [note] }, columns: ['text'] }],
      ['paper.sheet', { register: 'caucusNote', selection: { query: { register: 'caucusNote' } }, columns: ['text'] }],
      ['record.restore', { register: 'caucusNote', id: note, revision: 1 }],
      ['record.do', { register: 'caucusNote', id: note, revision: 1, act: 'release' }],
      ['bulk.edit', { register: 'caucusNote', selection: { ids: [note] }, set: { released: true } }],
      ['draft.keep', { register: 'caucusNote', record: note, revision: 1, values: {} }],
      ['draft.drop', { register: 'caucusNote', record: note }],
      ['import.open', { register: 'caucusNote', name: '甲.csv', bytes: new Uint8Array([49]) }],
      ['attachment.read', { register: 'caucusNote', record: note, field: 'text', id: note }],
      ['attachment.copy', { register: 'caucusNote', record: note, field: 'text', id: note }],
      ['expiry.list', { registers: ['caucusNote'] }],
      ['session.setPreferences', { columns: { caucusNote: ['text'] } }],
      ['paper.shopFiles', chosen],
      ['paper.shopLedger', chosen],
      ['paper.checkSheets', chosen],
      ['paper.blankCheckSheets', { list: note, of: chosen.selection }],
      ['hazard.solveAll', { ...chosen, on: today }],
      ['hazard.notice', chosen],
      ['mediation.register', chosen],
      ['expiry.sheet', { registers: ['caucusNote'] }],
      ['expiry.renew', { register: 'caucusNote', id: note, revision: 1, field: 'at', until: today }],
      ['mediation.paper', { case: caseId, form: 'caucusPaper', about: note }],
      ['act.undo', { batch }],
    ]
    const named = asked.map(([call]) => call)
    // A call that takes any register and is not tried here fails this test.
    expect(takesARegister.filter((call) => !named.includes(call))).toEqual([])
    const answered: string[] = []
    for (const [call, input] of asked) if ((await desk.office.call(call, input as never)).ok) answered.push(call)
    expect(answered).toEqual([])
    // And what does answer them does not carry its words.
    const open: [CallName, unknown][] = [
      ['record.page', { register: 'mediationCase', id: caseId }],
      ['record.history', { register: 'mediationCase', id: caseId }],
      ['record.list', { query: { register: 'mediationCase' } }],
      ['mediation.standing', { id: caseId }],
      ['search.find', { words: '道个歉' }],
      ['search.find', { words: secret }],
      ['today.read', undefined],
      ['act.last', undefined],
    ]
    const told: string[] = []
    const silent: string[] = []
    for (const [call, input] of open) {
      const reply = await desk.office.call(call, input as never)
      if (!reply.ok) silent.push(call)
      if (JSON.stringify(reply).includes('道个歉')) told.push(call)
    }
    expect([told, silent]).toEqual([[], []])
  })

  it('cannot be had by putting oneself among the mediators', async () => {
    await as(people['赵静']!)
    const me = (await desk.ask('record.choices', { register: 'mediator', words: '赵静' }))[0]!.id
    expect(
      await desk.office.call('mediation.assign', { case: caseId, mediator: me, role: 'joint', on: today }),
    ).toMatchObject({ ok: false, code: 'denied' })
    expect(
      await desk.office.call('record.save', {
        register: 'caseMediator',
        set: { case: caseId, mediator: me, role: 'joint', from: today },
      }),
    ).toMatchObject({ ok: false })
    expect(await desk.office.call('mediation.setAccount', { person: people['赵静']!, mediator: me })).toMatchObject({
      ok: false,
      code: 'denied',
    })
  })

  it('is not had by undoing who mediates the case', async () => {
    await as(people['李强']!)
    const left = await desk.ask('mediation.standing', { id: caseId })
    const choices = await desk.ask('record.choices', { register: 'mediator', words: '赵静' })
    await desk.ask('mediation.assign', { case: caseId, mediator: choices[0]!.id, role: 'joint', on: today })
    const assigned = await desk.ask('act.last', undefined)
    expect(await desk.office.call('act.undo', { batch: assigned!.batch })).toMatchObject({ ok: false, code: 'denied' })
    const { mediators } = await desk.ask('mediation.standing', { id: caseId })
    expect(mediators).toHaveLength(left.mediators.length + 1)
    const joint = mediators.find((m) => m.name === '赵静')!
    await desk.ask('mediation.release', { case: caseId, id: joint.id, on: today, reason: '只帮了一天' })
    expect(await desk.office.call('act.undo', { batch: (await desk.ask('act.last', undefined))!.batch })).toMatchObject(
      {
        ok: false,
      },
    )
  })

  it('is not had by an account that gives itself another mediator', async () => {
    await as(director)
    const roster = await desk.ask('record.choices', { register: 'mediator', words: '李强' })
    const mine = { person: director, mediator: roster[0]!.id }
    expect(await desk.office.call('mediation.setAccount', mine)).toMatchObject({ ok: false, code: 'denied' })
    await desk.ask('mediation.setAccount', { person: people['李强']!, mediator: null })
    expect(await desk.office.call('mediation.setAccount', mine)).toMatchObject({ ok: false, code: 'denied' })
    await desk.ask('mediation.setAccount', { person: people['李强']!, mediator: roster[0]!.id })
  })

  it('is given to who takes the case over, and no longer to who left it', async () => {
    await as(people['李强']!)
    const choices = await desk.ask('record.choices', { register: 'mediator', words: '赵静' })
    await desk.ask('mediation.assign', { case: caseId, mediator: choices[0]!.id, role: 'lead', on: today })
    const { mediators } = await desk.ask('mediation.standing', { id: caseId })
    const left = mediators.find((m) => m.name === '李强')!
    await desk.ask('mediation.release', { case: caseId, id: left.id, on: today, reason: '当事人要求更换' })
    expect(await desk.office.call('mediation.caucus', { case: caseId })).toMatchObject({ ok: false, code: 'denied' })
    await as(people['赵静']!)
    expect(await desk.ask('mediation.caucus', { case: caseId })).toMatchObject([{ text: secret }])
  })

  it('goes to a paper only for its mediator, and only when released', async () => {
    const print = () => desk.office.call('mediation.paper', { case: caseId, form: 'caucusPaper', about: note })
    await as(people['李强']!)
    expect(await print()).toMatchObject({ ok: false, code: 'denied' })
    await as(people['赵静']!)
    expect(await print()).toMatchObject({ ok: false, code: 'denied', sentence: expect.stringContaining('没有勾选') })
    const [now] = await desk.ask('mediation.caucus', { case: caseId })
    await desk.ask('mediation.caucusSave', {
      case: caseId,
      id: note,
      revision: now!.revision,
      set: { released: true },
    })
    expect(await print()).toMatchObject({ ok: true })
    await as(director)
    expect(await print()).toMatchObject({ ok: false, code: 'denied' })
  })

  it('has no call of the bridge but its own', () => {
    const named = Object.keys(calls).filter((name) => name.toLowerCase().includes('caucus'))
    expect(named).toEqual(['mediation.caucus', 'mediation.caucusSave'])
  })
})
