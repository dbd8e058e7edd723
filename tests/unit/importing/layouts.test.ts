import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataRows } from '../../../main/office/importing/data-rows'
import { findHeadings, headingTexts } from '../../../main/office/importing/headings'
import { knowsHeading } from '../../../main/office/importing/by-heading'
import { matchColumns } from '../../../main/office/importing/matching'
import { CellReader, type UsedColumn } from '../../../main/office/importing/row-facts'
import { targetsOf } from '../../../main/office/importing/targets'
import { emptyCell } from '../../../main/office/sheets/cell'
import { openWorkbook } from '../../../main/office/sheets/open-workbook'
import { fieldOf } from '../../../records/kit/register'
import { shop } from '../../../records/shops/shop'
import { shopCategories } from '../../../records/shops/shop-categories'
import { madeUpCreditCode, madeUpPhone } from '../../fixtures/made-up-numbers'
import { workbook, type Table } from '../../fixtures/workbooks/table'

const targets = targetsOf(shop)
const knows = knowsHeading(targets)

/** A way to write a value into a cell, and the value that it stands for. */
type Written = { cell: string | number | Date | null; value: unknown }
const nothing = fc.constantFrom('', null, '无', '/', '—').map((cell) => ({ cell, value: undefined }))
const orNothing = (written: fc.Arbitrary<Written>) =>
  fc.oneof({ arbitrary: written, weight: 5 }, { arbitrary: nothing, weight: 1 })

const days = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const wide = (text: string) => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const serial = (day: string) => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
const [year, month, dayOfMonth] = [0, 1, 2].map((i) => (day: string) => String(Number(day.split('-')[i]))) as [
  (d: string) => string,
  (d: string) => string,
  (d: string) => string,
]

/** Every field of a ledger, with all the ways in which people fill it in. */
const ways: Record<string, (n: number) => fc.Arbitrary<Written>> = {
  name: (n) => fc.constant({ cell: `第${n}家店`, value: `第${n}家店` }),
  creditCode: (n) => {
    const code = madeUpCreditCode(n)
    return orNothing(
      fc.constantFrom(code, code.toLowerCase(), ` ${code}`, wide(code)).map((cell) => ({ cell, value: code })),
    )
  },
  category: () =>
    orNothing(
      fc
        .constantFrom(...shopCategories)
        .chain((o) => fc.constantFrom(o.label, ...(o.also ?? [])).map((cell) => ({ cell, value: firstWith(cell) }))),
    ),
  door: (n) =>
    orNothing(
      fc.constantFrom<Written>(
        { cell: n, value: `${n}` },
        { cell: `${n}号`, value: `${n}号` },
        { cell: wide(`${n}-2`), value: `${n}-2` },
      ),
    ),
  address: (n) => orNothing(fc.constant({ cell: `永兴路${n}号`, value: `永兴路${n}号` })),
  area: () =>
    orNothing(
      fc
        .integer({ min: 1, max: 99_999 })
        .chain((v) =>
          fc.constantFrom<Written>(
            { cell: v / 100, value: v },
            { cell: `${(v / 100).toFixed(2)}平方米`, value: v },
            { cell: String(v / 100), value: v },
          ),
        ),
    ),
  openedOn: () =>
    orNothing(
      days.chain((day) =>
        fc
          .constantFrom<Written['cell']>(
            new Date(`${day}T00:00:00Z`),
            day,
            day.replaceAll('-', ''),
            serial(day),
            `${year(day)}.${month(day)}.${dayOfMonth(day)}`,
            `${year(day)}年${month(day)}月${dayOfMonth(day)}日`,
            wide(day),
          )
          .map((cell) => ({ cell, value: day })),
      ),
    ),
  operator: () => orNothing(fc.constantFrom('田禾', '邱实', '苗青').map((cell) => ({ cell, value: cell }))),
  phone: (n) => {
    const phone = madeUpPhone(n)
    return orNothing(
      fc
        .constantFrom<Written['cell']>(Number(phone), phone, wide(phone), phone.replace(/^(...)(....)/, '$1-$2-'))
        .map((cell) => ({ cell, value: phone })),
    )
  },
  landlord: () => orNothing(fc.constantFrom('石蕊', '田禾').map((cell) => ({ cell, value: cell }))),
  staffCount: () =>
    orNothing(fc.nat(500).chain((v) => fc.constantFrom<Written>({ cell: v, value: v }, { cell: `${v}人`, value: v }))),
  status: () => orNothing(fc.constantFrom('营业', '正常').map((cell) => ({ cell, value: 'open' }))),
  note: () => orNothing(fc.constantFrom('老店', '二楼有住人').map((cell) => ({ cell, value: cell }))),
}

