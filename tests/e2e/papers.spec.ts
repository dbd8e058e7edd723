import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openShops } from './filled-office'
import { answer, expect, shot, test } from './fixtures'
import { readPdf } from './pdf'
import { expectAccessible } from './people'

const pages = (page: Page) => page.locator('.on-paper section.docx')

test('the shop ledger is laid out on numbered landscape pages and goes out as Word and PDF', async ({ office }) => {
  const { page, app } = await openShops(office)
  await page.getByRole('button', { name: '打印名册' }).click()
  await expect(pages(page).first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: /打印/ })).toBeEnabled()
  const count = await pages(page).count()
  expect(count).toBeGreaterThan(5)
  // Every page carries the headings of the table and its own number.
  for (const n of [0, 1, count - 2]) {
    await expect(pages(page).nth(n)).toContainText('店招名称')
    await expect(pages(page).nth(n).locator('footer')).toContainText(String(n + 1))
  }
  expect(await pages(page).locator('tr:not(.heading-row) td:first-child').filter({ hasText: /^300$/ }).count()).toBe(1)
  await shot(page, 'paper-ledger')
  await expectAccessible(page)

  const file = join(office.folder, '名册.pdf')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file })
  await page.getByRole('button', { name: '另存为 PDF' }).click()
  await expect(page.getByText('已保存《名册.pdf》').first()).toBeVisible({ timeout: 20_000 })
  expect(await readPdf(file)).toEqual({ pages: count, size: '842 × 595' })

  const word = join(office.folder, '名册.docx')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: word })
  await page.getByRole('button', { name: '另存为 Word' }).click()
  await expect(page.getByText('已保存《名册.docx》').first()).toBeVisible()
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path })
  })
  await page.getByRole('button', { name: '打开所在文件夹' }).click()
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown)).toBe(word)
  expect((await readFile(word)).subarray(0, 2).toString()).toBe('PK')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '商户档案' })).toBeVisible()
})

test('a shop file with a note longer than a page loses nothing', async ({ office }) => {
  const { page, app } = await openShops(office)
  const sentences = Array.from({ length: 160 }, (_, n) => `第${n + 1}句话写在备注里。`)
  await page.evaluate(async (note) => {
    const listed = await window.jiefang.call('record.list', { query: { register: 'shop', words: '' }, limit: 1 })
    const shop = listed.ok ? listed.value.rows[0] : undefined
    if (!shop) throw new Error('no shop')
    await window.jiefang.call('record.save', { register: 'shop', id: shop.id, revision: shop.revision, set: { note } })
  }, sentences.join(''))
  await page.getByRole('row').nth(1).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '打印店档' }).click()
  await expect(pages(page).first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: /打印/ })).toBeEnabled()
  const heights = await pages(page).evaluateAll((all) => all.map((p) => (p as HTMLElement).offsetHeight))
  expect(heights.length).toBeGreaterThan(1)
  for (const height of heights) expect(height).toBeLessThan((297 / 25.4) * 96)
  const text = (await pages(page).locator('article').allTextContents()).join('')
  for (const sentence of sentences) expect(text.split(sentence).length, sentence).toBe(2)
  await shot(page, 'paper-shop-file')
  await expectAccessible(page)

  const file = join(office.folder, '店档.pdf')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file })
  await page.getByRole('button', { name: '另存为 PDF' }).click()
  await expect(page.getByText('已保存《店档.pdf》').first()).toBeVisible({ timeout: 20_000 })
  expect(await readPdf(file)).toEqual({ pages: heights.length, size: '595 × 842' })
})
