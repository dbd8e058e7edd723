import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { SampleWorkbook } from '../../tests/fixtures/sample-workbook'
import type { Desk } from './desk'

/** Takes the office's ledger in: file, columns, dry run, one act; the refused rows come back with their reasons. */
export async function importLedger(
  { page, shot, saveAs, did }: Desk,
  ledger: SampleWorkbook,
  root: string,
): Promise<void> {
  const file = join(root, 'sheets', ledger.name)
  writeFileSync(file, ledger.bytes)
  did(`wrote the ledger as the office has it: ${ledger.name}`)

  await page.getByRole('link', { name: '导入表格' }).click()
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible()
  await shot('import-file')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('combobox', { name: '「店名」导入为' })).toBeVisible({ timeout: 30_000 })
  await shot('import-columns')
  await page.getByRole('button', { name: /^核对/ }).click()
  await expect(page.getByRole('tab', { name: new RegExp(`新增 ${ledger.good}$`) })).toBeVisible({ timeout: 30_000 })
  await shot('import-dry-run')
  await page.getByRole('tab', { name: /不能导入/ }).click()
  await expect(page.getByRole('tab', { name: new RegExp(`不能导入 ${ledger.faults.length}$`) })).toBeVisible()
  await shot('import-refused')
  did(`dry run: ${ledger.good} new, ${ledger.faults.length} refused`)

  await page.getByRole('button', { name: `导入 ${ledger.good} 家` }).click()
  await expect(page.getByText(`已导入：新建 ${ledger.good} 家。`)).toBeVisible({ timeout: 60_000 })
  await shot('import-done')
  did(`imported ${ledger.good} shops as one act`)
  await saveAs('sheets/不能导入的行.xlsx', () =>
    page.getByRole('button', { name: `另存不能导入的 ${ledger.faults.length} 行` }).click(),
  )
  await expect(page.getByText('每行后面写着原因')).toBeVisible()
  did('the refused rows came back with the reasons beside them')
}
