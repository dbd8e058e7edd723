import { describe, expect, it } from 'vitest'
import { newOffice } from './testing-office'

const dumplings = { name: '福满园饺子馆', operator: '王秀英', phone: '19900000012', door: '12号', category: 'catering' }

describe('a shop', () => {
  it('is made, found, corrected, archived and brought back, and its history says so', async () => {
    const { ask } = await newOffice()
    const section = await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
    const made = await ask('record.save', { register: 'shop', set: { ...dumplings, section: section.id } })
    expect(made.revision).toBe(1)
    expect(made.values).toMatchObject({
      name: '福满园饺子馆',
      phone: '199****0012',
      status: 'open',
      code: `${new Date().getFullYear()}-0001`,
    })

    for (const words of [
      '饺子',
      '福满园',
      '王秀',
      'wxy',
      'fmy',
      'fumanyuan',
      '0012',
      '000012',
      '永兴',
      'yxl',
      '12号',
    ]) {
      const page = await ask('record.list', { query: { register: 'shop', words } })
      expect([words, page.total]).toEqual([words, 1])
    }
    expect((await ask('record.list', { query: { register: 'shop', words: '园满' } })).total).toBe(0)
    expect((await ask('search.find', { words: '饺子馆' }))[0]).toMatchObject({
      title: '福满园饺子馆',
      hint: '永兴路 12号 · 王秀英',
    })

    const saved = await ask('record.save', {
      register: 'shop',
      id: made.id,
      revision: 1,
      set: { door: '14号', phone: '19900000013' },
    })
    expect(saved.revision).toBe(2)
    expect(await ask('record.reveal', { register: 'shop', id: made.id, field: 'phone' })).toBe('19900000013')
    const archived = await ask('record.archive', { register: 'shop', id: made.id, revision: 2, reason: '搬走' })
    expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(0)
    expect((await ask('record.list', { query: { register: 'shop', archived: true } })).total).toBe(1)
    await ask('record.restore', { register: 'shop', id: made.id, revision: archived.revision })

    const history = await ask('record.history', { register: 'shop', id: made.id })
    expect(history.map((h) => h.sentences)).toEqual([
      ['恢复'],
      ['归档'],
      ['把 门牌 从「12号」改为「14号」', '把 联系电话 从「199****0012」改为「199****0013」'],
      ['建档'],
    ])
    expect(history.every((h) => h.person === '周敏')).toBe(true)
  })

  it('follows the new name of its section', async () => {
    const { ask } = await newOffice()
    const section = await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
    await ask('record.save', { register: 'shop', set: { ...dumplings, section: section.id } })
    await ask('record.save', { register: 'streetSection', id: section.id, revision: 1, set: { name: '建设巷' } })
    expect((await ask('record.list', { query: { register: 'shop', words: '永兴' } })).total).toBe(0)
    const page = await ask('record.list', { query: { register: 'shop', words: '建设巷' } })
    expect(page.total).toBe(1)
    expect(page.titles[section.id]).toBe('建设巷')
  })

  it('is not overwritten by who saw an older version', async () => {
    const { ask, office } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    await ask('record.save', { register: 'shop', id: made.id, revision: 1, set: { door: '14号' } })
    const reply = await office.call('record.save', {
      register: 'shop',
      id: made.id,
      revision: 1,
      set: { door: '16号' },
    })
    expect(reply).toMatchObject({ ok: false, code: 'stale' })
    const detail = (
      reply as { detail: { now: { values: Record<string, unknown> }; changes: { sentences: string[] }[] } }
    ).detail
    expect(detail.now.values['door']).toBe('14号')
    expect(detail.changes[0]?.sentences).toEqual(['把 门牌 从「12号」改为「14号」'])
  })

  it('refuses what does not fit, in words, and keeps what was there', async () => {
    const { ask, office } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    for (const set of [
      { name: '' },
      { name: 'x'.repeat(61) },
      { category: 'no-such' },
      { openedOn: '2023-02-30' },
      { nonsense: 1 },
      { staffCount: -1 },
      { section: crypto.randomUUID() },
    ]) {
      const reply = await office.call('record.save', { register: 'shop', id: made.id, revision: 1, set })
      expect([set, reply.ok, !reply.ok && reply.code]).toEqual([set, false, 'invalid'])
      expect(!reply.ok && /\p{Script=Han}/u.test(reply.sentence)).toBe(true)
    }
    expect((await ask('record.page', { register: 'shop', id: made.id })).record.revision).toBe(1)
  })
})

describe('acts', () => {
  it('a bulk edit is previewed, done at once and undone at once; later changes are kept', async () => {
    const { ask } = await newOffice()
    const ids: string[] = []
    for (let i = 1; i <= 5; i++)
      ids.push((await ask('record.save', { register: 'shop', set: { name: `商户${i}`, door: `${i}号` } })).id)
    const chosen = { register: 'shop', selection: { query: { register: 'shop' } }, set: { status: 'paused' } } as const
    const preview = await ask('bulk.preview', chosen)
    expect(preview).toMatchObject({ count: 5, changes: 5 })
    expect(preview.sample[0]?.says).toEqual(['把 经营状态 从「营业」改为「歇业」'])
    const act = await ask('bulk.edit', chosen)
    expect(act).toMatchObject({ sentence: '批量修改 5 家', count: 5 })
    await ask('record.save', { register: 'shop', id: ids[0]!, revision: 2, set: { status: 'vacant' } })
    const undone = await ask('act.undo', { batch: act.batch })
    expect(undone).toMatchObject({ undone: 4, kept: [{ id: ids[0], title: '商户1' }] })
    const page = await ask('record.list', { query: { register: 'shop', filters: { status: { any: ['open'] } } } })
    expect(page.total).toBe(4)
    await ask('act.undo', { batch: undone.batch })
    expect(
      (await ask('record.list', { query: { register: 'shop', filters: { status: { any: ['paused'] } } } })).total,
    ).toBe(4)
  })

  it('undoing a creation takes the record away, and undoing that brings it back', async () => {
    const { ask } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    const act = await ask('act.last', undefined)
    expect(act?.sentence).toBe('新建 福满园饺子馆')
    const undone = await ask('act.undo', { batch: act!.batch })
    expect((await ask('record.list', { query: { register: 'shop', words: '饺子' } })).total).toBe(0)
    await ask('act.undo', { batch: undone.batch })
    const page = await ask('record.page', { register: 'shop', id: made.id })
    expect(page.record.values).toEqual(made.values)
  })

  it('a creation that others point to is kept', async () => {
    const { ask } = await newOffice()
    const section = await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
    const act = await ask('act.last', undefined)
    await ask('record.save', { register: 'shop', set: { ...dumplings, section: section.id } })
    expect(await ask('act.undo', { batch: act!.batch })).toMatchObject({
      undone: 0,
      kept: [{ id: section.id, title: '永兴路' }],
    })
  })
})
