import { beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../main/office/documents/forms'
import { sampleTemplate } from '../../main/office/templates/sample-template'
import { part, textOf, times } from '../documents/word-parts'
import { newOffice, password } from './testing-office'
import { Document, Packer, Paragraph } from 'docx'

let desk: Awaited<ReturnType<typeof newOffice>>
const shops: string[] = []
beforeAll(async () => {
  desk = await newOffice()
  for (const name of ['福满园饺子馆', '老张修车'])
    shops.push(
      (await desk.ask('record.save', { register: 'shop', set: { name, operator: '王秀英', phone: '19900000010' } })).id,
    )
})

const word = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }))
const text = async (paper: string) => textOf(part(await desk.ask('paper.bytes', { paper }), 'word/document.xml'))
const lineOf = async (form: string) => (await desk.ask('template.list', undefined)).find(({ id }) => id === form)!
const put = async (bytes: Uint8Array, seen?: string[]) => {
  const { missing } = await desk.ask('template.check', { form: 'shopFile', bytes })
  return desk.office.call('template.put', { form: 'shopFile', name: '我们的店档.docx', bytes, seen: seen ?? missing })
}

describe('an office template', () => {
  it('is offered for every form, with its marks and a file to begin with', async () => {
    const list = await desk.ask('template.list', undefined)
    expect(list.map(({ id }) => id)).toEqual(forms.map(({ form }) => form.id))
    const shop = await lineOf('shopFile')
    expect(shop.template).toBeNull()
    expect(shop.marks).toContainEqual({ mark: '联系电话', means: '联系电话（个人信息，用于联系商户）' })
    const paper = await desk.ask('template.sample', { form: 'shopFile', of: 'marks' })
    expect(paper.name).toBe('模板_商户档案（一店一档）.docx')
    expect(await text(paper.id)).toContain('{#隐患}')
  })

  it('is used in the place of the form from then on, for one sheet and for many', async () => {
    const bytes = await word('本店：{店招名称}，电话{联系电话}，房东{房东}。')
    expect(await put(bytes)).toMatchObject({ ok: true })
    expect((await lineOf('shopFile')).template).toMatchObject({
      name: '我们的店档.docx',
      by: '周敏',
      size: bytes.length,
    })
    const one = await desk.ask('paper.shopFiles', { selection: { ids: [shops[0]!] } })
    expect((await text(one.id)).trim()).toBe('本店：福满园饺子馆，电话19900000010，房东　　　　。')
    const both = await desk.ask('paper.shopFiles', { selection: { ids: shops } }, 'ticket-1')
    expect(times(await text(both.id), '本店：')).toBe(2)
    expect(desk.events).toContainEqual({ kind: 'progress', ticket: 'ticket-1', what: '填写', done: 2, total: 2 })
    const back = await desk.ask('template.sample', { form: 'shopFile', of: 'present' })
    expect(Buffer.from(await desk.ask('paper.bytes', { paper: back.id }))).toEqual(bytes)
  })

  it('is replaced by the next one, and gives way to the built-in form', async () => {
    expect(await put(await word('又一版：{店招名称}'))).toMatchObject({ ok: true })
    const paper = await desk.ask('paper.shopFiles', { selection: { ids: [shops[0]!] } })
    expect(await text(paper.id)).toContain('又一版：福满园饺子馆')
    await desk.ask('template.drop', { form: 'shopFile' })
    expect((await lineOf('shopFile')).template).toBeNull()
    const built = await desk.ask('paper.shopFiles', { selection: { ids: [shops[0]!] } })
    expect(await text(built.id)).toContain('商户档案（一店一档）')
    expect(await desk.office.call('template.sample', { form: 'shopFile', of: 'present' })).toMatchObject({
      code: 'missing',
    })
  })

  it('is looked at with made-up words before it is kept', async () => {
    const paper = await desk.ask('template.preview', { form: 'shopFile', bytes: await word('{单位}：{店招名称}') })
    expect(await text(paper.id)).toContain('示范省示范市和平区南环街道和平社区居民委员会：〔店招名称〕')
    expect((await lineOf('shopFile')).template).toBeNull()
  })

  it('keeps phones masked where the form does', async () => {
    const ledger = forms.find(({ form }) => form.id === 'shopLedger')!
    const bytes = await sampleTemplate(ledger)
    await desk.ask('template.put', { form: 'shopLedger', name: '名册.docx', bytes, seen: [] })
    const paper = await desk.ask('paper.shopLedger', { selection: { ids: shops } })
    expect(paper.landscape).toBe(true)
    expect(await text(paper.id)).toContain('199****0010')
    expect(await text(paper.id)).not.toContain('19900000010')
    await desk.ask('template.drop', { form: 'shopLedger' })
  })
})

