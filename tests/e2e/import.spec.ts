import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { madeUpOffice } from '../fixtures/made-up-office'
import { sampleWorkbook } from '../fixtures/sample-workbook'
import { dropTable } from './drop-table'
import { answer, expect, shot, test } from './fixtures'
import { expectAccessible, firstStart } from './people'

const made = madeUpOffice({ sections: 6, groups: 8, smallGroups: 12, shops: 80 }, 11)

test('a ledger goes in: file, columns, dry run, one act, and out again', async ({ office }) => {
  const book = await sampleWorkbook(made)
  const file = join(office.folder, book.name)
  await writeFile(file, book.bytes)
  const { page, app } = await office.launch()
  await firstStart(page)
  await page.getByRole('link', { name: '导入现有的表格' }).click()
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible()
  await shot(page, 'import-file')
  await expectAccessible(page)

  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('combobox', { name: '「店名」导入为' })).toBeVisible()
  await shot(page, 'import-columns')
  await expectAccessible(page)

  await page.getByRole('button', { name: /^核对/ }).click()
  await expect(page.getByRole('tab', { name: /新增/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('tab', { name: new RegExp(`新增 ${book.good}$`) })).toBeVisible()
  await expect(page.getByRole('table', { name: '新增' }).getByRole('row').nth(3)).toBeVisible()
  await shot(page, 'import-check-new')
  await expectAccessible(page)
  await page.getByRole('tab', { name: /不能导入/ }).click()
  await expect(page.getByRole('tab', { name: new RegExp(`不能导入 ${book.faults.length}$`) })).toBeVisible()
  for (const fault of book.faults)
    await expect(page.getByRole('table', { name: '不能导入' })).toContainText(fault.column)
  await shot(page, 'import-check-refused')

  await page.getByRole('button', { name: `导入 ${book.good} 家` }).click()
  await expect(page.getByText(`已导入：新建 ${book.good} 家。`)).toBeVisible({ timeout: 30_000 })
  await shot(page, 'import-done')
  await expectAccessible(page)
  const kept = join(office.folder, 'refused.xlsx')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: kept })
  await page.getByRole('button', { name: `另存不能导入的 ${book.faults.length} 行` }).click()
  await expect(page.getByText('每行后面写着原因')).toBeVisible()
  expect((await readFile(kept)).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('button', { name: '确定撤销' }).click()
  await expect(page.getByText(/^已撤销/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('link', { name: '今日' }).click()
  await expect(page.getByRole('heading', { name: /星期/ })).toBeVisible()
})

test('a column can be taken for something else, and a file that is no table is said plainly', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await page.getByRole('link', { name: '导入表格' }).click()
  const input = page.locator('input[type=file]')
  await input.setInputFiles({ name: '照片.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') })
  await expect(page.getByRole('alert')).toBeVisible()
  await shot(page, 'import-unreadable')

  const csv =
    '店名,老板,联系电话,地址,别的\n张记面馆,张三,19900000001,永兴路1号,甲\n李记五金,李四,4.4E+17,永兴路2号,乙\n'
  await input.setInputFiles({ name: '商铺.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const last = page.getByRole('combobox', { name: '「别的」导入为' })
  await last.click()
  await page.keyboard.type('备注')
  await page.keyboard.press('Enter')
  await expect(page.getByText('手工指定')).toBeVisible()
  await page.getByRole('button', { name: '核对 2 行' }).click()
  await expect(page.getByRole('tab', { name: /新增 1$/ })).toBeVisible()
  await expect(page.getByRole('tab', { name: /不能导入 1$/ })).toBeVisible()
  await page.getByRole('button', { name: '返回改列' }).click()
  await expect(page.getByText('手工指定')).toBeVisible()
})

test('what is in the files already is changed by its key, and an import that is cancelled leaves nothing', async ({
  office,
}) => {
  test.setTimeout(120_000)
  const { page } = await office.launch()
  await firstStart(page)
  await page.getByRole('link', { name: '导入表格' }).click()
  const first = '店名,联系电话,地址\n张记面馆,19900000001,永兴路1号\n李记五金,19900000002,永兴路2号\n'
  await dropTable(page, '商铺.csv', first)
  await page.getByRole('button', { name: '核对 2 行' }).click()
  await page.getByRole('button', { name: '导入 2 家' }).click()
  await expect(page.getByText('已导入：新建 2 家。')).toBeVisible({ timeout: 20_000 })

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await dropTable(page, '商铺.csv', first.replace('19900000002', '19900000003'))
  await page.getByRole('button', { name: '核对 2 行' }).click()
  await expect(page.getByRole('tab', { name: /修改 1$/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tab', { name: /相同 1$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: '修改' })).toContainText('联系电话')
  await shot(page, 'import-check-changed')
  await page.getByRole('button', { name: '导入 1 家' }).click()
  await expect(page.getByText('已导入：修改 1 家。')).toBeVisible({ timeout: 20_000 })

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  const rows = Array.from({ length: 10_000 }, (_, n) => `第${n}家小店,,长街${n}号`)
  await dropTable(page, '长街.csv', `店名,联系电话,地址\n${rows.join('\n')}\n`)
  await page.getByRole('button', { name: '核对 10,000 行' }).click()
  await page.getByRole('button', { name: '导入 10,000 家' }).click({ timeout: 60_000 })
  await expect(page.getByText(/ \/ 10,000/)).toBeVisible({ timeout: 20_000 })
  await shot(page, 'import-running')
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('已取消，没有改动任何档案。')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: '今日' }).click()
  await expect(page.getByRole('link', { name: '2', exact: true }).first()).toBeVisible()
})
