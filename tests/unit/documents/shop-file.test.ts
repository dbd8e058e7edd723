import { describe, expect, it } from 'vitest'
import { shopBlanks } from '../../../main/office/documents/shop-blanks'
import { shopFile } from '../../../main/office/documents/shop-file'
import type { ShopFacts } from '../../../main/office/documents/shop-facts'
import { blocksOnPaper } from '../../../main/office/documents/shop-page'
import { show } from '../../../records/kit/kinds'
import { fieldOf } from '../../../records/kit/register'
import { shop } from '../../../records/shops/shop'
import { bareShop, fullShop, letterhead, longShop } from '../../documents/sample'
import { all, cellTexts, part, textOf, times } from '../../documents/word-parts'

const build = async (...shops: ShopFacts[]) => part(await shopFile.build(shops, letterhead), 'word/document.xml')
const listening = (signal = new AbortController().signal) => {
  const heard: number[] = []
  return { heard, job: { progress: (_: string, done: number) => void heard.push(done), signal } }
}

describe('the file of one shop', () => {
  it('prints every value once, behind its label', async () => {
    const facts = fullShop()
    const cells = cellTexts(await build(facts)).map((text) => text.replace('\n', ''))
    expect(cells).not.toContain('街面次序')
    for (const key of blocksOnPaper.flatMap((block) => block.fields)) {
      const field = fieldOf(shop, key)
      const label = cells.indexOf(field.label)
      expect(cells).toContain(field.label)
      if (['choice', 'yesNo', 'date', 'attachments'].includes(field.kind)) continue
      const value = show(field, facts.shop[key], (id) => facts.titles[id] ?? '')
      expect(value).not.toBe('')
      expect(cells[label + 1]).toBe(value)
      expect(cells.filter((text) => text === value)).toHaveLength(1)
    }
  })

  it('writes dates as official papers do and ticks what was answered', async () => {
    const cells = cellTexts(await build(fullShop()))
    expect(cells).toContain('2021年3月5日')
    expect(cells).toContain('■营业 □歇业 □转让 □空置 □已关闭')
    expect(cells).toContain('■租赁 □自有')
    expect(cells).toContain('■是 □否')
    expect(cells).toContain('2027年2月28日')
  })

  it('counts photos and files, and does not name them', async () => {
    const cells = cellTexts(await build(fullShop()))
    expect(cells).toContain('照片 3 张')
    expect(cells).toContain('附件 1 件')
    expect(cells.join('')).not.toContain('.jpg')
  })

  it('tells how its papers stand, its last checks, hazards and what happened', async () => {
    const rows = all(await build(fullShop()), /<w:tr>.*?<\/w:tr>/gs).map(cellTexts)
    const rowWith = (text: string) => rows.find((row) => row.includes(text))
    expect(rowWith('门前三包责任书')).toEqual([
      '门前三包责任书',
      '2026年3月1日',
      '2021年3月5日',
      '方人四',
      '已过期',
      '',
    ])
    expect(rowWith('消防安全责任书')).toEqual(['消防安全责任书', '', '', '', '', ''])
    expect(rowWith('2026年11月1日')).toEqual(['2026年11月1日', '检查表乙', '不合格', '检查情况写了一句。', '检查人甲'])
    // What is open stands before what is done, and a deadline that has passed is said in a word.
    expect(rows.filter((row) => row[2]?.startsWith('〔2026〕')).map((row) => row.at(-1))).toEqual([
      '整改中\n已超期',
      '已整改\n2021年3月5日',
    ])
    expect(rowWith('评比乙')).toEqual(['评比乙', '评上', '推荐理由写了一句。'])
  })

  it('says in one line what a shop has none of', async () => {
    const text = textOf(await build(bareShop()))
    expect(text).toContain('最近检查情况、隐患情况、店铺记事、经营者变更、参加评比：档案中没有登记。')
  })

  it('does not count a signature that was entered by mistake, nor one of the operator before', async () => {
    const facts = fullShop()
    const [signed] = facts.pledges
    const states = async (...pledges: ShopFacts['pledges']) =>
      all(await build({ ...facts, pledges }), /<w:tr>.*?<\/w:tr>/gs)
        .map(cellTexts)
        .flatMap((row) => (row[0] === '门前三包责任书' && row.length === 6 ? [row[4]] : []))
    const holds = { ...signed!, validUntil: '2027-02-28' }
    expect(await states(holds)).toEqual(['已签'])
    expect(await states({ ...holds, voidReason: 'error', voidedOn: '2026-03-02' })).toEqual([''])
    expect(await states({ ...holds, signedOn: '2021-03-01' })).toEqual(['须重签'])
    expect(await states({ ...holds, signedOn: '2025-03-01', validUntil: '2026-02-28' }, holds)).toEqual([
      '已换签',
      '已签',
    ])
  })

  it('names the office and its place, who signs, and what the personal data is for', async () => {
    const text = textOf(await build(fullShop()))
    expect(text).toContain('某省某市和平区南环街道和平社区居民委员会')
    for (const who of ['经营者（签名）', '建档人（签名）', '建档单位（盖章处）']) expect(times(text, who)).toBe(1)
    expect(text).toContain('本表所载姓名、电话仅用于联系商户、联系房东、落实消防责任')
  })

  it('names a subdistrict by its own name, once', async () => {
    const office = { ...letterhead.office, kind: 'subdistrict', community: '' } as const
    const bytes = await shopFile.build([fullShop()], { ...letterhead, office })
    expect(textOf(part(bytes, 'word/document.xml'))).toContain('单位：某省某市和平区南环街道办事处\n')
  })

  it('leaves what is not known blank, with every usual licence to fill in', async () => {
    const cells = cellTexts(await build(bareShop()))
    expect(cells[cells.indexOf('经营者') + 1]).toBe('')
    expect(cells).toContain('□营业 □歇业 □转让 □空置 □已关闭')
    for (const kind of ['营业执照', '食品经营许可证', '卫生许可证', '特种行业许可证', '健康证']) {
      expect(cells.slice(cells.indexOf(kind), cells.indexOf(kind) + 4)).toEqual([kind, '', '', ''])
    }
    expect(cells).not.toContain('其他证照')
  })

  it('takes the longest texts whole, and lets only the note run on to the next page', async () => {
    const facts = longShop()
    const xml = await build(facts)
    const cells = cellTexts(xml)
    for (const key of ['name', 'licensedName', 'address', 'note'] as const) expect(cells).toContain(facts.shop[key])
    const splitting = all(xml, /<w:tr>.*?<\/w:tr>/gs).filter((row) => !/<w:cantSplit\/>/.test(row))
    expect(splitting.map((row) => cellTexts(row)[0])).toEqual(['备注'])
  })

  it('prints signs that XML or docx would take for something else', async () => {
    const facts = fullShop()
    const name = 'CURRENT'
    const note = '<b>"A&B\'s"</b> ]]> \uFFFE\u0007𠮷\r\n第二行'
    const cells = cellTexts(await build({ ...facts, shop: { ...facts.shop, name, note } }))
    expect(cells).toContain('CURRENT')
    expect(cells).toContain('<b>"A&B\'s"</b> ]]> 𠮷\n第二行')
  })
})

