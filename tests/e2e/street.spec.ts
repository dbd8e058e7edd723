import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { day } from './day'
import { sampleIn, unlock } from './filled-office'
import { answer, expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'

type Set = Record<string, unknown>

/** Writes records past the screen, one after the other, and gives their ids. */
const write = (page: Page, register: string, sets: Set[]): Promise<string[]> =>
  page.evaluate(
    async ([to, all]) => {
      const ids: string[] = []
      for (const set of all) {
        const reply = await window.jiefang.call('record.save', { register: to as 'shop', set })
        if (!reply.ok) throw new Error(reply.sentence)
        ids.push(reply.value.id)
      }
      return ids
    },
    [register, sets] as const,
  )

const fronts = [
  ['福满园饺子馆', '12号', 620, 'catering'],
  ['小丽理发', '14号', 420, 'hair'],
  ['惠民便利店', '16号', 730, 'grocery'],
  ['张记五金', '18号', 520, 'hardware'],
  ['空铺', '20号', 350, null],
  ['康宁大药房', '22号', 680, 'pharmacy'],
  ['新华文具', '24号', 480, 'household'],
  ['鲜果时光', '26号', 520, 'fresh'],
  ['大众面馆', '28号', null, 'catering'],
  ['阳光托管', '11号', 730, 'training'],
  ['老周修车', '13号', 620, 'vehicle'],
  ['顺丰快递点', '15号', 520, 'courier'],
  ['洁净洗衣', '17号', 420, 'laundry'],
  ['好运来棋牌', '19号', 580, 'leisure'],
  ['和平社区卫生站', '21号', 830, 'clinic'],
  ['五谷粮油', '23号', 520, 'grocery'],
  ['手机维修', '25号', 430, 'digital'],
  ['桥头水果摊', '无门牌', null, 'fresh'],
] as const

/** 永兴路北段 as its walk found it: signed and not signed, passed and failed, a hazard that is late. */
async function openStreet(office: OfficeUnderTest) {
  await sampleIn(office)
  const { page, app } = await office.launch()
  await unlock(page)
  const [section] = await write(page, 'streetSection', [
    { name: '和平街', from: '南环路口', to: '建设路口', length: 32_000, head: '周敏', evenSide: '北', oddSide: '南' },
  ])
  const shops = await write(
    page,
    'shop',
    fronts.map(([name, door, frontage, category]) => ({
      name,
      door,
      frontage,
      category,
      section,
      status: name === '空铺' ? 'vacant' : 'open',
      operator: name === '空铺' ? null : '王秀英',
    })),
  )
  const of = (name: string) => shops[fronts.findIndex((f) => f[0] === name)]!
  const signing = shops.filter((_, i) => i % 4 !== 3 && fronts[i]![0] !== '空铺')
  await write(
    page,
    'pledge',
    signing.map((shop, i) => ({ shop, kind: 'frontage', signedOn: day(-300), validUntil: day(i % 5 === 0 ? 12 : 90) })),
  )
  const [list] = await write(page, 'checkList', [{ name: '街面三包表', kind: 'frontage', items: '卫生\n秩序\n绿化' }])
  const checked = shops.filter((_, i) => i % 3 !== 0)
  await write(
    page,
    'inspection',
    checked.map((shop, i) => ({
      shop,
      list,
      on: day(0),
      results: { 卫生: i % 4 === 0 ? 'fail' : 'pass', 秩序: 'pass' },
    })),
  )
  const [hazard] = await write(page, 'hazard', [
    { shop: of('福满园饺子馆'), what: '疏散通道堆放杂物', foundOn: day(-20), place: '后门' },
  ])
  await page.evaluate(
    async ([id, toldOn, deadline]) => {
      const set = { toldOn, deadline, demand: '清理通道' }
      const reply = await window.jiefang.call('record.do', { register: 'hazard', id, revision: 1, act: 'tell', set })
      if (!reply.ok) throw new Error(reply.sentence)
    },
    [hazard!, day(-18), day(-3)] as const,
  )
  await write(page, 'fiveHaves', [
    { section, on: day(-30), sign: true, system: true, team: true, light: false, ledger: true },
  ])
  await page.getByRole('link', { name: '街面', exact: true }).click()
  await page.getByRole('link', { name: '和平街', exact: true }).click()
  await expect(page.getByRole('toolbar', { name: '和平街' })).toBeVisible()
  return { page, app, section: section!, of }
}

const namesOf = (page: Page, side: string) =>
  page.getByRole('group', { name: side }).locator('.front .name').allTextContents()
const front = (page: Page, name: string) => page.locator('.front').filter({ hasText: name })

test('a street is looked at in every colour, and a front opens its shop', async ({ office }) => {
  const { page } = await openStreet(office)
  await shot(page, 'street')
  await expectAccessible(page)
  await expect(front(page, '福满园饺子馆')).toContainText('隐患超期 3 天')
  expect((await namesOf(page, '双号一侧')).slice(0, 3)).toEqual(['福满园饺子馆', '小丽理发', '惠民便利店'])
  for (const ask of ['门前三包', '签订', '消防检查', '隐患', '到期', '业态']) {
    await page.getByRole('button', { name: ask, exact: true }).click()
    await expect(page.getByRole('button', { name: ask, exact: true })).toHaveAttribute('aria-pressed', 'true')
  }
  await shot(page, 'street-categories')
  await expectAccessible(page)
  await page.getByRole('button', { name: '门前三包', exact: true }).click()
  await page.getByRole('button', { name: /^不合格 \d/ }).click()
  await expect(page.locator('.front.faint').first()).toBeVisible()
  await shot(page, 'street-failed')

  await front(page, '福满园饺子馆').focus()
  await page.keyboard.press('ArrowRight')
  await expect(front(page, '小丽理发')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('group', { name: '单号一侧' }).locator(':focus')).toHaveCount(1)
  await expect(page.getByRole('region', { name: '所选门面的情况' })).toContainText('王秀英')
  await page.keyboard.press('Home')
  await expect(front(page, '阳光托管')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '阳光托管' })).toBeVisible()
  await page.goBack()
  await page.locator('.street-cards .card').filter({ hasText: '隐患' }).getByRole('link').first().click()
  await expect(page.getByRole('grid', { name: '隐患' })).toContainText('疏散通道堆放杂物')
})

