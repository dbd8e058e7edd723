import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseName } from '../../db/cipher'
import { unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { cellTexts, part, textOf, times } from '../documents/word-parts'
import { newOffice, password } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
let director: string
const shops: string[] = []

beforeAll(async () => {
  desk = await newOffice()
  const section = await desk.ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
  const names = ['福满园饺子馆', '老张修车', '便民超市']
  for (const [n, name] of names.entries()) {
    const set = { name, section: section.id, door: `${n + 1}号`, operator: '王秀英', phone: `1990000001${n}` }
    shops.push((await desk.ask('record.save', { register: 'shop', set })).id)
  }
  const food = { shop: shops[0], kind: 'food', number: 'JY29900000000012', validUntil: '2027-02-28' }
  await desk.ask('record.save', { register: 'licence', set: food })
  const lost = await desk.ask('record.save', {
    register: 'licence',
    set: { shop: shops[0], kind: 'special', number: 'T-1' },
  })
  await desk.ask('record.archive', { register: 'licence', id: lost.id, revision: lost.revision })
  director = (await desk.ask('people.list', undefined))[0]!.id
})

const word = async (paper: string) => part(await desk.ask('paper.bytes', { paper }), 'word/document.xml')

/** Asks for the files of shops that were never there. */
function chooseStrangers(count: number) {
  const ids = Array.from({ length: count }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
  return desk.office.call('paper.shopFiles', { selection: { ids } })
}

/** What the office has written down about papers, oldest first. */
async function disclosures() {
  const key = await unlock(desk.folder, director, password)
  const file = await OfficeFile.open(join(desk.folder, databaseName), key)
  const rows = await file.read.selectFrom('disclosure').selectAll().orderBy('seq').execute()
  await file.close()
  return rows
}

describe('a shop file', () => {
  it('prints the shop with its phone in full, its section, its living licences and the office', async () => {
    const paper = await desk.ask('paper.shopFiles', { selection: { ids: [shops[0]!] } })
    expect(paper).toMatchObject({ name: '店档_福满园饺子馆.docx', kind: 'docx', landscape: false })
    expect(paper.blanks).toEqual(['统一社会信用代码', '业态', '消防安全责任人', '营业执照'])
    const xml = await word(paper.id)
    const cells = cellTexts(xml)
    expect(cells).toEqual(
      expect.arrayContaining(['福满园饺子馆', '永兴路', '1号', '19900000010', '■营业 □歇业 □转让 □空置 □已关闭']),
    )
    expect(cells).toEqual(expect.arrayContaining(['JY29900000000012', '2027年2月28日']))
    expect(cells).not.toContain('T-1')
    expect(textOf(xml)).toContain('示范省示范市和平区南环街道和平社区居民委员会')
  })

  it('is made for many at once, in the order they were chosen, and counts what stays blank', async () => {
    const paper = await desk.ask('paper.shopFiles', { selection: { ids: shops.toReversed() } }, 'ticket-1')
    expect(paper.blanks).toContain('业态（3 家）')
    const names = cellTexts(await word(paper.id)).filter((_, n, cells) => cells[n - 1] === '店招名称')
    expect(names).toEqual(['便民超市', '老张修车', '福满园饺子馆'])
    expect(desk.events).toContainEqual({ kind: 'progress', ticket: 'ticket-1', what: '排版', done: 3, total: 3 })
  })

  it('is refused in words for shops that are not there, and for more than a file can hold', async () => {
    expect(await chooseStrangers(1)).toMatchObject({ ok: false, code: 'missing' })
    expect(await chooseStrangers(1001)).toMatchObject({
      ok: false,
      code: 'invalid',
      sentence: '选了 1001 家，一份店档最多 1000 家，请按路段或片组分几次打印。',
    })
  })
})

describe('the file of a shop with a life', () => {
  it('prints what happened, the last check of each list, and writes down whose names went out', async () => {
    const [shop] = shops
    const save = (register: 'pledge' | 'operatorChange' | 'inspection' | 'hazard' | 'shopEvent', set: object) =>
      desk.ask('record.save', { register, set: { shop, ...set } })
    const lists = await desk.ask('record.list', { query: { register: 'checkList' }, limit: 2 })
    const [first, second] = lists.rows.map(({ id }) => id)
    const signed = await save('pledge', {
      kind: 'fire',
      signedOn: '2026-03-01',
      validUntil: '2027-02-28',
      signedBy: '王秀英',
    })
    const change = await save('operatorChange', { on: '2025-06-01', fromPerson: '李建国', toPerson: '王秀英' })
    await save('inspection', { list: first, on: '2026-05-01', results: { 门前干净: 'fail' } })
    await save('inspection', { list: first, on: '2026-10-01', results: { 门前干净: 'pass' } })
    await save('inspection', { list: second, on: '2026-04-01', results: { 通道畅通: 'fail' } })
    await save('hazard', { what: '后门被货物堵住', foundOn: '2026-04-01' })
    const gone = await save('shopEvent', { kind: 'visit', on: '2026-04-02', what: '误记的走访' })
    await desk.ask('record.archive', { register: 'shopEvent', id: gone.id, revision: gone.revision })
    await save('shopEvent', { kind: 'visit', on: '2026-04-03', what: '了解用工' })

    const before = (await disclosures()).length
    const paper = await desk.ask('paper.shopFiles', { selection: { ids: [shop!] } })
    const cells = cellTexts(await word(paper.id))
    expect(cells).toEqual(
      expect.arrayContaining(['2026年3月1日', '李建国', '2026年10月1日', '通道畅通', '后门被货物堵住', '了解用工']),
    )
    expect(cells).not.toContain('2026年5月1日')
    expect(cells).not.toContain('误记的走访')
    expect(cells.filter((text) => /\d{4}-\d\d-\d\d/.test(text))).toEqual([])
    expect(cells.join()).not.toContain('街面次序')
    const written = (await disclosures()).slice(before)
    expect(written.map((d) => [d.register, JSON.parse(d.records)])).toEqual([
      ['shop', [shop]],
      ['pledge', [signed.id]],
      ['operatorChange', [change.id]],
    ])
  })
})

describe('the ledger of shops', () => {
  it('prints what a query finds with masked phones, or in full when asked', async () => {
    const selection = { query: { register: 'shop', words: '饺子' } } as const
    const paper = await desk.ask('paper.shopLedger', { selection })
    expect(paper).toMatchObject({ kind: 'docx', landscape: true, blanks: [] })
    expect(paper.name).toMatch(/^商户名册_\d{4}-\d{2}-\d{2}\.docx$/)
    const cells = cellTexts(await word(paper.id))
    expect(cells).toEqual(expect.arrayContaining(['福满园饺子馆', '永兴路 1号', '199****0010', '食品经营 2027-02-28']))
    expect(cells.at(-1)).toBe('合计 1 家：营业 1 家')
    const full = await desk.ask('paper.shopLedger', { selection, full: true })
    expect(cellTexts(await word(full.id))).toContain('19900000010')
  })
})

describe('the recovery sheet', () => {
  it('prints the code and is gone when it is put away', async () => {
    const paper = await desk.ask('paper.recovery', desk.recovery)
    const text = textOf(await word(paper.id))
    for (const group of desk.recovery.code.split('-')) expect(times(text, group)).toBe(1)
    await desk.ask('paper.drop', { paper: paper.id })
    expect(await desk.office.call('paper.bytes', { paper: paper.id })).toMatchObject({ ok: false, code: 'missing' })
  })
})

describe('personal data on paper', () => {
  it('is written down when it is printed in full, and not when it is masked', async () => {
    const before = (await disclosures()).length
    await desk.ask('paper.shopFiles', { selection: { ids: [shops[1]!] } })
    await desk.ask('paper.shopLedger', { selection: { ids: shops } })
    await desk.ask('paper.shopLedger', { selection: { ids: shops }, full: true })
    const written = (await disclosures()).slice(before)
    expect(written.map((d) => [d.person, d.what, d.register, d.purpose])).toEqual([
      [director, 'print', 'shop', '打印店档'],
      [director, 'print', 'shop', '打印商户名册'],
    ])
    expect(JSON.parse(written[0]!.records)).toEqual([shops[1]])
    expect(JSON.parse(written[0]!.fields)).toEqual([
      'operator',
      'phone',
      'landlord',
      'landlordPhone',
      'fireSafetyPerson',
    ])
    expect(JSON.parse(written[1]!.fields)).toEqual(['operator', 'phone'])
  })

  it('is not for who may only read', async () => {
    const reader = await desk.ask('people.add', { name: '李强', role: 'reader', password: '窗台上的三盆绿萝' })
    await desk.ask('session.unlock', { person: reader.id, password: '窗台上的三盆绿萝' })
    const selection = { ids: shops }
    expect(await desk.office.call('paper.shopFiles', { selection })).toMatchObject({ ok: false, code: 'denied' })
    expect(await desk.office.call('paper.shopLedger', { selection, full: true })).toMatchObject({ code: 'denied' })
    expect(await desk.office.call('paper.shopLedger', { selection })).toMatchObject({ ok: true })
    await desk.ask('session.unlock', { person: director, password })
  })
})
