import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Page } from '@playwright/test'
import { openShops } from './filled-office'
import { answer, expect, shot, test } from './fixtures'
import { expectAccessible } from './people'

const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
const word = (...lines: string[]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...lines.map((text) => new Paragraph(text)),
            new Table({ rows: [row('证照', '编号'), row('{#证照}{证照种类}', '{证照编号}{/证照}')] }),
          ],
        },
      ],
    }),
  )
const bring = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('选择 .docx…').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer,
  })

test('an office brings its own shop file: it is checked, looked at, used, and given up again', async ({ office }) => {
  const { page, app } = await openShops(office)
  await page.getByRole('link', { name: '表格模板' }).click()
  await expect(page.getByRole('heading', { name: '表格模板' })).toBeVisible()
  const desk = page.getByRole('region', { name: '商户档案（一店一档）' })
  await expect(desk).toContainText('现在用的是程序自带的表格。')
  await shot(page, 'templates')
  await expectAccessible(page)

  // A mark that is pressed stands on the clipboard.
  await page.getByRole('button', { name: '复制 {联系电话}' }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('combobox', { name: '查找' })).toHaveValue('{联系电话}')
  await page.getByRole('combobox', { name: '查找' }).fill('')
  await page.keyboard.press('Escape')

  // The file to begin with carries every mark: as it is, nothing is wrong with it.
  await page.getByRole('button', { name: '取一份空模板' }).click()
  await expect(page.locator('.on-paper section.docx').first()).toContainText('{店招名称}', { timeout: 20_000 })
  const file = join(office.folder, '空模板.docx')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file })
  await page.getByRole('button', { name: '另存为 Word' }).click()
  await expect(page.getByText('已保存《空模板.docx》').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await bring(page, '空模板.docx', await readFile(file))
  await expect(desk).toContainText('没有要改的地方')
  await expect(desk).toContainText('全部标记都在。')

  // What is wrong is listed, and cannot be put in use.
  await bring(page, '试一试.docx', await word('档案：{店招名称', '老板 {店主}'))
  await expect(desk).toContainText('少了右花括号 }')
  await expect(page.getByRole('button', { name: '启用' })).toHaveCount(0)
  await bring(page, '试一试.docx', await word('档案：{店招名称}', '老板 {店主}，｛单位｝'))
  await expect(desk).toContainText('2 处要改')
  await expect(desk).toContainText('{店主} 这张表没有这个标记')
  await shot(page, 'templates-wrong')
  await expectAccessible(page)
  await writeFile(join(office.folder, '不是.docx'), '%PDF-1.7')
  await bring(page, '不是.docx', await readFile(join(office.folder, '不是.docx')))
  await expect(desk.getByRole('alert')).toHaveText('这不是 Word 文档，请选择用 Word 或 WPS 保存的 .docx 文件。')

  await bring(page, '和平店档.docx', await word('和平社区店档：{店招名称}', '老板 {经营者} 电话 {联系电话}'))
  await expect(desk).toContainText('没有用上的标记')
  await shot(page, 'templates-checked')
  await page.getByRole('button', { name: '预览', exact: true }).click()
  await expect(page.locator('.on-paper section.docx')).toContainText('和平社区店档：〔店招名称〕', { timeout: 20_000 })
  await shot(page, 'templates-preview')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /项不印，启用/ }).click()
  await expect(desk).toContainText('现在用的是《和平店档.docx》')
  await shot(page, 'templates-own')

  await page.getByRole('link', { name: '商户档案', exact: true }).click()
  await page.getByRole('row').nth(1).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '打印店档' }).click()
  const sheet = page.locator('.on-paper section.docx')
  await expect(sheet).toContainText('和平社区店档：', { timeout: 20_000 })
  await expect(sheet).toContainText(/老板 .+ 电话 1\d{10}/)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: '表格模板' }).click()
  await page.getByRole('button', { name: '恢复自带的', exact: true }).click()
  await page.getByRole('button', { name: '确定恢复自带的表格' }).click()
  await expect(desk).toContainText('现在用的是程序自带的表格。')
})

test('several shop files in one count their pages shop by shop', async ({ office }) => {
  const { page } = await openShops(office)
  for (const n of [1, 2]) {
    await page.getByRole('row').nth(n).click()
    await page.keyboard.press('Space')
  }
  await page.getByRole('button', { name: '打印店档' }).click()
  const pages = page.locator('.on-paper section.docx')
  await expect(pages.first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: '打印 Ctrl P' })).toBeEnabled({ timeout: 20_000 })
  const feet = (await pages.locator('footer').allTextContents()).map((text) => text.replace(/\s+/g, ''))
  const titled = await pages.filter({ hasText: '商户档案（一店一档）' }).count()
  expect(titled).toBe(2)
  const firsts = feet.flatMap((foot, n) => (foot.startsWith('第1页') ? [n] : []))
  expect(firsts).toHaveLength(2)
  const lengths = [firsts[1]!, feet.length - firsts[1]!]
  expect(feet).toEqual(lengths.flatMap((length) => Array.from({ length }, (_, n) => `第${n + 1}页`)))
  await shot(page, 'paper-shop-files')
})
