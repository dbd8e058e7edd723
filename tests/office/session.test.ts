import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calls, type CallName } from '../../bridge/calls'
import { Office } from '../../main/office/office'
import { newOffice, password, profile, testFolder } from './testing-office'

describe('the first start', () => {
  it('makes the office whole, and nothing is left beside it', async () => {
    const folder = join(testFolder(), 'office')
    const office = new Office({ folder, version: 'test' })
    expect(await office.call('office.state', undefined)).toEqual({ ok: true, value: { stage: 'new', version: 'test' } })
    expect(
      await office.call('office.create', { profile: { ...profile, community: '' }, person: '周敏', password }),
    ).toMatchObject({ ok: false, code: 'invalid', sentence: '请填写社区。' })
    expect(existsSync(folder)).toBe(false)
    expect((await office.call('office.create', { profile, person: '周敏', password })).ok).toBe(true)
    expect(readdirSync(dirname(folder))).toEqual(['office'])
    expect(await office.call('office.state', undefined)).toMatchObject({
      ok: true,
      value: { stage: 'open', office: '和平社区居民委员会', person: { name: '周敏', role: 'director' } },
    })
    expect(await office.call('office.create', { profile, person: '别人', password })).toMatchObject({
      ok: false,
      code: 'denied',
    })
    await office.close()
  })
})

describe('signing in', () => {
  it('asks for the password again after locking, and forgets what was on the table', async () => {
    const { office, ask } = await newOffice()
    await ask('record.save', { register: 'shop', set: { name: '福满园饺子馆' } })
    await ask('session.lock', undefined)
    expect(await office.call('record.list', { query: { register: 'shop' } })).toMatchObject({
      ok: false,
      code: 'locked',
    })
    const state = await ask('office.state', undefined)
    const person = state.stage === 'locked' ? state.people[0]!.id : ''
    expect(await office.call('session.unlock', { person, password: '不是这个密码' })).toMatchObject({
      ok: false,
      code: 'wrong-password',
    })
    await ask('session.unlock', { person, password })
    expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(1)
  })

  it('with the recovery sheet gives a new password', async () => {
    const { office, ask, recovery } = await newOffice()
    const state = await ask('office.state', undefined)
    const person = state.stage === 'open' ? state.person.id : ''
    await ask('session.lock', undefined)
    expect(
      await office.call('session.recover', { code: 'AAAAA-BBBBB', person, password: '新的密码新的密码' }),
    ).toMatchObject({ ok: false })
    await ask('session.recover', { code: recovery.code.toLowerCase(), person, password: '新的密码新的密码' })
    await ask('session.lock', undefined)
    expect(await office.call('session.unlock', { person, password })).toMatchObject({
      ok: false,
      code: 'wrong-password',
    })
    await ask('session.unlock', { person, password: '新的密码新的密码' })
  })

  it('is closed to who has been disabled; the office keeps a director', async () => {
    const { office, ask } = await newOffice()
    const state = await ask('office.state', undefined)
    const director = state.stage === 'open' ? state.person.id : ''
    const clerk = await ask('people.add', { name: '李强', role: 'clerk', password: '李强的密码八位以上' })
    expect(await office.call('people.change', { id: director, role: 'clerk' })).toMatchObject({
      ok: false,
      code: 'denied',
    })
    await ask('people.change', { id: clerk.id, active: false })
    await ask('session.lock', undefined)
    expect(await office.call('session.unlock', { person: clerk.id, password: '李强的密码八位以上' })).toMatchObject({
      ok: false,
    })
    await ask('session.unlock', { person: director, password })
    expect((await ask('people.list', undefined)).map((p) => [p.name, p.active])).toEqual([
      ['周敏', true],
      ['李强', false],
    ])
  })
})

