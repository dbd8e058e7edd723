import { expect } from '@playwright/test'
import type { Desk } from './desk'
import { keep, laidOut } from './papers'

/** The figures of the year: on the screen, as a workbook and as a paper; and one of them opened. */
export async function countAll(desk: Desk): Promise<void> {
  const { page, shot, saveAs, did } = desk
  await page.getByRole('link', { name: '统计报表' }).click()
  const whole = page.getByRole('table', { name: '统计报表' })
  await expect(whole.getByRole('row').nth(5)).toBeVisible()
  await expect(page.locator('.chart svg')).toHaveCount(3)
  await shot('figures')
  await saveAs('sheets/统计报表.xlsx', () => page.getByRole('button', { name: '导出 Excel' }).click())
  await expect(page.getByText('已存为 统计报表.xlsx')).toBeVisible()
  await page.getByRole('button', { name: /^打印（Word）/ }).click()
  await laidOut(page)
  await shot('figures-paper')
  await keep(desk, 'words/统计报表.docx', '另存为 Word')
  await page.goBack()
  await whole
    .getByRole('link', { name: /检查到的店/ })
    .first()
    .click()
  await expect(page.getByRole('grid', { name: '商户档案' }).getByRole('row').nth(2)).toBeVisible()
  await shot('figure-opened')
  did('the figures of a year, as a workbook and a paper; a figure opens its records')
}
