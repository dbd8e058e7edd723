import type { Page } from '@playwright/test'
import { livedIn, unlock } from './filled-office'
import { answer, expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'

async function openFigures(office: OfficeUnderTest) {
  await livedIn(office)
  const running = await office.launch()
  await unlock(running.page)
  await running.page.getByRole('link', { name: '统计报表' }).click()
  await expect(whole(running.page).getByRole('row').nth(5)).toBeVisible()
  return running
}
const whole = (page: Page) => page.getByRole('table', { name: '统计报表' })
const line = (page: Page, name: string) =>
  whole(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** The number on a link, and how many records the list behind it says that it has. */
async function follow(page: Page, link: ReturnType<Page['getByRole']>) {
  const shown = Number((await link.innerText()).replaceAll(/\D/g, ''))
  await link.press('Enter')
  const count = page.locator('.record-list h1 + .chip')
  await expect(count).toHaveText(/\d/)
  const listed = Number((await count.innerText()).replaceAll(/\D/g, ''))
  await page.goBack()
  return [shown, listed]
}

test('every figure opens its records', async ({ office }) => {
  const { page } = await openFigures(office)
  await expect(page.locator('.chart svg')).toHaveCount(3)
  await shot(page, 'figures')
  await expectAccessible(page)
  for (const name of [
    '营业（家）',
    '消防安全责任书（家）',
    '检查到的店（家）',
    '不合格（店次）',
    '已整改（处）',
    '更换灭火器的店（家）',
    '走访（件）',
  ]) {
    const link = line(page, name).getByRole('link').first()
    const [shown, listed] = await follow(page, link)
    expect([name, listed]).toEqual([name, shown])
    expect(shown).toBeGreaterThan(0)
  }
})

test('a street is looked at alone, month by month, and taken away', async ({ office }) => {
  const { page, app } = await openFigures(office)
  const checks = page.getByRole('table', { name: '检查（按路段）' })
  await checks.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByText('只看：')).toBeVisible()
  await page.getByRole('button', { name: '月份' }).click()
  await expect(page.getByRole('table', { name: '检查（按月份）' })).toBeVisible()
  await page.getByRole('button', { name: '季度', exact: true }).click()
  await page.getByRole('button', { name: '上一期' }).click()
  await expect(page.getByText(/年第[一二三四]季度/).first()).toBeVisible()
  await shot(page, 'figures-street')
  await page.getByRole('button', { name: '看全部' }).click()
  await answer(app, 'showSaveDialog', { canceled: false, filePath: `${office.profile}/统计.xlsx` })
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByText('已存为 统计.xlsx')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.locator('.on-paper section.docx').first()).toBeVisible({ timeout: 60_000 })
  await shot(page, 'figures-paper')
})

test('other days are typed', async ({ office }) => {
  const { page } = await openFigures(office)
  await page.getByRole('button', { name: '自定' }).click()
  await page.getByLabel('开始日期').fill('2026年3月1日')
  await page.getByLabel('结束日期').fill('2026-01-01')
  await expect(page.getByRole('alert').filter({ hasText: '开始不晚于结束' })).toBeVisible()
  await page.getByLabel('结束日期').fill('2026-03-20')
  await page.keyboard.press('Enter')
  await expect(whole(page).getByText('2026-02-09 至 2026-02-28')).toBeVisible()
})
