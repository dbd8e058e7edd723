import type { Page } from '@playwright/test'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { sampleIn, unlock } from './filled-office'

const active = (page: Page) => page.locator('.matrix .at[role=gridcell], .matrix .at[role=rowheader]')
const grid = (page: Page) => page.getByRole('grid', { name: '责任书签订' })

test('a street is signed, its missing papers are printed, and a signed text is kept, all by keys', async ({
  office,
}) => {
  await sampleIn(office)
  const { page } = await office.launch()
  await unlock(page)
  await page.getByRole('link', { name: '责任书签订' }).click()
  await grid(page).waitFor()
  await shot(page, 'pledges')
  await expectAccessible(page)

  // One street alone.
  await page.getByRole('combobox', { name: '路段' }).click()
  await page.locator('.ant-select-item-option').first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const head = page.getByRole('columnheader', { name: /门前三包责任书/ })
  await expect(head).toContainText('已签 0 /')

  // The cell that the keys stand on: Enter opens, Enter signs.
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('签订日期')).toBeFocused()
  await shot(page, 'pledges-sign')
  await page.keyboard.press('Enter')
  await expect(head).toContainText('已签 1 /')
  await expect(grid(page)).toBeFocused()
  await expect(active(page)).toContainText('已签')

  // Four more with Shift and ↓, across two papers, as one act.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(page.getByText('已勾选 4 份')).toBeVisible()
  await shot(page, 'pledges-ticked')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '登记 4 份签订' })).toBeVisible()
  await shot(page, 'pledges-sign-many')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(head).toContainText('已签 3 /')
  await expect(page.getByText('登记签订 4 份责任书').first()).toBeVisible()

  // Only who must sign; exactly these are printed.
  await page.getByRole('combobox', { name: '只看' }).click()
  await page.getByTitle('要签的').click()
  await page.getByRole('combobox', { name: '哪一种' }).click()
  await page.getByTitle('门前三包责任书', { exact: true }).click()
  await expect(page.locator('.pledges h1 + .chip')).toHaveText(/\d+ 家/)
  const shops = Number((await page.locator('.pledges h1 + .chip').textContent())!.replace(/\D/g, ''))
  await shot(page, 'pledges-missing')
  await page.getByRole('button', { name: `打印要签的门前三包责任书 ${shops} 份` }).click()
  await page.waitForURL(/#\/paper\//)
  await expect(page.getByText('门前三包责任书').first()).toBeVisible()
  await shot(page, 'pledges-paper')
  await page.goBack()
  await grid(page).waitFor()

  // A text that was signed under keeps its body; a new version takes over from its day on.
  await page.getByRole('link', { name: '责任文本' }).last().click()
  await page.getByRole('row', { name: /门前三包责任书/ }).dblclick()
  await expect(page.getByText(/已有 3 份签订用这一版/)).toBeVisible()
  await shot(page, 'pledge-text')
  await expectAccessible(page)
  await page.getByLabel('正文').fill('一、改过的正文')
  await page.keyboard.press('Control+S')
  await expect(
    page.getByText('「门前三包责任书（样稿）」已有责任书签订，正文不能再改，请另存为新版再改。'),
  ).toBeVisible()
  await page.getByRole('button', { name: '另存为新版' }).click()
  await expect(page.getByLabel('正文')).toHaveValue(/一、责任范围/)
  await page.getByLabel('版本').fill('2026年版')
  await page.getByLabel('启用日期').fill('2026-01-01')
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('heading', { name: '门前三包责任书（2026年版）' })).toBeVisible()
  await shot(page, 'pledge-text-new')
  await page.getByRole('link', { name: '责任书签订' }).click()
  await expect(head).toContainText('3 家旧版')
})
