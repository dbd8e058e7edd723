import { describe, expect, it } from 'vitest'
import { shopLedger } from '../../../main/office/documents/shop-ledger'
import { bareShop, fullShop, letterhead, longShop } from '../../documents/sample'
import { all, cellTexts, part } from '../../documents/word-parts'

const build = async (full: boolean) =>
  part(
    await shopLedger.build([{ shops: [fullShop(1), fullShop(2), longShop(), bareShop()], full: full }], letterhead),
    'word/document.xml',
  )
const rows = (xml: string) => all(xml, /<w:tr>.*?<\/w:tr>/gs).map(cellTexts)

describe('the ledger of shops', () => {
  it('lies on A4 and repeats its heading', async () => {
    const xml = await build(true)
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    const headings = all(xml, /<w:tr>.*?<\/w:tr>/gs).filter((row) => row.includes('<w:tblHeader/>'))
    expect(headings.map(cellTexts)).toEqual([
      ['序号', '店招名称', '业态', '地址', '经营者', '联系电话', '从业人数', '证照有效期', '状态', '备注'],
    ])
  })

  it('prints a shop on a row', async () => {
    expect(rows(await build(true))).toContainEqual([
      '1',
      '福满园饺子馆1',
      '餐饮',
      '和平区永兴路1号一层临街',
      '王秀英',
      '19900000001',
      '4',
      '食品经营 2027-02-28',
      '营业',
      '夜宵至次日 1 时；后门通建设巷。',
    ])
    expect(rows(await build(true))).toContainEqual(['4', '无名小铺', ...Array.from({ length: 8 }, () => '')])
  })

  it('masks phones unless asked for in full, and says so', async () => {
    const xml = await build(false)
    expect(xml).not.toContain('19900000001')
    expect(cellTexts(xml)).toContain('199****0001')
    expect(xml).toContain('电话已隐去中间四位')
    expect(await build(true)).not.toContain('电话已隐去')
  })

  it('sends who wants the whole of a long note to the shop file', async () => {
    const note = rows(await build(true))
      .find(([n]) => n === '3')
      ?.at(-1)
    expect(note).toMatch(/^夜宵至次日一时.{20,40}…（详见店档）$/)
  })

  it('adds up what is known, and says of how many', async () => {
    expect(rows(await build(true)).at(-1)).toEqual(['合计 4 家：营业 3 家；从业 12 人（3 家已填）'])
  })
})
