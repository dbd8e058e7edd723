import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openShops } from './filled-office'
import { answer, expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { cell, dumplings, narrow, rows, save, write } from './shop-screen'

const mark = 'CAMERA-AND-PLACE'

/** What a telephone makes: lying pixels that are to be turned upright, and where it was, in front of them. */
async function photo(page: Page, words: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (text) => {
    const canvas = new OffscreenCanvas(3000, 2000)
    const paper = canvas.getContext('2d')!
    paper.fillStyle = '#8fa58a'
    paper.fillRect(0, 0, 3000, 2000)
    paper.fillStyle = '#7a3b2e'
    paper.fillRect(500, 500, 2000, 1000)
    paper.fillStyle = 'white'
    paper.font = '300px sans-serif'
    paper.fillText(text, 700, 1100)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
    return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))
  }, words)
  const plain = Buffer.from(base64, 'base64')
  // Exif in its shortest form: big-endian, one entry, orientation 6 (turned by a quarter).
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1'),
    Buffer.from(mark),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}

/** The pictures of a shop as they are kept: how large, and whether the camera still speaks in them. */
const kept = (page: Page, shop: string) =>
  page.evaluate(
    async ([id, said]) => {
      const opened = await window.jiefang.call('record.page', { register: 'shop', id })
      if (!opened.ok) throw new Error(opened.sentence)
      const found = []
      for (const { id: file } of (opened.value.record.values['photos'] ?? []) as { id: string }[]) {
        const place = { id: file, register: 'shop', record: id, field: 'photos' } as const
        const read = await window.jiefang.call('attachment.read', place)
        if (!read.ok) throw new Error(read.sentence)
        const { width, height } = await createImageBitmap(new Blob([new Uint8Array(read.value.bytes)]))
        found.push({ width, height, says: new TextDecoder('latin1').decode(read.value.bytes).includes(said) })
      }
      return found
    },
    [shop, mark] as const,
  )

test('pictures of a shop are added, made small, looked at, copied and taken off', async ({ office }) => {
  const { page, app } = await openShops(office)
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("img-src 'self' data: blob:;")
  const id = await write(page, dumplings)
  await narrow(page).fill('fmy')
  await rows(page).filter({ hasText: '福满园饺子馆' }).dblclick()
  const chooser = cell(page, '照片')
  await chooser.setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await photo(page, '福满园') })
  await expect(page.getByRole('button', { name: '查看 IMG_0001.jpg' }).locator('img')).toBeVisible()
  await expect(page.getByText('有改动未保存')).toBeVisible()
  await save(page)
  await expect(page.getByText('「福满园饺子馆」已保存')).toBeVisible()
  expect(await kept(page, id)).toEqual([{ width: 1067, height: 1600, says: false }])

  await page.getByRole('checkbox', { name: '保留原图' }).first().check()
  await chooser.setInputFiles([
    { name: '原图.jpg', mimeType: 'image/jpeg', buffer: await photo(page, '原图') },
    { name: '程序.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ and no picture') },
  ])
  await expect(page.getByRole('alert')).toContainText('「程序.jpg」不是可以保存的文件')
  await expect(page.getByRole('button', { name: '查看 原图.jpg' })).toBeVisible()
  await save(page)
  await expect.poll(() => kept(page, id)).toHaveLength(2)
  expect((await kept(page, id))[1]).toEqual({ width: 2000, height: 3000, says: true })

  // Dropped onto the cell.
  const dropped = await page.evaluateHandle(() => {
    const held = new DataTransfer()
    held.items.add(new File(['六点开门'], '营业时间.txt', { type: 'text/plain' }))
    return held
  })
  await page.locator('.attachments').last().dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('button', { name: '查看 营业时间.txt' })).toBeVisible()
  await save(page)
  await expect(page.getByText('有改动未保存')).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: '查看 原图.jpg' }).locator('img')).toBeVisible()
  await page.getByRole('button', { name: '查看 原图.jpg' }).scrollIntoViewIfNeeded()
  await shot(page, 'attachments')
  await expectAccessible(page)

  await page.getByRole('button', { name: '查看 IMG_0001.jpg' }).press('Enter')
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByText('第 1 个，共 2 个')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(viewer.locator('img')).toHaveAttribute('alt', '原图.jpg')
  await shot(page, 'attachment-large')
  await expectAccessible(page)
  const file = join(office.folder, '门头.jpg')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file })
  await viewer.getByRole('button', { name: '另存一份' }).click()
  await expect(page.getByText('已另存为 门头.jpg')).toBeAttached()
  expect((await stat(file)).size).toBeGreaterThan(10_000)
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(page.getByRole('heading', { name: '福满园饺子馆' })).toBeVisible()

  await page.getByRole('button', { name: '取下 原图.jpg' }).click()
  await save(page)
  await expect.poll(() => kept(page, id)).toHaveLength(1)
  const life = page.getByRole('complementary', { name: '这家店的来往' })
  await life.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: '查看 原图.jpg' }).locator('img')).toBeVisible()
})
