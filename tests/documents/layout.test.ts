import { beforeAll, describe, expect, it } from 'vitest'
import { landscape, portrait, type Sheet } from '../../main/office/documents/kit/paper'
import { buildRecoverySheet } from '../../main/office/documents/recovery-sheet'
import type { ShopFacts } from '../../main/office/documents/shop-facts'
import { shopFile } from '../../main/office/documents/shop-file'
import { shopLedger } from '../../main/office/documents/shop-ledger'
import type { Kind } from '../../records/kit/field'
import { fieldsOf } from '../../records/kit/register'
import { shop } from '../../records/shops/shop'
import { bareShop, busyShop, fullShop, letterhead, longShop } from './sample'
import { render, type Rendered, type Word } from './render'
import { times } from './word-parts'

const hundred = Array.from({ length: 100 }, (_, n) => fullShop(n + 1))
/** In a batch that needs several pages, one page and a few. */
const batch = [busyShop(1), bareShop(), fullShop(2)]
const code = 'AB2CD-EF3GH-JK4MN-PQ5RS-TV6WX-YZ7AB-CD8EF-GH9JK'
let rendered: Record<string, Rendered>

beforeAll(async () => {
  rendered = render({
    'shop-file': await shopFile.build([fullShop()], letterhead),
    'shop-file-blank': await shopFile.build([bareShop()], letterhead),
    'shop-file-long': await shopFile.build([longShop(), fullShop(2)], letterhead),
    'shop-file-busy': await shopFile.build([busyShop(3)], letterhead),
    'shop-files': await shopFile.build(batch, letterhead),
    'shop-files-100': await shopFile.build(hundred, letterhead),
    'shop-ledger': await shopLedger.build([{ shops: [...hundred.slice(0, 40), bareShop()], full: false }], letterhead),
    'shop-ledger-long': await shopLedger.build(
      [{ shops: [longShop(), longShop(), fullShop(3)], full: true }],
      letterhead,
    ),
    'recovery-sheet': await buildRecoverySheet(code, '和平社区居民委员会', letterhead.day),
  })
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Kinds whose values stand on paper as they are stored. */
const printedAsStored: readonly Kind[] = ['text', 'longText', 'personName', 'phone', 'idNumber', 'creditCode']

/** The texts of a shop that its file prints as they are. */
const textsOf = ({ shop: values, licences }: ShopFacts): string[] =>
  [
    ...fieldsOf(shop).flatMap(([key, field]) => (printedAsStored.includes(field.kind) ? [values[key as 'name']] : [])),
    ...licences.flatMap((l) => [l.number, l.note].flatMap((text) => text ?? [])),
  ].map(squeezed)

/** Half a point of rounding between Word's twips and the page. */
const slack = 0.5
const points = (twips: number) => twips / 20

/** A full stop or comma that ends a full line hangs over the edge, as Chinese text is set. */
const hang = (word: Word): number => (/[，。、；：）]$/.test(word.text) ? word.bottom - word.top : 0)
/** Printers leave 5 mm of the edge unprinted; points. */
const printerEdge = 14

/** Words that stand in the margins at the sides, or on the edge that printers leave out. */
function outside({ pages }: Rendered, sheet: Sheet): string[] {
  const { left, right } = sheet.page.margin
  return pages.flatMap((page, n) =>
    page.words
      .filter(
        (w) =>
          w.left < points(left) - slack ||
          w.right > page.width - points(right) + slack + hang(w) ||
          w.top < printerEdge ||
          w.bottom > page.height - printerEdge,
      )
      .map((w) => `page ${n + 1}: ${w.text}`),
  )
}

/** Numbers of pages at the foot, as they stand. */
const footsOf = ({ pages }: Rendered): string[] =>
  pages.map((page) => squeezed(page.words.flatMap((w) => (w.bottom > page.height - 45 ? [w.text] : [])).join('')))

/** The words of each page between its margins, line by line. */
const linesOf = ({ pages }: Rendered): string[][] =>
  pages.map((page) => {
    const words = page.words.filter((w) => w.bottom < page.height - 45)
    return [...Map.groupBy(words, (w) => Math.round(w.top / 4)).entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([, line]) => squeezed(line.map((w) => w.text).join('')))
  })

const numerals = '一二三四五六七八九十'

describe('shop file', () => {
  it('takes two pages where little is known, and three where something is', () => {
    expect(footsOf(rendered['shop-file-blank']!)).toEqual(['第1页共2页', '第2页共2页'])
    expect(footsOf(rendered['shop-file']!)).toEqual(['第1页共3页', '第2页共3页', '第3页共3页'])
    expect(rendered['shop-file-busy']!.pages.length).toBeGreaterThan(3)
  })

  it('breaks no label within a word', () => {
    const words = rendered['shop-file-blank']!.pages.flatMap((page) => page.words.map((w) => w.text))
    for (const part of ['责任区纵深', '责任区四至', '统一社会', '信用代码', '消防安全', '责任人', '灭火器', '有效期至'])
      expect(words).toContain(part)
  })

  it('shows every value whole', () => {
    for (const text of textsOf(fullShop())) expect(rendered['shop-file']!.text).toContain(text)
    for (const text of textsOf(longShop())) expect(rendered['shop-file-long']!.text).toContain(text)
    for (const { what } of [...busyShop(3).hazards, ...busyShop(3).events])
      expect(times(rendered['shop-file-busy']!.text, squeezed(what))).toBe(1)
  })

  it('leaves no heading of a group at the foot of a page, and repeats the headings of tables', () => {
    for (const name of ['shop-file', 'shop-file-busy', 'shop-file-long', 'shop-files-100'])
      for (const lines of linesOf(rendered[name]!)) {
        const last = lines.at(-1)!
        expect([name, last]).not.toEqual([name, expect.stringMatching(new RegExp(`^[${numerals}]{1,3}、`))])
        expect([name, last]).not.toEqual([name, '日期事项情况处理结果经办人'])
      }
    // Where the visits run over the end of a page, the next one begins with their headings.
    const pages = linesOf(rendered['shop-file-busy']!)
    const goesOn = pages.filter((lines) => lines[0] === '日期事项情况处理结果经办人')
    expect(goesOn.length).toBeGreaterThan(0)
  })

  it('starts the next shop on a new page that is its first', () => {
    const { pages } = rendered['shop-files']!
    const titled = pages.flatMap((page, n) => (page.words.some((w) => w.text.includes('商户档案')) ? [n] : []))
    expect(titled).toHaveLength(3)
    const alone = ['shop-file-busy', 'shop-file-blank', 'shop-file'].map((name) => rendered[name]!.pages.length)
    expect(titled).toEqual([0, alone[0], alone[0]! + alone[1]!])
    expect(pages).toHaveLength(alone.reduce((sum, n) => sum + n, 0))
    expect(footsOf(rendered['shop-files']!)).toEqual(
      alone.flatMap((count) => Array.from({ length: count }, (_, n) => `第${n + 1}页`)),
    )
  })

  it('is made for a hundred shops with nothing lost', () => {
    const { pages, text } = rendered['shop-files-100']!
    expect(pages).toHaveLength(300)
    for (const [n, facts] of hundred.entries()) {
      const own = pages.slice(3 * n, 3 * n + 3).flatMap((page) => page.words.map((w) => w.text))
      expect(squeezed(own.join(''))).toContain(squeezed(facts.shop.phone!))
      expect(times(text, facts.shop.creditCode!)).toBe(1)
    }
  })
})

describe('shop ledger', () => {
  it('repeats its heading on every page', () => {
    const { pages } = rendered['shop-ledger']!
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page.words.some((w) => w.text === '店招名称')).toBe(true)
  })

  it('keeps numbers and phones on one line', () => {
    const words = rendered['shop-ledger']!.pages.flatMap((p) => p.words.map((w) => w.text))
    for (const { shop: s } of hundred.slice(0, 40)) expect(words).toContain(`199****${s.phone!.slice(-4)}`)
    expect(words.filter((w) => w === '2027-02-28')).toHaveLength(40)
    expect(words).toContain('40')
  })

  it('shows long names and addresses whole', () => {
    const { name, address, operator } = longShop().shop
    for (const text of [name, address!, operator!]) expect(times(rendered['shop-ledger-long']!.text, text)).toBe(2)
  })
})

describe('recovery sheet', () => {
  it('is one page with every group in one piece', () => {
    const { pages } = rendered['recovery-sheet']!
    expect(pages).toHaveLength(1)
    for (const group of code.split('-')) expect(pages[0]!.words.filter((w) => w.text === group)).toHaveLength(1)
  })
})

describe('every form', () => {
  it('prints nothing outside its margins', () => {
    for (const [name, form] of Object.entries(rendered))
      expect([name, outside(form, name.startsWith('shop-ledger') ? landscape : portrait)]).toEqual([name, []])
  })

  it('numbers its pages, but for the sheet that must not leave its envelope', () => {
    for (const name of ['shop-ledger', 'shop-ledger-long'])
      expect(footsOf(rendered[name]!)).toEqual(rendered[name]!.pages.map((_, n) => `—${n + 1}—`))
    expect(footsOf(rendered['recovery-sheet']!)).toEqual([''])
  })
})
