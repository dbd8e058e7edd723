import { expect, test } from 'vitest'
import { dryRun } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

async function signedUnder() {
  const desk = await newOffice()
  const { ask } = desk
  const { rows } = await ask('record.list', { query: { register: 'pledgeText', filters: { kind: { any: ['fire'] } } } })
  const text = rows[0]!
  const shop = await ask('record.save', { register: 'shop', set: { name: '老张面馆' } })
  const pledge = await ask('record.save', {
    register: 'pledge',
    set: { shop: shop.id, kind: 'fire', text: text.id, signedOn: '2026-11-01' },
  })
  return { ...desk, text, pledge }
}
const refusal = '「消防安全责任书（样稿）」已有责任书签订，正文不能再改，请另存为新版再改。'

test('a text that somebody signed under keeps its body, whichever way one tries', async () => {
  const { office, ask, text, pledge } = await signedUnder()
  const set = { body: '改过的正文' }
  const save = { register: 'pledgeText', id: text.id, revision: text.revision, set } as const
  expect(await office.call('record.save', save)).toMatchObject({ code: 'denied', sentence: refusal })
  const bulk = { register: 'pledgeText' as const, selection: { ids: [text.id] }, set }
  expect(await office.call('bulk.edit', bulk)).toMatchObject({ code: 'denied', sentence: refusal })
  // What nobody signed is free: the day of adoption, and another text.
  const adopted = await ask('record.save', { ...save, set: { adoptedOn: '2026-11-01' } })
  expect(adopted.values['adoptedOn']).toBe('2026-11-01')
  // Once the signature is out of the way the text is free again.
  await ask('record.archive', { register: 'pledge', id: pledge.id, revision: pledge.revision })
  expect((await ask('record.save', { ...save, revision: adopted.revision })).values['body']).toBe('改过的正文')
})

test('an import cannot change it either', async () => {
  const { office, ask } = await signedUnder()
  const rows = [
    ['文本种类', '版本', '正文'],
    ['消防安全责任书', '样稿', '从表格里改的正文'],
  ]
  const run = await dryRun(ask, await workbook({ rows }), { register: 'pledgeText' })
  expect(run.rows.map((r) => r.verdict)).toEqual(['changed'])
  expect(await office.call('import.run', { id: run.id })).toMatchObject({ code: 'denied', sentence: refusal })
})
