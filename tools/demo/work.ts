import { expect, type Page } from '@playwright/test'
import type { Desk } from './desk'

const grid = (page: Page) => page.getByRole('grid', { name: '商户档案' })
const rows = (page: Page) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })

/** Goes to the list of shops and waits until it is there. */
export async function toShops(page: Page): Promise<void> {
  await page.getByRole('link', { name: '商户档案', exact: true }).click()
  await expect(rows(page).nth(5)).toBeVisible()
}

/** Finds shops by two characters and by pinyin initials, from the list and from anywhere. */
export async function find({ page, shot, did }: Desk): Promise<void> {
  await toShops(page)
  await shot('shop-list')
  const narrow = page.getByRole('searchbox', { name: '名称、人名' })
  for (const typed of ['面馆', 'mg']) {
    await narrow.fill(typed)
    await expect(rows(page).filter({ hasText: '面馆' }).first()).toBeVisible()
  }
  await shot('shop-list-found')
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.getByRole('button', { name: '经营状态 ▾' }).click()
  await page.getByRole('dialog').getByLabel('歇业').check()
  await shot('shop-list-filter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('超市')
  await expect(page.getByRole('option').filter({ hasText: '超市' }).first()).toBeVisible()
  await shot('search-from-anywhere')
  await page.keyboard.press('Escape')
  did('found shops by two characters, by pinyin initials, by state, and with Ctrl+K')
}

/** Corrects one shop; its history says what was changed. */
export async function correct({ page, shot, did }: Desk): Promise<void> {
  await rows(page).first().dblclick()
  const sheet = page.getByRole('form', { name: '商户档案' })
  await expect(sheet).toBeVisible()
  await sheet.getByLabel('开业日期', { exact: true }).fill('二〇二一年三月五日')
  await sheet.getByLabel('从业人数', { exact: true }).fill('８')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('complementary', { name: '这家店的来往' })).toContainText('开业日期')
  await shot('shop-page')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('form').getByLabel('店招名称', { exact: true })).toBeFocused()
  await shot('shop-new')
  await page.keyboard.press('Escape')
  did('corrected a shop; its history tells it in sentences')
}

/** Ticks the first so many shops of the list, and no others. */
export async function tick(page: Page, many: number): Promise<void> {
  await toShops(page)
  const untick = page.getByRole('button', { name: '不选了' })
  if (await untick.isVisible()) await untick.click()
  await grid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  for (let n = 1; n < many; n++) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(`已选 ${many} 家`)).toBeVisible()
}

/** Changes five shops at once. */
export async function editMany({ page, shot, did }: Desk): Promise<void> {
  await tick(page, 5)
  await page.getByRole('button', { name: '批量修改' }).click()
  const panel = page.getByRole('region', { name: '批量修改' })
  await panel.getByLabel('选择项目').fill('楼层')
  await page.keyboard.press('Enter')
  await panel.getByLabel('楼层').fill('临街1层')
  await panel.getByRole('button', { name: '看看会改哪些' }).click()
  await expect(panel.getByText('会改动')).toBeVisible()
  await shot('bulk-edit')
  await panel.getByRole('button', { name: /^修改 \d+ 家$/ }).click()
  await expect(page.getByText(/上一步：批量修改/)).toBeVisible()
  did('changed five shops in one act that can be undone')
}
