import { beforeAll, describe, expect, it } from 'vitest'
import { checkLists } from '../../main/office/defaults/check-lists'
import { checkSheet, type CheckSheetFacts } from '../../main/office/documents/checks/check-sheet'
import { roundSheetFor, type RoundSheetFacts } from '../../main/office/documents/checks/round-sheet'
import { itemsOf } from '../../records/checks/check-list'
import type { Tick } from '../../records/kit/kinds/choice'
import { render, type Rendered } from './render'
import { fullShop, letterhead, longShop } from './sample'
import { times } from './word-parts'

const [frontage, fire, safety] = checkLists.records.map((r) => ({
  name: String(r['name']),
  basis: (r['basis'] as string | undefined) ?? null,
  items: itemsOf(String(r['items'])),
})) as CheckSheetFacts['list'][] as [CheckSheetFacts['list'], CheckSheetFacts['list'], CheckSheetFacts['list']]

const street = (list: RoundSheetFacts['list'], count: number): RoundSheetFacts => ({
  place: '永兴路东段',
  list,
  sides: { odd: '南', even: '北' },
  shops: Array.from({ length: count }, (_, n) => ({
    name: n === 8 ? '和平区永兴路南段福满园手工水饺暨东北家常菜馆' : `福满园饺子馆${n + 1}`,
    door: n < count / 2 ? `${2 * n + 1}号` : `${2 * (count - n)}号`,
    side: n < count / 2 ? 'odd' : 'even',
    idle: n % 30 === 29 ? '空置' : null,
  })),
})

const results = (items: readonly string[]): Record<string, Tick> =>
  Object.fromEntries(items.map((item, n) => [item, n === 3 ? 'fail' : n === 17 ? 'na' : 'pass']))
const filledIn = ({ list }: Pick<CheckSheetFacts, 'list'>): CheckSheetFacts => ({
  list,
  shop: fullShop().shop,
  address: '永兴路 12号',
  check: {
    on: '2026-11-20',
    inspectors: '周敏、李强',
    results: results(list.items),
    verdict: 'fail',
    failed: 1,
    note: '灭火器一具压力不足，已当场告知，三天内更换。',
  },
})
const blank: CheckSheetFacts = { list: fire, shop: null, address: '', check: null }
const long: CheckSheetFacts = {
  ...filledIn({ list: fire }),
  shop: longShop().shop,
  address: longShop().shop.address!,
  check: { ...filledIn({ list: fire }).check!, note: '后厨油烟管道积油，已约清洗。'.repeat(60) },
}
const marksOf = (facts: CheckSheetFacts) => checkSheet.fill(facts, letterhead)
const all = (facts: readonly CheckSheetFacts[]) => checkSheet.build(facts, letterhead)

const round = (facts: RoundSheetFacts) => roundSheetFor(facts.list.items).build([facts], letterhead)

let rendered: Record<string, Rendered>
beforeAll(async () => {
  rendered = render({
    'check-fire': await all([filledIn({ list: fire })]),
    'check-fire-blank': await all([blank]),
    'check-frontage': await all([filledIn({ list: frontage })]),
    'check-batch': await all([filledIn({ list: safety }), blank, filledIn({ list: frontage })]),
    'check-long': await all([long]),
    'round-frontage': await round(street(frontage, 60)),
    'round-fire': await round(street(fire, 60)),
    'round-safety': await round(street(safety, 20)),
  })
})

const middle = (w: { left: number; right: number }) => (w.left + w.right) / 2
const words = ({ pages }: Rendered, page = 0) => pages[page]!.words.map((w) => w.text).join('')

