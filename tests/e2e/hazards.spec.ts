import type { Page } from '@playwright/test'
import { day } from './day'
import { openShops, unlock } from './filled-office'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { cell, dumplings, save, write } from './shop-screen'

/** Writes a hazard past the screen, told where `told` says how, as another desk would. */
function another(page: Page, set: Record<string, unknown>, told?: Record<string, unknown>): Promise<string> {
  return page.evaluate(
    async ([values, facts]) => {
      const made = await window.jiefang.call('record.save', { register: 'hazard', set: values })
      if (!made.ok) throw new Error(made.sentence)
      const { id, revision } = made.value
      if (facts) {
        const moved = await window.jiefang.call('record.do', {
          register: 'hazard',
          id,
          revision,
          act: 'tell',
          set: facts,
        })
        if (!moved.ok) throw new Error(moved.sentence)
      }
      return id
    },
    [set, told] as const,
  )
}

const acts = (page: Page) => page.getByRole('group', { name: '办理' })
const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true })

test('a hazard is found, told, rechecked and solved without the mouse, and its papers are kept', async ({ office }) => {
  const { page } = await openShops(office)
  await write(page, dumplings)
  await page.getByRole('link', { name: '隐患', exact: true }).click()
  await expect(page.getByText('这里没有隐患。')).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(cell(page, '商户')).toBeFocused()
  await page.keyboard.type('fmy')
  await expect(page.getByRole('option', { name: /福满园/ }).first()).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(cell(page, '所属路段')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('后厨')
  await page.keyboard.press('Enter')
  await page.keyboard.type('燃气软管老化开裂，没有装报警器')
  await save(page)
  await expect(page.getByText('待告知').first()).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(form(page, '告知').getByLabel('告知日期')).toBeFocused()
  await expect(form(page, '告知').getByLabel('告知日期')).toHaveValue(day(0))
  await page.keyboard.press('Control+s')
  await expect(form(page, '告知').getByText('请填写整改要求')).toBeVisible()
  await shot(page, 'hazard-tell')
  await expectAccessible(page)
  await form(page, '告知').getByLabel('整改期限').focus()
  await page.keyboard.type(day(5).replaceAll('-', '.'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('更换金属软管，加装报警器')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('还有 5 天').first()).toBeVisible()
  const year = day(0).slice(0, 4)
  await expect(page.getByText(`〔${year}〕1号`).first()).toBeVisible()

  await page.keyboard.press('Control+p')
  await expect(page.locator('.on-paper').getByText('安全隐患告知（整改提示）书').first()).toBeVisible({
    timeout: 20_000,
  })
  await shot(page, 'hazard-notice')
  await page.goBack()
  const issued = page.getByRole('table', { name: '已签发' })
  await expect(issued.getByText('第 1 版')).toBeVisible()

  await cell(page, '部位').fill('后厨东墙')
  await save(page)
  await expect(page.getByRole('button', { name: '另签一版' })).toBeVisible()
  await shot(page, 'hazard-changed')
  await page.getByRole('button', { name: '另签一版' }).click()
  await expect(page.locator('.on-paper').getByText('后厨东墙').first()).toBeVisible({ timeout: 20_000 })
  await page.goBack()
  await expect(issued.getByText('第 2 版')).toBeVisible()
  await issued.getByRole('button').first().click()
  await expect(page.locator('.on-paper').getByText('后厨', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  await page.goBack()

  await expect(acts(page).getByRole('button', { name: /^复查/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(form(page, '复查').getByLabel('复查日期')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('周敏、李强')
  await page.keyboard.press('Enter')
  await page.keyboard.type('部分')
  await page.keyboard.press('Enter')
  await expect(form(page, '复查').getByLabel('新的期限')).toBeFocused()
  await page.keyboard.type(day(9))
  await page.keyboard.press('Enter')
  await page.keyboard.type('软管已换，报警器未装')
  await shot(page, 'hazard-recheck')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('还有 9 天').first()).toBeVisible()
  await expect(page.getByRole('table', { name: '复查记录' }).getByText('部分整改')).toBeVisible()
  await shot(page, 'hazard-page')
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('已整改')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('整改完成', { exact: true }).first()).toBeVisible()
  await expect(acts(page).getByRole('button')).toHaveCount(0)
  await shot(page, 'hazard-solved')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '确定撤销' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('还有 9 天').first()).toBeVisible()
})

test('the due list shows what is late first, and several are solved and printed at once', async ({ office }) => {
  const { page } = await openShops(office)
  const shop = await write(page, dumplings)
  const what = { shop, foundOn: day(-20), kind: 'electric', place: '前厅' }
  const tell = { toldOn: day(-20), demand: '按要求整改' }
  for (const [text, offset] of [
    ['电线没有穿管', -3],
    ['插座老化', 0],
    ['灭火器过期', 2],
    ['应急灯不亮', 12],
  ] as const)
    await another(page, { ...what, what: text }, { ...tell, deadline: day(offset) })
  await another(page, { ...what, what: '电动车在室内充电' })
  await another(page, { foundOn: day(-1), place: '路口', what: '井盖松动' })
  await page.getByRole('link', { name: '隐患', exact: true }).click()
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(6)
  await expect(page.getByText('超期 3 天')).toBeVisible()
  await expect(page.getByText('今天到期')).toBeVisible()
  await expect(page.getByText('还有 12 天')).toBeVisible()
  for (const pile of ['未了结 6', '待告知 2', '整改中 4', '超期 1', '已上报 0', '已整改 0'])
    await expect(page.getByRole('button', { name: pile, exact: true })).toBeVisible()
  await shot(page, 'hazard-list')
  await expectAccessible(page)

  await page.getByRole('button', { name: '整改中 4' }).click()
  await expect(rows).toHaveCount(4)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(page.getByText('已选 2 处')).toBeVisible()
  await page.getByRole('button', { name: '登记整改完成' }).click()
  await shot(page, 'hazard-solve-several')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: '已整改 2', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '超期 0', exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: '确定撤销' }).click()
  await expect(page.getByRole('button', { name: '已整改 0', exact: true })).toBeVisible()

  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '打印告知书' }).click()
  await expect(page.getByText('已签发 4 份')).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('.on-paper').getByText('应急灯不亮')).toBeAttached({ timeout: 20_000 })
})

