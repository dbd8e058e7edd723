import { beforeAll, describe, expect, it } from 'vitest'
import { pledgeTextSamples } from '../../main/office/defaults/pledge-texts'
import { portrait } from '../../main/office/documents/kit/paper'
import { covenantRoll } from '../../main/office/documents/pledges/covenant-roll'
import {
  isHeading,
  paragraphsOf,
  pledgeFilling,
  type PledgeFacts,
} from '../../main/office/documents/pledges/pledge-facts'
import { pledgeForms } from '../../main/office/documents/pledges/pledge-form'
import { pledgeLabel } from '../../records/signing/pledge-text'
import { render, type Rendered } from './render'
import { bareShop, fullShop, letterhead, longShop } from './sample'

const kinds = ['covenant', 'frontage', 'fire', 'safety']
const facts = (kind: string, { shop, titles } = fullShop()): PledgeFacts => ({
  shop,
  titles,
  text: pledgeTextSamples.records.find((r) => r['kind'] === kind) as unknown as PledgeFacts['text'],
})
const printed = (kind: string, all: PledgeFacts[]) => pledgeForms.get(kind)!.build(all, letterhead)
const eighty = Array.from({ length: 80 }, (_, n) => facts('safety', fullShop(n + 1)))
const street = Array.from({ length: 60 }, (_, n) => ({
  name: `福满园${n + 1}`,
  place: `永兴路${n + 1}号`,
  operator: '王秀英',
}))
const longest = { ...facts('fire', longShop()) }

let rendered: Record<string, Rendered>
beforeAll(async () => {
  const pairs = await Promise.all(
    kinds.map(async (kind) => [`pledge-${kind}`, await printed(kind, [facts(kind)])] as const),
  )
  rendered = render({
    ...Object.fromEntries(pairs),
    'pledge-bare': await printed('frontage', [facts('frontage', bareShop())]),
    'pledge-long': await printed('fire', [longest, facts('fire')]),
    'pledge-80': await printed('safety', eighty),
    'covenant-roll': await covenantRoll.build(
      [{ text: facts('covenant').text, street: '永兴路', shops: street }],
      letterhead,
    ),
  })
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const pageText = ({ pages }: Rendered, n: number) => squeezed(pages[n]!.words.map((w) => w.text).join(''))

describe('a paper to sign', () => {
  it.each(kinds)('%s is one sheet of two sides, whole and signed at its end', (kind) => {
    const paper = rendered[`pledge-${kind}`]!
    expect(paper.pages).toHaveLength(2)
    for (const text of paragraphsOf(facts(kind).text.body, pledgeFilling(facts(kind), letterhead)))
      expect(paper.text).toContain(squeezed(text))
    expect(paper.text).toContain(pledgeLabel(kind))
    expect(paper.text).not.toMatch(/[{}]/)
    expect(pageText(paper, 1)).toContain(
      kind === 'covenant' ? '见证单位（盖章处）：' : '甲方（盖章处）：乙方（签名、盖章处）：',
    )
  })

  it('says the shop with its zone and its term', () => {
    const { text } = rendered['pledge-frontage']!
    expect(text).toContain('乙方：福满园饺子馆1（经营者：王秀英）')
    expect(text).toContain('乙方的门前责任区为：和平区永兴路1号一层临街，沿街长')
    expect(text).toContain('责任期限一年。')
  })

  it('leaves a blank for what is not known, and no mark', () => {
    const { text } = rendered['pledge-bare']!
    expect(text).toContain('沿街长＿＿＿＿＿＿米')
    expect(text).not.toMatch(/[{}]|null|undefined/)
  })

  it('never leaves a heading alone at the foot of a page', () => {
    for (const [name, { pages }] of Object.entries(rendered)) {
      for (const page of pages) {
        const lines = page.words.filter((w) => w.bottom < page.height - 45)
        const foot = Math.max(...lines.map((w) => w.top))
        const last = lines.filter((w) => w.top > foot - 3).map((w) => w.text)
        expect([name, isHeading(last.join(''))]).toEqual([name, false])
      }
    }
  })

  it('is one of eighty in one file, each on its own two pages, numbered from 1', () => {
    const paper = rendered['pledge-80']!
    expect(paper.pages).toHaveLength(160)
    for (let n = 0; n < 80; n++) {
      expect(pageText(paper, 2 * n)).toContain(`乙方：福满园饺子馆${n + 1}（`)
      expect(pageText(paper, 2 * n)).toContain('—1—')
      expect(pageText(paper, 2 * n + 1)).toContain('—2—')
    }
  })

  it('takes the longest name and address', () => {
    const { pages, text } = rendered['pledge-long']!
    expect(text).toContain(squeezed(longest.shop.name))
    expect(text).toContain(squeezed(longest.shop.address!))
    expect(pages.length).toBeGreaterThanOrEqual(4)
  })
})

describe('the covenant of a street', () => {
  it('has its text and a list that every shop signs, its heading on every page', () => {
    const { pages, text } = rendered['covenant-roll']!
    expect(text).toContain('（永兴路）')
    expect(text).toContain('共60户')
    const signing = pages.filter((page) => page.words.some((w) => w.text === '店招名称'))
    expect(signing.length).toBeGreaterThanOrEqual(3)
    for (const { name } of street) expect(text).toContain(name)
  })
})

it('stays within the margins', () => {
  const { left, right } = portrait.page.margin
  for (const [name, { pages }] of Object.entries(rendered)) {
    for (const page of pages) {
      // A full stop that ends a full line hangs over the edge, as Chinese text is set.
      const out = page.words.filter(
        (w) =>
          w.left < left / 20 - 0.5 ||
          w.right > page.width - right / 20 + 0.5 + (/[，。、；：）]$/.test(w.text) ? 16 : 0),
      )
      expect([name, out.map((w) => w.text)]).toEqual([name, []])
    }
  }
})