/** Some words stand for two answers; the first one that carries a word has it. */
const firstWith = (word: string) => shopCategories.find((o) => o.label === word || o.also?.includes(word))?.code

interface Ledger {
  readonly table: Table
  readonly headingRow: number
  readonly keys: readonly string[]
  readonly rows: readonly Record<string, unknown>[]
}

/** What a field is called; 号 over 1, 2, 3 … could as well count the rows. */
const namesOf = (key: string): string[] => {
  const field = fieldOf(shop, key)
  return [field.label, ...(field.also ?? [])].filter((name) => name !== '号')
}

/** A ledger laid out at random: which columns, under which of their names, in which order, below how many titles. */
const ledger: fc.Arbitrary<Ledger> = fc
  .record({
    keys: fc.shuffledSubarray(
      Object.keys(ways).filter((k) => k !== 'name'),
      { minLength: 2 },
    ),
    titles: fc.subarray(['沿街商铺台账', null, '填报单位：和平社区', '说明：请如实填写，每月底前报送。'] as const),
    numbered: fc.boolean(),
    count: fc.integer({ min: 2, max: 8 }),
    marks: fc.constantFrom('', '*', '\n', '（必填）', ' '),
  })
  .chain(({ keys, titles, numbered, count, marks }) => {
    const all = ['name', ...keys]
    return fc
      .record({
        headings: fc.tuple(...all.map((key) => fc.constantFrom(...namesOf(key)))),
        rows: fc.tuple(
          ...Array.from({ length: count }, (_, n) =>
            fc.record(Object.fromEntries(all.map((key) => [key, ways[key]!(n + 1)]))),
          ),
        ),
        blankAfter: fc.nat(count),
      })
      .map(({ headings, rows, blankAfter }) => {
        const body = rows.map((row, n) => [...(numbered ? [n + 1] : []), ...all.map((key) => row[key]!.cell)])
        body.splice(blankAfter, 0, [])
        const title = titles.map((t) => (t === null ? [] : [t]))
        return {
          table: {
            rows: [
              ...title,
              [...(numbered ? ['序号'] : []), ...headings.map((h) => `${h}${marks}`)],
              ...body,
              ['合计', rows.length],
              ['填表人：周敏'],
            ],
          },
          headingRow: title.length + 1,
          keys: all,
          rows: rows.map((row) =>
            Object.fromEntries(all.flatMap((key) => (row[key]!.value === undefined ? [] : [[key, row[key]!.value]]))),
          ),
        }
      })
  })

test('whatever way a ledger is laid out, its values are read as they are, or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async ({ table, headingRow, keys, rows }) => {
      const book = openWorkbook('甲.xlsx', await workbook(table))
      const sheet = book.read(book.sheets[0]!)
      const block = findHeadings(sheet, knows)!
      expect(block).toEqual({ top: headingRow, bottom: headingRow })
      const headings = headingTexts(sheet, block)
      const everything = headings.map((_, at) => at)
      const below = dataRows(sheet, block, knows)(everything).filter((r) => r.skip === undefined)
      const columns = headings.map((heading, at) => ({ heading, cells: below.map((r) => r.cells[at] ?? emptyCell) }))
      const matched = matchColumns(columns, targets, () => false)
      const used = matched.flatMap(({ target }, column): UsedColumn[] => {
        const found = targets.find((t) => t.target === target)
        return found ? [{ column, heading: headings[column]!, target: found }] : []
      })
      expect(used.map((u) => u.target.target)).toEqual(keys)
      const reader = new CellReader(used, sheet.from1904)
      const places = used.map((u) => u.column)
      const read = dataRows(sheet, block, knows)(places).filter((r) => r.skip === undefined)
      expect(read).toHaveLength(rows.length)
      read.forEach((row, i) => {
        const facts = reader.read(row)
        const known = Object.entries(rows[i]!).filter(([key]) => used.some((u) => u.target.target === key))
        expect({ values: facts.values, refused: facts.refused, notes: facts.notes }).toEqual({
          values: Object.fromEntries(known),
          refused: [],
          notes: [],
        })
      })
    }),
    { numRuns: 150 },
  )
})