describe('the log of accounts', () => {
  it('says in sentences what the director did, the newest first, and only the director reads it', async () => {
    const { office, ask } = await newOffice()
    const given = '李强的密码八位以上'
    const clerk = await ask('people.add', { name: '李强', role: 'clerk', password: given })
    await ask('people.change', { id: clerk.id, password: `新${given}` })
    await ask('people.change', { id: clerk.id, role: 'mediator' })
    await ask('people.change', { id: clerk.id, active: false })
    await ask('people.change', { id: clerk.id, active: true, password: given })
    await ask('session.changePassword', { old: password, password: `${password}新` })
    await ask('recovery.renew', undefined)
    const lines = await ask('people.events', {})
    expect(lines.map((l) => `${l.person} ${l.sentence}`)).toEqual([
      '周敏 更换恢复单，旧的作废',
      '周敏 改自己的密码',
      '周敏 重设 李强 的密码',
      '周敏 把 李强 的账号改为 调解员，在用',
      '周敏 停用 李强 的账号',
      '周敏 把 李强 的账号改为 调解员，在用',
      '周敏 重设 李强 的密码',
      '周敏 添加 李强（经办）',
    ])
    await ask('session.lock', undefined)
    await ask('session.unlock', { person: clerk.id, password: given })
    expect(await office.call('people.events', {})).toMatchObject({ ok: false, code: 'denied' })
  })

  it('is read 50 lines at a time, and no line twice', async () => {
    const { ask } = await newOffice()
    for (let i = 0; i < 60; i++) await ask('office.saveProfile', { ...profile, phone: `0000-${1000000 + i}` })
    const first = await ask('people.events', {})
    const rest = await ask('people.events', { before: first.at(-1)!.seq })
    expect([first.length, rest.length]).toEqual([50, 10])
    const seqs = [...first, ...rest].map((l) => l.seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
    expect(new Set(seqs).size).toBe(60)
  })
})

describe('the bridge', () => {
  it('lets a reader read and nothing else', async () => {
    const { office, ask } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: { name: '福满园饺子馆', phone: '19900000012' } })
    const reader = await ask('people.add', { name: '看看', role: 'reader', password: '只是看看只是看看' })
    await ask('session.lock', undefined)
    await ask('session.unlock', { person: reader.id, password: '只是看看只是看看' })
    expect((await ask('record.list', { query: { register: 'shop' } })).rows[0]?.values['phone']).toBe('199****0012')
    const id = { register: 'shop', id: made.id } as const
    for (const refused of [
      office.call('record.save', { ...id, revision: 1, set: { name: '改' } }),
      office.call('record.archive', { ...id, revision: 1 }),
      office.call('record.reveal', { ...id, field: 'phone' }),
      office.call('bulk.edit', { register: 'shop', selection: { ids: [made.id] }, set: { status: 'paused' } }),
      office.call('people.add', { name: '新', role: 'director', password: '12345678' }),
      office.call('recovery.renew', undefined),
      office.call('import.open', { register: 'shop', name: 'a.csv', bytes: new Uint8Array() }),
    ]) {
      expect(await refused).toMatchObject({ ok: false, code: 'denied' })
    }
    const act = await ask('act.last', undefined)
    expect(act).toBeNull()
  })

  it('answers anything whatever with a sentence, never with a throw, and changes nothing', async () => {
    const { office, ask } = await newOffice()
    await ask('record.save', { register: 'shop', set: { name: '福满园饺子馆' } })
    const names = Object.keys(calls).filter((name) => name !== 'session.lock') as CallName[]
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...names), fc.string()), fc.anything(), async (name, input) => {
        const reply = await office.answer(name, input)
        return reply.ok || (reply.code !== 'fault' && /\p{Script=Han}/u.test(reply.sentence))
      }),
      { numRuns: 500 },
    )
    for (const name of ['__proto__', 'constructor', 'toString', 'paper.save'])
      expect(await office.answer(name, {})).toMatchObject({ ok: false, code: 'denied' })
    expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(1)
  })

  it('refuses filters and sorts that the register does not have', async () => {
    const { office } = await newOffice()
    for (const list of [
      { query: { register: 'shop', filters: { phone: { any: ['1'] } } } },
      { query: { register: 'shop' }, sort: [{ field: 'note; drop table shop' }] },
    ] as const) {
      expect(await office.call('record.list', list as never)).toMatchObject({ ok: false, code: 'denied' })
    }
  })
})