test('what is typed into an act is there again behind the lock', async ({ office }) => {
  const { page } = await openShops(office)
  await another(page, { foundOn: day(-1), place: '路口', what: '井盖松动' })
  await page.getByRole('link', { name: '隐患', exact: true }).click()
  await page.getByRole('grid').press('Enter')
  await expect(page.getByRole('heading', { name: /井盖松动/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const tell = form(page, '告知')
  await tell.getByLabel('整改期限').fill(day(-3))
  await tell.getByLabel('整改要求').fill('加固井盖')
  await page.keyboard.press('Control+s')
  await expect(tell.getByText('整改期限不能早于告知日期', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(tell.getByLabel('整改要求')).toHaveValue('加固井盖')
  await tell.getByLabel('整改期限').fill(day(3))
  await page.keyboard.press('Control+s')
  await expect(page.getByText('还有 3 天').first()).toBeVisible()
})

test('only a subdistrict may choose to order', async ({ office }) => {
  const { page } = await openShops(office)
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('tab', { name: '单位' }).click()
  const card = page.getByRole('region', { name: '隐患文书的用语' })
  await expect(card.getByText('居委会的文书写「告知」')).toBeVisible()
  await expect(card.getByRole('checkbox')).toHaveCount(0)
  await shot(page, 'hazard-wording')
})

/** A picture as a telephone would make it, in one colour with words on it. */
async function picture(page: Page, words: string, colour: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([text, ground]) => {
      const canvas = new OffscreenCanvas(800, 600)
      const paper = canvas.getContext('2d')!
      paper.fillStyle = ground
      paper.fillRect(0, 0, 800, 600)
      paper.fillStyle = 'white'
      paper.font = '120px sans-serif'
      paper.fillText(text, 160, 340)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
      return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))
    },
    [words, colour] as const,
  )
  return Buffer.from(base64, 'base64')
}

test('pictures before and after stand side by side, and what stays is reported upward', async ({ office }) => {
  const { page } = await openShops(office)
  const shop = await write(page, dumplings)
  const tell = { toldOn: day(-9), demand: '更换金属软管', deadline: day(-2) }
  await another(page, { shop, foundOn: day(-9), foundBy: '周敏、李强', place: '后厨', what: '燃气软管老化' }, tell)
  await page.getByRole('link', { name: '隐患', exact: true }).click()
  await expect(page.getByText('超期 2 天')).toBeVisible()
  await page.getByRole('grid').press('Enter')
  const file = async (words: string, colour: string) => ({
    name: `${words}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await picture(page, words, colour),
  })
  const sheet = form(page, '隐患')
  await sheet.getByLabel('整改前照片').setInputFiles(await file('整改前', '#8a5200'))
  await expect(sheet.getByRole('button', { name: '查看 整改前.jpg' })).toBeVisible()
  await save(page)

  await acts(page).getByRole('button', { name: '上报' }).click()
  await form(page, '上报').getByLabel('上报单位').fill('南环街道办事处')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已上报').first()).toBeVisible()
  await page.getByRole('button', { name: '打印上报函' }).click()
  await expect(page.locator('.on-paper').getByText('关于报告安全隐患的函')).toBeVisible({ timeout: 20_000 })
  await shot(page, 'hazard-letter')
  await page.goBack()

  await acts(page).getByRole('button', { name: /^复查/ }).click()
  const looked = form(page, '复查')
  await looked.getByLabel('复查结果').fill('已整改')
  await page.keyboard.press('Enter')
  await looked.getByLabel('照片').setInputFiles(await file('整改后', '#2e7d32'))
  await expect(looked.getByRole('button', { name: '查看 整改后.jpg' })).toBeVisible()
  await looked.getByRole('button', { name: /^记下复查/ }).click()
  const sides = page.getByRole('region', { name: '整改前后' })
  await expect(sides.locator('img')).toHaveCount(2)
  await page.getByRole('button', { name: '复查 1' }).click()
  await shot(page, 'hazard-pictures')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^复查记录/ }).click()
  await expect(page.locator('.on-paper').getByText('安全隐患复查记录')).toBeVisible({ timeout: 20_000 })
  await page.goBack()
  await expect(page.getByRole('table', { name: '已签发' }).getByText('第 1 版')).toHaveCount(2)
})
