import { expect, it } from 'vitest'
import { newOffice } from './testing-office'

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