describe('check sheet', () => {
  it('is one page, filled in or not, with 19 items', () => {
    for (const name of ['check-fire', 'check-fire-blank', 'check-frontage'])
      expect([name, rendered[name]!.pages.length]).toEqual([name, 1])
    for (const item of fire.items) expect(rendered['check-fire']!.text).toContain(item.replace(/\s/g, ''))
  })

  it('ticks each item once, and none on a blank', () => {
    expect(times(rendered['check-fire']!.text, '√')).toBe(19)
    expect(rendered['check-fire-blank']!.text).not.toContain('√')
    expect(rendered['check-fire-blank']!.text).toContain('□合格□不合格')
    expect(rendered['check-fire']!.text).toContain('□合格■不合格')
  })

  it('puts every tick under its answer', () => {
    const [page] = rendered['check-fire']!.pages
    const columns = ['合格', '不合格', '不适用'].map((text) => middle(page!.words.find((w) => w.text === text)!))
    const at = page!.words
      .filter((w) => w.text === '√')
      .toSorted((a, b) => a.top - b.top)
      .map((w) => columns.findIndex((c) => Math.abs(c - middle(w)) < 5))
    expect(at).toEqual(Array.from({ length: 19 }, (_, n) => (n === 3 ? 1 : n === 17 ? 2 : 0)))
  })

  it('starts each shop on its page, and shows a long note whole', () => {
    expect(rendered['check-batch']!.pages).toHaveLength(3)
    expect(times(rendered['check-long']!.text, '后厨油烟管道积油')).toBe(60)
    expect(rendered['check-fire']!.text).toContain('检查人（两人签字）')
    expect(rendered['check-fire']!.text).toContain('被检查单位负责人（签字）')
  })

  it('gives a template what stands on the sheet', () => {
    const filled = marksOf(filledIn({ list: fire }))
    expect(Object.keys(filled).toSorted()).toEqual([...Object.keys(checkSheet.marks), '项目'].toSorted())
    expect(filled['检查日期']).toBe('2026年11月20日')
    const lines = filled['项目'] as Record<string, string>[]
    expect(lines[3]).toEqual({ 序号: '4', 内容: fire.items[3], 结果: '不合格', 合格: '', 不合格: '√', 不适用: '' })
    expect(Object.keys(lines[0]!).toSorted()).toEqual(Object.keys(checkSheet.lists!['项目']!).toSorted())
    expect(marksOf(blank)['结论']).toBe('')
  })
})

describe('round sheet', () => {
  it('stands upright for three duties and lies for 19 items', () => {
    const [upright] = rendered['round-frontage']!.pages
    const [lying] = rendered['round-fire']!.pages
    expect(upright!.width).toBeLessThan(upright!.height)
    expect(lying!.width).toBeGreaterThan(lying!.height)
  })

  it('has a row for every shop, in its order, under a heading that every page repeats', () => {
    for (const name of ['round-frontage', 'round-fire']) {
      const { text, pages } = rendered[name]!
      const places = Array.from({ length: 60 }, (_, n) => (n === 8 ? 0 : text.indexOf(`福满园饺子馆${n + 1}`)))
      for (const [n, at] of places.entries()) expect([name, n, n === 8 || at > 0]).toEqual([name, n, true])
      for (let page = 0; page < pages.length - 1; page++) expect(words(rendered[name]!, page)).toContain('店招名称')
      expect(times(text, '单号一侧（南）')).toBe(1)
      expect(times(text, '双号一侧（北）')).toBe(1)
      expect(times(text, '空置')).toBe(2)
    }
    expect(rendered['round-frontage']!.pages.length).toBeLessThanOrEqual(3)
    expect(rendered['round-fire']!.pages.length).toBeLessThanOrEqual(5)
  })

  it('says what each number means, and leaves room to sign', () => {
    for (const item of fire.items) expect(rendered['round-fire']!.text).toContain(item)
    expect(rendered['round-frontage']!.text).toContain('检查人（签名）')
  })

  it('gives a template its shops and items', () => {
    const sheet = roundSheetFor(frontage.items)
    const filled = sheet.fill(street(frontage, 60), letterhead)
    expect(Object.keys(filled).toSorted()).toEqual([...Object.keys(sheet.marks), '商户', '项目'].toSorted())
    expect([filled['户数'], filled['应查户数']]).toEqual(['60', '58'])
    expect((filled['商户'] as object[])[29]).toEqual({
      序号: '30',
      门牌: '59号',
      店招名称: '福满园饺子馆30',
      状态: '空置',
    })
  })
})

it('prints nothing outside the page', () => {
  for (const [name, { pages }] of Object.entries(rendered))
    for (const page of pages)
      for (const w of page.words)
        expect([name, w.text, w.left > 14 && w.right < page.width - 14 && w.bottom < page.height - 14]).toEqual([
          name,
          w.text,
          true,
        ])
})
