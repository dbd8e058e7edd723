import { expect, test } from 'vitest'
import type { PledgeScope } from '../../bridge/pledge-shapes'
import { forEver } from '../../records/kit/dates'
import { validUntilOf } from '../../records/signing/pledge-state'
import { newOffice, password } from './testing-office'

const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
const daysOn = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

/** A street of three trading shops and an empty one, and a shop elsewhere. */
async function street() {
  const desk = await newOffice()
  const { ask } = desk
  const make = async (register: 'streetSection' | 'shopGroup' | 'shop', set: object) =>
    (await ask('record.save', { register, set: { ...set } })).id
  const section = await make('streetSection', { name: '永兴路' })
  const large = await make('shopGroup', { name: '第一片' })
  const small = await make('shopGroup', { name: '第一片一组', within: large })
  const shop = (name: string, set: object = {}) => make('shop', { name, section, ...set })
  const shops = {
    noodles: await shop('老张面馆', { door: '1号', operator: '张禾', group: small }),
    books: await shop('晨光书店', { door: '3号', group: large }),
    tea: await shop('清风茶行', { door: '5号', operator: '秦岚' }),
    empty: await shop('空铺', { door: '7号', status: 'vacant' }),
    away: await make('shop', { name: '外街小店' }),
  }
  const { papers } = await ask('pledge.matrix', { scope: {} })
  const textOf = (kind: string) => papers.find((p) => p.kind === kind)!.current
  const sign = (shopId: string, kind: 'fire' | 'frontage', signedOn: string, more: object = {}) => ({
    shop: shopId,
    kind,
    text: textOf(kind),
    signedBy: null,
    signedOn,
    validUntil: validUntilOf(signedOn, 12),
    ...more,
  })
  return { ...desk, section, large, small, shops, textOf, sign }
}
type Street = Awaited<ReturnType<typeof street>>

const statesOf = async ({ ask }: Street, scope: PledgeScope, kind: string) => {
  const { papers, rows } = await ask('pledge.matrix', { scope })
  const n = papers.findIndex((p) => p.kind === kind)
  return Object.fromEntries(rows.map((row) => [row.name, row.cells[n]!.state]))
}

test('the matrix asks trading shops alone, by street, group and words, and counts in honest pairs', async () => {
  const desk = await street()
  const { ask, section, large, small, shops, sign } = desk
  await ask('pledge.sign', {
    entries: [sign(shops.noodles, 'fire', today), sign(shops.tea, 'fire', today, { validUntil: daysOn(12) })],
  })
  expect(await statesOf(desk, { section }, 'fire')).toEqual({
    老张面馆: 'signed',
    晨光书店: 'missing',
    清风茶行: 'expiring',
  })
  const { papers, rows } = await ask('pledge.matrix', { scope: { section } })
  expect(papers.map((p) => p.label)).toEqual(['自治公约', '门前三包责任书', '消防安全责任书', '安全生产责任书'])
  expect(papers[2]).toMatchObject({ asked: 3, holds: 2, soon: 1, old: 0 })
  expect(rows[0]).toMatchObject({ place: '永兴路 1号', operator: '张禾' })
  const named = async (scope: PledgeScope) => (await ask('pledge.matrix', { scope })).rows.map((r) => r.name)
  expect(await named({ group: large })).toEqual(['老张面馆', '晨光书店'])
  expect(await named({ group: small })).toEqual(['老张面馆'])
  expect(await named({ words: '书店' })).toEqual(['晨光书店'])
  expect(await named({})).toHaveLength(4)
  const asked = await ask('pledge.matrix', { scope: { section }, ask: 'sign', kind: 'fire' })
  expect(asked.rows.map((r) => r.name)).toEqual(['晨光书店'])
  // The pairs are of the street, whatever is shown of it.
  expect(asked.papers[2]).toMatchObject({ asked: 3, holds: 2 })
  const soon = await ask('pledge.matrix', { scope: { section }, ask: 'soon' })
  expect(soon.rows.map((r) => r.name)).toEqual(['清风茶行'])
})

test('a new operator must sign again, and who signed an older text is told from who signed the new one', async () => {
  const desk = await street()
  const { ask, section, shops, sign, textOf } = desk
  await ask('pledge.sign', { entries: [shops.noodles, shops.books].map((s) => sign(s, 'fire', daysOn(-40))) })
  const page = await ask('record.page', { register: 'shop', id: shops.noodles })
  await ask('record.save', {
    register: 'shop',
    id: shops.noodles,
    revision: page.record.revision,
    set: { operatorSince: daysOn(-3) },
  })
  expect(await statesOf(desk, { section }, 'fire')).toMatchObject({ 老张面馆: 'void', 晨光书店: 'signed' })
  const body = '一、责任内容\n{店招名称}做好消防安全工作。'
  const next = await ask('record.save', {
    register: 'pledgeText',
    set: { kind: 'fire', version: '新版', adoptedOn: today, months: 12, body },
  })
  const old = await ask('pledge.matrix', { scope: { section }, ask: 'old' })
  expect(old.rows.map((r) => r.name)).toEqual(['晨光书店'])
  expect(old.papers[2]).toMatchObject({ current: next.id, holds: 1, old: 1 })
  expect(textOf('fire')).not.toBe(next.id)
})