test('shops are put in order by the mouse and by the keys, and back again', async ({ office }) => {
  const { page } = await openStreet(office)
  const before = await namesOf(page, '双号一侧')
  await front(page, '小丽理发').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(front(page, '小丽理发')).toBeFocused()
  expect((await namesOf(page, '双号一侧')).slice(0, 4)).toEqual(['福满园饺子馆', '惠民便利店', '张记五金', '小丽理发'])
  await expect(page.getByText('已调整和平街的店铺次序')).toBeVisible()

  const stall = await front(page, '桥头水果摊').boundingBox()
  const school = await front(page, '阳光托管').boundingBox()
  await page.mouse.move(stall!.x + 20, stall!.y + 15)
  await page.mouse.down()
  await page.mouse.move(school!.x + 60, school!.y + 40, { steps: 6 })
  await page.mouse.move(school!.x + 8, school!.y + 40, { steps: 4 })
  await shot(page, 'street-dragging')
  await page.mouse.up()
  await expect.poll(async () => (await namesOf(page, '单号一侧'))[0]).toBe('桥头水果摊')
  await expect(page.getByRole('toolbar', { name: '和平街' })).toBeVisible()
  await expect(page.getByText(/上一步：调整和平街的店铺次序/)).toBeVisible()

  await page.keyboard.press('Control+z')
  const sure = page.getByRole('button', { name: '确定撤销' })
  await sure.or(page.getByText('已撤销：调整和平街的店铺次序')).first().waitFor()
  if (await sure.isVisible()) await sure.click()
  await expect(front(page, '桥头水果摊').locator('xpath=..')).toHaveClass(/unknown/)
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await sure.click()
  await expect.poll(() => namesOf(page, '双号一侧')).toEqual(before)
})

test('a street goes on paper, on A3 and on A4', async ({ office }) => {
  const { page, app } = await openStreet(office)
  await page.keyboard.press('Control+p')
  await expect(page.locator('.street-sheet')).toHaveCount(1)
  await shot(page, 'street-paper')
  await expectAccessible(page)
  const sheetOf = async (size: string) => {
    await page.getByText(size, { exact: true }).click()
    const file = join(office.folder, `${size}.pdf`)
    await answer(app, 'showSaveDialog', { canceled: false, filePath: file })
    await page.getByRole('button', { name: '另存为 PDF' }).click()
    await expect(page.getByText(`已保存《${size}.pdf》`)).toBeVisible()
    return /\/MediaBox\s*\[[^\]]*\]/.exec((await readFile(file)).toString('latin1'))?.[0]
  }
  expect(await sheetOf('A3')).toMatch(/119\d(\.\d+)? 84[12]/)
  expect(await sheetOf('A4')).toMatch(/84[12](\.\d+)? 59[45]/)
})

test('a street of four hundred shops is drawn at once', async ({ office }) => {
  await sampleIn(office)
  const { page } = await office.launch()
  await unlock(page)
  const [section] = await write(page, 'streetSection', [{ name: '长街' }])
  await write(
    page,
    'shop',
    Array.from({ length: 400 }, (_, i) => ({ name: `第${i + 1}家小店`, door: `${i + 1}号`, section })),
  )
  await page.getByRole('link', { name: '街面', exact: true }).click()
  await shot(page, 'streets')
  await expectAccessible(page)
  const started = Date.now()
  await page.getByRole('link', { name: '长街', exact: true }).click()
  await expect(page.locator('.front')).toHaveCount(400)
  test.info().annotations.push({ type: 'drawn', description: `${Date.now() - started} ms` })
  await shot(page, 'street-long')
  await page.locator('.front').first().focus()
  await page.keyboard.press('End')
  await expect(front(page, '第400家小店')).toBeFocused()
})
