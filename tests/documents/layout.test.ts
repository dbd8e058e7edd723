import { beforeAll, describe, expect, it } from 'vitest'
import { landscape, portrait, type Sheet } from '../../main/office/documents/kit/paper'
import { buildRecoverySheet } from '../../main/office/documents/recovery-sheet'
import type { ShopFacts } from '../../main/office/documents/shop-facts'
import { buildShopFiles } from '../../main/office/documents/shop-file'
import { buildShopLedger } from '../../main/office/documents/shop-ledger'
import type { Kind } from '../../records/kit/field'
import { fieldsOf } from '../../records/kit/register'
import { shop } from '../../records/shop'
import { bareShop, fullShop, letterhead, longShop } from './sample'
import { render, type Rendered, type Word } from './render'
import { times } from './word-parts'

const hundred = Array.from({ length: 100 }, (_, n) => fullShop(n + 1))
const code = 'AB2CD-EF3GH-JK4MN-PQ5RS-TV6WX-YZ7AB-CD8EF-GH9JK'
let rendered: Record<string, Rendered>

beforeAll(async () => {
  rendered = render({
    'shop-file': await buildShopFiles([fullShop()], letterhead),
    'shop-file-blank': await buildShopFiles([bareShop()], letterhead),
    'shop-file-long': await buildShopFiles([longShop(), fullShop(2)], letterhead),
    'shop-files-100': await buildShopFiles(hundred, letterhead),
    'shop-ledger': await buildShopLedger([...hundred.slice(0, 40), bareShop()], letterhead, false),
    'shop-ledger-long': await buildShopLedger([longShop(), longShop(), fullShop(3)], letterhead, true),
    'recovery-sheet': await buildRecoverySheet(code, '和平社区居民委员会', letterhead.day),
  })
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Kinds whose values stand on paper as they are stored. */
const printedAsStored: readonly Kind[] = ['text', 'longText', 'personName', 'phone', 'idNumber', 'creditCode']

/** The texts of a shop that its file prints as they are. */
const textsOf = ({ shop: values, licences }: ShopFacts): string[] =>
  [
    ...fieldsOf(shop).flatMap(([key, field]) =>
      printedAsStored.includes(field.kind) ? [String(values[key as keyof typeof values])] : [],
    ),
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

describe('shop file', () => {
  it('fits one page, known or not', () => {
    expect(rendered['shop-file']!.pages).toHaveLength(1)
    expect(rendered['shop-file-blank']!.pages).toHaveLength(1)
  })

  it('shows every value whole', () => {
    for (const text of textsOf(fullShop())) expect(rendered['shop-file']!.text).toContain(text)
    for (const text of textsOf(longShop())) expect(rendered['shop-file-long']!.text).toContain(text)
  })

  it('starts the next shop on a new page after one that needed several', () => {
    const { pages } = rendered['shop-file-long']!
    const titled = pages.flatMap((page, n) => (page.words.some((w) => w.text.includes('商户档案')) ? [n] : []))
    expect(titled).toEqual([0, pages.length - 1])
    expect(pages.length).toBeGreaterThan(2)
  })

  it('is a page for each of a hundred shops', () => {
    const { pages, text } = rendered['shop-files-100']!
    expect(pages).toHaveLength(100)
    for (const [n, facts] of hundred.entries()) {
      expect(squeezed(pages[n]!.words.map((w) => w.text).join(''))).toContain(squeezed(facts.shop.phone!))
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
    for (const [name, { pages }] of Object.entries(rendered)) {
      for (const [n, page] of pages.entries()) {
        const foot = page.words.filter((w) => w.bottom > page.height - 45).map((w) => w.text)
        expect([name, squeezed(foot.join(''))]).toEqual([name, name === 'recovery-sheet' ? '' : `—${n + 1}—`])
      }
    }
  })
})
