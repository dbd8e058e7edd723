import type { Page } from '@playwright/test'
import { disputesIn, unlock } from './filled-office'
import { answer, expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'

async function openSheet(office: OfficeUnderTest) {
  await disputesIn(office)
  const running = await office.launch()
  await unlock(running.page)
  await running.page.getByRole('link', { name: '调解统计' }).click()
  await expect(whole(running.page).getByRole('row').nth(5)).toBeVisible()
  return running
}
const whole = (page: Page) => page.getByRole('table', { name: '人民调解案件统计' })
const digits = (text: string): number => Number(text.replaceAll(/\D/g, ''))

/** The number on a link, and how many records the list behind it says that it has. */
async function follow(page: Page, link: ReturnType<Page['getByRole']>) {
  const shown = digits(await link.innerText())
  await link.press('Enter')
  const count = page.locator('.record-list h1 + .chip')
  await expect(count).toHaveText(/\d/)
  const listed = digits(await count.innerText())
  await page.goBack()
  await expect(whole(page)).toBeVisible()
  return [shown, listed]
}

test('every figure of mediation opens its cases, and no success hides what it is of', async ({ office }) => {
  const { page } = await openSheet(office)
  await expect(page.locator('.chart svg')).toHaveCount(2)
  await shot(page, 'mediation-figures')
  await expectAccessible(page)
  const line = (name: string) =>
    whole(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  for (const name of [
    '调解案件总数（件）',
    '还在调解（件）',
    '书面协议（件）',
    '就地化解（社区）（件）',
    '自动履行（件）',
  ]) {
    const [shown, listed] = await follow(page, line(name).getByRole('link').first())
    expect([name, listed]).toEqual([name, shown])
    expect(shown).toBeGreaterThan(0)
  }
  const numbers = await page.getByRole('region', { name: '案件总数和结果' }).locator('.part b').allInnerTexts()
  const [all, ...parts] = numbers.slice(0, 5).map(digits)
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all)
  expect(numbers.at(-1)).toMatch(new RegExp(`^${parts[0]} / ${all} · `))
})

test('kinds stand in another list, a quarter is turned back, and the sheet is taken away', async ({ office }) => {
  const { page, app } = await openSheet(office)
  await page.getByRole('button', { name: '综治口径' }).click()
  const kinds = page.getByRole('table', { name: /^纠纷类型/ })
  const link = kinds
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '婚姻家庭邻里等民间纠纷' }) })
    .getByRole('link')
    .first()
  const [shown, listed] = await follow(page, link)
  expect(listed).toBe(shown)
  await page.getByRole('button', { name: '季度', exact: true }).click()
  await page.getByRole('button', { name: '上一期' }).click()
  await expect(page.getByText(/年第[一二三四]季度/).first()).toBeVisible()
  await kinds.scrollIntoViewIfNeeded()
  await shot(page, 'mediation-figures-kinds')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: `${office.profile}/统计.xlsx` })
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByText('已存为 统计.xlsx')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.locator('.on-paper section.docx').first()).toBeVisible({ timeout: 60_000 })
  await shot(page, 'mediation-figures-paper')
})
