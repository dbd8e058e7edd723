import { expect, type Page } from '@playwright/test'
import type { Desk } from './desk'
import { tick, toShops } from './work'

const onPaper = (page: Page) => page.locator('.on-paper section.docx')

/** Waits until a paper stands on the screen, and gives its pages. */
export async function laidOut(page: Page): Promise<number> {
  await expect(onPaper(page).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: '另存为 PDF' })).toBeEnabled({ timeout: 60_000 })
  return onPaper(page).count()
}

/** Saves the paper on the screen. */
export async function keep({ page, saveAs }: Desk, file: string, button: '另存为 Word' | '另存为 PDF'): Promise<void> {
  await saveAs(file, () => page.getByRole('button', { name: button }).click())
  await expect(page.getByText(`已保存《${file.split('/').at(-1)}》`).first()).toBeVisible({ timeout: 60_000 })
}

/** The ledger of shops, one shop file, a hundred in one batch, and the list as a workbook. */
export async function printAll(desk: Desk): Promise<void> {
  const { page, shot, saveAs, did } = desk

  await toShops(page)
  await page.getByRole('button', { name: '打印名册' }).first().click()
  const ledger = await laidOut(page)
  await shot('paper-ledger')
  await keep(desk, 'words/商户名册.docx', '另存为 Word')
  await keep(desk, 'words/商户名册.pdf', '另存为 PDF')
  did(`商户名册: ${ledger} pages, as Word and PDF`)

  await tick(page, 1)
  await page.getByRole('button', { name: '打印店档' }).click()
  await laidOut(page)
  await shot('paper-shop-file')
  await keep(desk, 'words/店档.docx', '另存为 Word')
  await keep(desk, 'words/店档.pdf', '另存为 PDF')
  did('店档 of one shop, as Word and PDF')

  await tick(page, 100)
  await page.getByRole('button', { name: '打印店档' }).click()
  await expect(page.getByRole('button', { name: '另存为 Word' })).toBeEnabled({ timeout: 60_000 })
  await keep(desk, 'words/店档-100家.docx', '另存为 Word')
  did('店档 of a hundred shops in one Word file')

  await toShops(page)
  await page.getByRole('button', { name: '导出 ▾', exact: true }).click()
  await saveAs('sheets/商户档案.xlsx', () => page.getByRole('menuitem', { name: /电话完整/ }).click())
  await expect(page.getByText('已存为 商户档案.xlsx')).toBeVisible({ timeout: 30_000 })
  did('the list as a workbook')
}
