import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answer, expect, test } from './fixtures'

const savePdf = (page: Page, name = '商户名册') =>
  page.evaluate((title) => window.jiefang.call('paper.savePdf', { name: title, landscape: true }), name)

test('the page is saved as a PDF under the name that the dialog gives', async ({ office }) => {
  const { app, page } = await office.launch()
  await answer(app, 'showSaveDialog', { canceled: true, filePath: '' })
  expect(await savePdf(page)).toEqual({ ok: true, value: { done: false } })

  const filePath = join(office.folder, '名册.pdf')
  await writeFile(filePath, 'what was there before')
  await answer(app, 'showSaveDialog', { canceled: false, filePath })
  expect(await savePdf(page)).toEqual({ ok: true, value: { done: true, file: '名册.pdf' } })
  const bytes = await readFile(filePath)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await readdir(office.folder)).toEqual(expect.not.arrayContaining([expect.stringContaining('.part')]))
})

test('the dialog proposes a name that Windows takes', async ({ office }) => {
  const { app, page } = await office.launch()
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      Object.assign(globalThis, { asked: args.at(-1) })
      return Promise.resolve({ canceled: true, filePath: '' })
    }
  })
  await savePdf(page, '店档：张记/李记*')
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: Record<string, unknown> }).asked)
  expect(asked).toMatchObject({
    defaultPath: '店档：张记_李记_.pdf',
    filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
  })
})

test('a place that cannot be written is said, and nothing is left behind', async ({ office }) => {
  const { app, page } = await office.launch()
  await answer(app, 'showSaveDialog', { canceled: false, filePath: join(office.folder, 'gone', '名册.pdf') })
  const gone = await savePdf(page)
  expect(gone).toMatchObject({ ok: false, code: 'disk', sentence: expect.stringContaining('请重新选择位置') })

  // A folder of that name stands in for a file that Word holds open: the finished file cannot take its place.
  const held = join(office.folder, '名册.pdf')
  await mkdir(join(held, 'inside'), { recursive: true })
  await answer(app, 'showSaveDialog', { canceled: false, filePath: held })
  expect(await savePdf(page)).toMatchObject({
    ok: false,
    code: 'disk',
    sentence: expect.stringContaining('请先关掉它'),
  })
  expect((await readdir(office.folder)).toSorted()).toEqual(['profile', '名册.pdf'].toSorted())
})

test('a document that the office no longer holds cannot be saved', async ({ office }) => {
  const { page } = await office.launch()
  const paper = '00000000-0000-4000-8000-000000000000'
  const reply = await page.evaluate((id) => window.jiefang.call('paper.save', { paper: id }), paper)
  expect(reply).toMatchObject({ ok: false, code: 'missing' })
})

test('the page goes to the printer that the system asks for', async ({ office }) => {
  const { app, page } = await office.launch()
  const print = () => page.evaluate(() => window.jiefang.call('paper.print', { landscape: true }))
  const answers: [boolean, string][] = [
    [true, ''],
    [false, 'Print job canceled'],
    [false, 'Invalid printer settings'],
  ]
  await app.evaluate(({ BrowserWindow }, all) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return
    contents.print = (options, done) => {
      Object.assign(globalThis, { printed: options })
      const [printed, reason] = all.shift() ?? [false, '']
      done?.(printed, reason)
    }
  }, answers)
  expect(await print()).toMatchObject({ ok: true, value: { done: true } })
  expect(await app.evaluate(() => (globalThis as unknown as { printed: object }).printed)).toMatchObject({
    landscape: true,
    pageSize: 'A4',
  })
  expect(await print()).toEqual({ ok: true, value: { done: false } })
  expect(await print()).toMatchObject({ ok: false, sentence: expect.stringContaining('请检查打印机') })
})
