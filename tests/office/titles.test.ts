import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OfficeFile } from '../../db/office-file'
import { newId } from '../../db/ids'
import { shop } from '../../records/shops/shop'
import { streetSection } from '../../records/street/street-section'
import { newOffice, testFolder } from './testing-office'

it('a list calls a street what it is called now, however often it was asked before', async () => {
  const { ask } = await newOffice()
  const section = await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
  await ask('record.save', { register: 'shop', set: { name: '福满园饺子馆', section: section.id } })
  const streets = async () => (await ask('record.list', { query: { register: 'shop' } })).titles
  expect(await streets()).toEqual({ [section.id]: '永兴路' })
  expect(await streets()).toEqual({ [section.id]: '永兴路' })

  await ask('record.save', { register: 'streetSection', id: section.id, revision: 1, set: { name: '永安路' } })
  expect(await streets()).toEqual({ [section.id]: '永安路' })
  await ask('act.undo', { batch: (await ask('act.last', undefined))!.batch })
  expect(await streets()).toEqual({ [section.id]: '永兴路' })
})

it('a save finds a shop by what its street is called now, and points to no street that is gone', async () => {
  const { office, ask } = await newOffice()
  const section = await ask('record.save', { register: 'streetSection', set: { name: '永兴路' } })
  const place = { section: section.id }
  await ask('record.save', { register: 'shop', set: { name: '福满园饺子馆', ...place } })
  await ask('record.save', { register: 'streetSection', id: section.id, revision: 1, set: { name: '永安路' } })
  await ask('record.save', { register: 'shop', set: { name: '小丽理发', ...place } })
  const found = await ask('search.find', { words: '永安路' })
  expect(found.filter((hit) => hit.register === 'shop').map((hit) => hit.title)).toHaveLength(2)

  const other = await ask('record.save', { register: 'streetSection', set: { name: '和平街' } })
  await ask('act.undo', { batch: (await ask('act.last', undefined))!.batch })
  const lost = await office.call('record.save', { register: 'shop', set: { name: '老张面馆', section: other.id } })
  expect(lost).toMatchObject({ code: 'invalid' })
})

it('an act that fails leaves nothing behind that a later one could point to', async () => {
  const file = await OfficeFile.open(join(testFolder(), 'office.db'), randomBytes(32), { create: true })
  const actor = { id: newId(), name: '周敏', role: 'director' } as const
  const facts = { kind: 'edit', note: '' } as const
  let section = ''
  const failing = file.act(actor, facts, async (work) => {
    const [made] = await work.write(streetSection, [{ set: { name: '永兴路' } }])
    section = made!.id
    throw new Error('no power')
  })
  await expect(failing).rejects.toThrow('no power')
  const pointing = file.act(actor, facts, (work) => work.write(shop, [{ set: { name: '老张面馆', section } }]))
  await expect(pointing).rejects.toMatchObject({ code: 'invalid' })
  await file.close()
})
