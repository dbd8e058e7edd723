import { openShops } from './filled-office'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { rows } from './shop-screen'

test('a missing fact on 今日 opens the shops that lack it, as many as it says', async ({ office }) => {
  const { page } = await openShops(office)
  const missing = page.getByRole('link', { name: /^联系电话 \d+ 家$/ })
  await page.getByRole('link', { name: '今日' }).click()
  const says = (await missing.textContent()) ?? ''
  const count = Number(/\d+/.exec(says))
  expect(count).toBeGreaterThan(0)
  await missing.click()
  await expect(page.getByRole('button', { name: '联系电话未填' })).toBeVisible()
  await expect(page.locator('h1 + .chip')).toHaveText(`${count} 家`)
  await shot(page, 'shop-list-wanted')
  await expectAccessible(page)

  await page.getByRole('button', { name: '去掉条件：联系电话' }).click()
  await expect(page.getByRole('button', { name: '联系电话未填' })).toBeHidden()
  await page.getByRole('button', { name: '＋ 条件' }).click()
  await page.getByRole('menuitem', { name: '经营者未填' }).click()
  await expect(page.getByRole('button', { name: '经营者未填' })).toBeVisible()
})

test('a filter by days is reopened as it was typed, and the keys go on to the rows', async ({ office }) => {
  const { page } = await openShops(office)
  await page.getByRole('button', { name: '＋ 条件' }).click()
  await page.getByRole('menuitem', { name: '开业日期' }).click()
  const editor = page.getByRole('dialog', { name: '按开业日期挑选' })
  await editor.getByLabel('从', { exact: true }).fill('2015年1月1日')
  await page.keyboard.press('Enter')
  const chip = page.getByRole('button', { name: '开业日期 2015-01-01 起' })
  await expect(chip).toBeVisible()
  await page.keyboard.press('Escape')
  await chip.click()
  await expect(editor.getByLabel('从', { exact: true })).toHaveValue('2015-01-01')
  // Keys in the box over the list are not the list's.
  await page.keyboard.press('Control+n')
  await expect(editor).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()
  await page.keyboard.press('Control+f')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(page.getByText('已选 1 家')).toBeVisible()
  await page.getByRole('link', { name: '今日' }).click()
  await page.getByRole('link', { name: '商户档案' }).click()
  await expect(page.getByText('已选 1 家')).toBeVisible()
  await expect(rows(page).first()).toBeVisible()
})
