import { describe, expect, it } from 'vitest'
import { kinds, show } from '../../records/kit/kinds'
import { registers } from '../../records/registers'
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
      '19900000012',
      '永兴',
      'yxl',
      '12号',
    ]) {
      const page = await ask('record.list', { query: { register: 'shop', words } })
      expect([words, page.total]).toEqual([words, 1])
    }
    for (const words of ['园满', '1990', '000012'])
      expect([words, (await ask('record.list', { query: { register: 'shop', words } })).total]).toEqual([words, 0])
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
    expect((await ask('record.list', { query: { register: 'shop', words: '0013' } })).total).toBe(1)
    expect((await ask('record.list', { query: { register: 'shop', words: '0012' } })).total).toBe(0)
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

  it('an act of long ago is undone too, however much was done since', async () => {
    const { ask } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    const first = (await ask('act.last', undefined))!
    for (let n = 0; n < 501; n++) await ask('record.save', { register: 'streetSection', set: { name: `第${n}条路` } })
    expect(await ask('act.undo', { batch: first.batch })).toMatchObject({ undone: 1, kept: [] })
    expect((await ask('record.list', { query: { register: 'shop' } })).rows.map((r) => r.id)).not.toContain(made.id)
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

describe('what a code review found', () => {
  it('a mask is not saved over a number, by whatever way', async () => {
    const { ask, office } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    const id = { register: 'shop', id: made.id } as const
    for (const refused of [
      office.call('record.save', { ...id, revision: 1, set: { phone: '199****0012' } }),
      office.call('bulk.edit', { register: 'shop', selection: { ids: [made.id] }, set: { phone: '1**' } }),
    ]) {
      expect(await refused).toMatchObject({ ok: false, code: 'invalid' })
    }
    expect(await ask('record.reveal', { ...id, field: 'phone' })).toBe('19900000012')
  })

  it('an automatic number keeps clear of one that somebody typed', async () => {
    const { ask } = await newOffice()
    const year = new Date().getFullYear()
    await ask('record.save', { register: 'shop', set: { name: '手填', code: `${year}-0002` } })
    const codes: unknown[] = []
    for (const name of ['甲', '乙', '丙'])
      codes.push((await ask('record.save', { register: 'shop', set: { name } })).values['code'])
    expect(codes).toEqual([`${year}-0001`, `${year}-0003`, `${year}-0004`])
  })

  it('archived records never hide a living one, in a search or in a choice', async () => {
    const { ask } = await newOffice()
    await ask('record.save', { register: 'shop', set: { name: '张记面馆', operator: '张三' } })
    for (let i = 0; i < 10; i++) {
      const one = await ask('record.save', { register: 'shop', set: { name: `旧店${i}`, operator: '张三' } })
      await ask('record.archive', { register: 'shop', id: one.id, revision: 1 })
    }
    const hits = await ask('search.find', { words: '张三' })
    expect(hits[0]).toMatchObject({ title: '张记面馆', archived: false })
    expect(hits.slice(1).every((h) => h.archived)).toBe(true)
    expect((await ask('record.choices', { register: 'shop', words: '张三' })).map((c) => c.title)).toEqual(['张记面馆'])
  })

  it('a draft goes with the save that it was for', async () => {
    const { ask } = await newOffice()
    await ask('draft.keep', { register: 'shop', record: null, revision: null, values: { name: '新店' } })
    await ask('record.save', { register: 'shop', set: { name: '新店' } })
    expect(await ask('draft.read', { register: 'shop', record: null })).toBeNull()
  })

  it('a history is of its own register, and tells of the children too', async () => {
    const { ask } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    expect(await ask('record.history', { register: 'streetSection', id: made.id })).toEqual([])
    const food = await ask('record.save', {
      register: 'licence',
      set: { shop: made.id, kind: 'food', validUntil: '2027-02-28' },
    })
    await ask('record.save', { register: 'licence', id: food.id, revision: 1, set: { validUntil: '2028-02-28' } })
    expect((await ask('record.history', { register: 'shop', id: made.id })).map((h) => h.sentences)).toEqual([
      ['证照 食品经营许可证：把 有效期至 从「2027-02-28」改为「2028-02-28」'],
      ['证照 食品经营许可证：建档'],
      ['建档'],
    ])
  })

  it('archived records are not edited, and nothing belongs to itself', async () => {
    const { ask, office } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    await ask('record.archive', { register: 'shop', id: made.id, revision: 1 })
    expect(
      await office.call('record.save', { register: 'shop', id: made.id, revision: 2, set: { door: '1号' } }),
    ).toMatchObject({ ok: false, code: 'denied' })
    const group = await ask('record.save', { register: 'shopGroup', set: { name: '一组' } })
    expect(
      await office.call('record.save', { register: 'shopGroup', id: group.id, revision: 1, set: { within: group.id } }),
    ).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('a licence without an end is 长期, and is never due', async () => {
    const { ask } = await newOffice()
    const made = await ask('record.save', { register: 'shop', set: dumplings })
    await ask('record.save', { register: 'licence', set: { shop: made.id, kind: 'food', validUntil: '9999-12-31' } })
    expect((await ask('today.read', undefined)).due).toEqual({ late: 0, soon: 0, lines: [] })
    const f = registers.licence.fields.validUntil
    expect(kinds.date.read(' 长期 ', f)).toEqual({ value: '9999-12-31' })
    expect(show(f, '9999-12-31')).toBe('长期')
    expect(kinds.date.read('长期', registers.shop.fields.openedOn)).toHaveProperty('refused')
  })

  it('a shop that is here already is pointed out, and may be saved all the same', async () => {
    const { ask } = await newOffice()
    const made = await ask('record.save', {
      register: 'shop',
      set: { ...dumplings, creditCode: '92990000MA00000018', address: '永兴路12号' },
    })
    const values = { name: '另一个名字', creditCode: '92990000MA00000018' }
    expect(await ask('record.twins', { register: 'shop', values })).toEqual([
      { id: made.id, title: '福满园饺子馆', hint: '永兴路12号 · 王秀英', why: '统一社会信用代码相同' },
    ])
    expect(await ask('record.twins', { register: 'shop', id: made.id, values })).toEqual([])
    expect(
      await ask('record.twins', { register: 'shop', values: { name: '福满园饺子馆', address: '永兴路12号' } }),
    ).toHaveLength(1)
    expect(await ask('record.twins', { register: 'shop', values: { name: '福满园饺子馆', address: '别处' } })).toEqual(
      [],
    )
  })
})