describe('the files of many shops', () => {
  it('are a section each, in one file, with pages of their own to count', async () => {
    const xml = await build(fullShop(1), fullShop(2), fullShop(3))
    const sections = all(xml, /<w:sectPr.*?<\/w:sectPr>/gs)
    expect(sections).toHaveLength(3)
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>')
      expect(section).toMatch(/<w:footerReference w:type="default" r:id="rId\d+"\/>/)
    }
    expect(times(textOf(xml), '商户档案（一店一档）')).toBe(3)
    for (const n of [1, 2, 3]) expect(cellTexts(xml)).toContain(`福满园饺子馆${n}`)
  })

  it('are joined from batches without losing or repeating one', async () => {
    const xml = await build(...Array.from({ length: 45 }, (_, n) => fullShop(n + 1)))
    const signs = cellTexts(xml).filter((text) => text.startsWith('福满园饺子馆'))
    expect(signs).toEqual(Array.from({ length: 45 }, (_, n) => `福满园饺子馆${n + 1}`))
    expect(xml).not.toContain('SheetEnd')
    expect(times(xml, '<w:body>')).toBe(1)
  })

  it('report how far they are', async () => {
    const { heard, job } = listening()
    await shopFile.build(
      Array.from({ length: 25 }, (_, n) => fullShop(n)),
      letterhead,
      job,
    )
    expect(heard).toEqual([20, 25])
  })

  it('stop when they are cancelled', async () => {
    const cancel = new AbortController()
    const { heard, job } = listening(cancel.signal)
    const building = shopFile.build(
      Array.from({ length: 40 }, (_, n) => fullShop(n)),
      letterhead,
      job,
    )
    cancel.abort()
    await expect(building).rejects.toMatchObject({ code: 'cancelled' })
    expect(heard).toEqual([20])
  })
})

describe('what stays blank', () => {
  it('is told by label for one shop', () => {
    const wanted = (shop.wanted ?? []).filter((key) => !['section', 'door'].includes(key))
    const labels = wanted.map((key) => fieldOf(shop, key).label)
    expect(shopBlanks([bareShop()])).toEqual([...labels, '地址', '营业执照'])
    expect(shopBlanks([fullShop()])).toEqual(['营业执照有效期'])
  })

  it('is counted for many, and an empty shop is only asked where it is', () => {
    const vacant = { ...bareShop(), shop: { ...bareShop().shop, status: 'vacant' } }
    expect(shopBlanks([bareShop(), vacant, fullShop()])).toContain('地址（2 家）')
    expect(shopBlanks([vacant])).toEqual(['地址'])
  })

  it('is not the address where section and door are known', () => {
    const facts = fullShop()
    expect(shopBlanks([{ ...facts, shop: { ...facts.shop, address: null } }])).not.toContain('地址')
  })
})
