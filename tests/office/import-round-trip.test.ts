import { beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { fieldsOf, initialValues, type RecordOf } from '../../records/kit/register'
import { shop } from '../../records/shops/shop'
import { nineSmallKinds, shopCategories } from '../../records/shops/shop-categories'
import { isNoName, isSelf, saysNothing } from '../../main/office/importing/empty-words'
import { isSpoiltByDays } from '../../main/office/importing/read-day'
import { madeUpCreditCode, madeUpPhone } from '../fixtures/made-up-numbers'
import { dryRun } from '../fixtures/workbooks/import-table'
import { newOffice } from './testing-office'

type Shop = RecordOf<typeof shop>
let opened: Awaited<ReturnType<typeof newOffice>>
beforeAll(async () => {
  opened = await newOffice()
  return () => opened.office.close()
})

/** Texts that tempt a spreadsheet: formulas, leading zeros, exponents, days, marks of XML, rare characters. */
const tempting = [
  '=1+1',
  '+86',
  '-3',
  '@甲',
  '0012',
  '1E5',
  '12-3',
  '3/4',
  'TRUE',
  '50%',
  '甲<乙>&"丙"',
  '_x0041_',
  '𠮷野家',
  '1,200',
  '2021-03-05',
  "O'甲",
]
const words = fc
  .oneof(
    fc.constantFrom(...tempting),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.stringMatching(/^[一-龥]{2,8}店?$/),
  )
  .map((text) => text.replace(/[０-９Ａ-Ｚａ-ｚ\p{C}\p{Z}]/gu, '').trim())
  // What means nothing in a table, and what a spreadsheet would have spoilt, is not a text that comes back.
  .filter(
    (text) =>
      text !== '' &&
      !saysNothing(text, 'personName') &&
      !isSelf(text) &&
      !isNoName(text) &&
      !isSpoiltByDays(text) &&
      !/^\d(\.\d+)?E\+\d+$/i.test(text) &&
      !/^(合计|总计|小计|共计)|[:：]|^[〃″]$/.test(text),
  )
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const someShop: fc.Arbitrary<Partial<Shop>> = fc.record({
  licensedName: maybe(words),
  category: maybe(fc.constantFrom(...shopCategories.map((o) => o.code))),
  nineSmall: maybe(fc.constantFrom(...nineSmallKinds.map((o) => o.code))),
  area: maybe(fc.integer({ min: 0, max: 10_000_000 })),
  floor: maybe(words),
  tenure: maybe(fc.constantFrom('rented', 'owned')),
  status: fc.constantFrom('open', 'paused', 'transferred', 'vacant'),
  openedOn: maybe(day),
  operator: maybe(words),
  phone: maybe(fc.integer({ min: 0, max: 99_999_999 }).map(madeUpPhone)),
  landlordPhone: maybe(
    fc.constantFrom('0571-8765432', '05718765432', '400-123-4567', '8765432', '19900000001/19900000002'),
  ),
  staffCount: maybe(fc.integer({ min: 0, max: 5000 })),
  volunteer: maybe(fc.boolean()),
  note: maybe(words),
})

const columns = fieldsOf(shop).flatMap(([key, f]) => (f.kind === 'attachments' ? [] : [key]))
const living = () => opened.ask('record.list', { query: { register: 'shop' }, sort: [{ field: 'code' }], limit: 500 })

test('shops that are exported and imported again are the same to the last digit', async () => {
  let serial = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(words, someShop), { minLength: 1, maxLength: 12 }), async (made) => {
      for (const [name, values] of made) {
        serial += 1
        const set = {
          ...initialValues(shop),
          ...values,
          name,
          creditCode: madeUpCreditCode(serial),
          door: `${serial}`,
          address: `永兴路${serial}号`,
        }
        await opened.ask('record.save', { register: 'shop', set })
      }
      const before = await living()
      const paper = await opened.ask('paper.sheet', {
        register: 'shop',
        selection: { query: { register: 'shop' } },
        sort: [{ field: 'code' }],
        columns,
        full: true,
      })
      const bytes = await opened.ask('paper.bytes', { paper: paper.id })

      // Onto the shops themselves: nothing changes.
      const onto = await dryRun(opened.ask, bytes)
      expect(onto.sheet.columns.map((c) => c.target)).toEqual(columns)
      expect(onto.rows.filter((r) => r.verdict !== 'same')).toEqual([])

      // Into an empty register: the same shops come out.
      const ids = before.rows.map((r) => r.id)
      for (const { id, revision } of before.rows) await opened.ask('record.archive', { register: 'shop', id, revision })
      const anew = await dryRun(opened.ask, bytes)
      expect(anew.check.counts).toEqual({ new: ids.length, changed: 0, same: 0, refused: 0, skipped: 0 })
      await opened.ask('import.run', { id: anew.id })
      const after = await living()
      expect(after.rows.map((r) => r.values)).toEqual(before.rows.map((r) => r.values))
      for (const { id, revision } of after.rows) await opened.ask('record.archive', { register: 'shop', id, revision })
    }),
    { numRuns: 25 },
  )
})