describe('a template is refused', () => {
  it('while a mark is unknown or broken, with what is wrong', async () => {
    expect(await put(await word('{店招名称}{店主}'))).toMatchObject({
      ok: false,
      code: 'invalid',
      sentence: '模板里有 1 处标记要改，请改好后再选一次。',
      detail: { unknown: [{ mark: '店主' }] },
    })
    expect(await put(await word('{店招名称'))).toMatchObject({
      ok: false,
      detail: { errors: [{ what: '少了右花括号 }' }] },
    })
    expect((await lineOf('shopFile')).template).toBeNull()
  })

  it('while somebody has not seen what it lacks', async () => {
    const bytes = await word('{店招名称}')
    expect(await put(bytes, [])).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/^模板里没有「单位」等 \d+ 个标记，请看过以后再保存。$/),
    })
  })

  it('from who is no director, for a form that there is not, and where it is no Word file', async () => {
    const bytes = await word('{店招名称}')
    expect(await desk.office.call('template.check', { form: 'nothing', bytes })).toMatchObject({ code: 'missing' })
    expect(await desk.office.call('template.check', { form: 'shopFile', bytes: Buffer.from('%PDF') })).toMatchObject({
      code: 'unreadable',
    })
    const director = (await desk.ask('people.list', undefined))[0]!.id
    const clerk = await desk.ask('people.add', { name: '李强', role: 'clerk', password: '窗台上的三盆绿萝' })
    await desk.ask('session.unlock', { person: clerk.id, password: '窗台上的三盆绿萝' })
    expect(await put(bytes)).toMatchObject({ ok: false, code: 'denied' })
    expect(await desk.office.call('template.drop', { form: 'shopFile' })).toMatchObject({ ok: false, code: 'denied' })
    expect(await desk.office.call('template.list', undefined)).toMatchObject({ ok: true })
    await desk.ask('session.unlock', { person: director, password })
  })
})

it('leaves a trace where it is put in and taken away, once each', async () => {
  const { ask } = desk
  const before = (await ask('people.events', {})).length
  await put(await word('留痕：{店招名称}'))
  await ask('template.drop', { form: 'shopFile' })
  // Nothing is there any more: nothing is done.
  await ask('template.drop', { form: 'shopFile' })
  const { title } = await lineOf('shopFile')
  const events = await ask('people.events', {})
  expect(events.slice(0, events.length - before).map((line) => `${line.person} ${line.sentence}`)).toEqual([
    `周敏 撤下《${title}》的模板，用回自带的表格`,
    `周敏 给《${title}》换上本单位的模板`,
  ])
})

it('is not lost with the office: a template stands in the encrypted file', async () => {
  const bytes = await word('留下来的：{店招名称}')
  expect(await put(bytes)).toMatchObject({ ok: true })
  const person = (await desk.ask('people.list', undefined))[0]!.id
  await desk.ask('session.lock', undefined)
  await desk.ask('session.unlock', { person, password })
  expect((await lineOf('shopFile')).template).toMatchObject({ name: '我们的店档.docx' })
})