test('signing eighty at once is one act, and one undo takes it back', async () => {
  const { ask } = await street()
  const shops: string[] = []
  for (let n = 1; n <= 80; n++)
    shops.push((await ask('record.save', { register: 'shop', set: { name: `园区企业${n}` } })).id)
  const { papers } = await ask('pledge.matrix', { scope: {} })
  const safety = papers.find((p) => p.kind === 'safety')!
  const act = await ask('pledge.sign', {
    entries: shops.map((shop) => ({
      shop,
      kind: 'safety',
      text: safety.current,
      signedBy: '李园',
      signedOn: today,
      validUntil: forEver,
    })),
  })
  expect(act).toMatchObject({ sentence: '登记签订 80 份安全生产责任书', count: 80 })
  const holds = async () => (await ask('pledge.matrix', { scope: {} })).papers[3]!.holds
  expect(await holds()).toBe(80)
  await ask('act.undo', { batch: act.batch })
  expect(await holds()).toBe(0)
}, 30_000)

test('what does not fit is refused with a word, and nothing of it is written', async () => {
  const { office, ask, shops, sign, textOf } = await street()
  const refused = async (...entries: ReturnType<typeof sign>[]) => {
    const reply = await office.call('pledge.sign', { entries })
    return reply.ok ? '' : reply.sentence
  }
  expect(await refused()).toBe('请先勾选要登记的责任书。')
  expect(await refused(sign(shops.books, 'fire', today, { text: textOf('safety') }))).toMatch(
    /所选文本不是消防安全责任书的/,
  )
  expect(await refused(sign(shops.books, 'fire', '2026-02-30'))).toMatch(/请填写日期/)
  expect(await refused(sign(shops.tea, 'fire', today), sign(shops.tea, 'fire', today))).toMatch(
    /「清风茶行」.*已经登记过/,
  )
  await ask('pledge.sign', { entries: [sign(shops.tea, 'fire', today)] })
  expect(await refused(sign(shops.books, 'fire', today), sign(shops.tea, 'fire', today))).toMatch(/已经登记过/)
  const { record } = await ask('record.page', { register: 'shop', id: shops.away })
  await ask('record.archive', { register: 'shop', id: shops.away, revision: record.revision })
  expect(await refused(sign(shops.away, 'fire', today))).toMatch(/已经归档/)
  expect((await ask('record.list', { query: { register: 'pledge' } })).total).toBe(1)
})

test('who may only read sees the matrix and signs nothing', async () => {
  const { office, ask, shops, sign } = await street()
  const reader = await ask('people.add', { name: '白鹭', role: 'reader', password })
  const entries = [sign(shops.tea, 'fire', today)]
  await ask('session.lock', undefined)
  await ask('session.unlock', { person: reader.id, password })
  expect((await ask('pledge.matrix', { scope: {} })).rows).toHaveLength(4)
  expect(await office.call('pledge.sign', { entries })).toMatchObject({ ok: false, code: 'denied' })
})

test('exactly the missing ones are printed, or those that were chosen', async () => {
  const { office, ask, section, shops, sign } = await street()
  await ask('pledge.sign', { entries: [sign(shops.noodles, 'fire', today)] })
  const paper = await ask('paper.pledges', { kind: 'fire', scope: { section } })
  expect(paper).toMatchObject({ name: `消防安全责任书_2份_${today}.docx`, blanks: ['经营者（1 家）'] })
  const one = await ask('paper.pledges', { kind: 'frontage', scope: {}, shops: [shops.tea] })
  expect(one).toMatchObject({ name: '门前三包责任书_清风茶行.docx', blanks: ['门前责任区'] })
  const roll = await ask('paper.covenantRoll', { scope: { section } })
  expect(roll.name).toBe(`自治公约_永兴路_${today}.docx`)
  expect(await office.call('paper.pledges', { kind: 'order', scope: {} })).toMatchObject({
    ok: false,
    sentence: '还没有综治目标责任书的文本，请先在“责任文本”里写好再打印。',
  })
  await ask('pledge.sign', { entries: [shops.books, shops.tea].map((s) => sign(s, 'fire', today)) })
  expect(await office.call('paper.pledges', { kind: 'fire', scope: { section } })).toMatchObject({
    ok: false,
    sentence: '这里的商户都签了消防安全责任书，不用再打印。',
  })
})
