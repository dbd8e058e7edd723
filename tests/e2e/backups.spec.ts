import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answer, expect, shot, test } from './fixtures'
import { expectAccessible, firstStart, pass, signIn } from './people'

async function addShop(page: Page, name: string): Promise<void> {
  const reply = await page.evaluate((set) => window.jiefang.call('record.save', { register: 'shop', set }), { name })
  expect(reply.ok).toBe(true)
}

async function toBackups(page: Page): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('tab', { name: '备份与恢复', exact: true }).click()
}

async function shopNames(page: Page): Promise<unknown[]> {
  const reply = await page.evaluate(() => window.jiefang.call('record.list', { query: { register: 'shop' } }))
  return reply.ok ? reply.value.rows.map((row) => row.values['name']) : []
}

test('the backups say where they lie, open their folder, and go onto a stick', async ({ office }) => {
  const { page, app } = await office.launch()
  await firstStart(page)
  await toBackups(page)
  const place = join(office.profile, 'office/backups')
  await expect(page.getByText(`备份放在 ${place}`)).toBeVisible()
  await page.getByRole('button', { name: '复制到 U 盘…' }).click()
  await expect(page.getByRole('alert')).toContainText('还没有备份')
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('cell', { name: '已核对' })).toBeVisible({ timeout: 20_000 })
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { shown: path })
      return Promise.resolve('')
    }
  })
  await page.getByRole('button', { name: '打开备份文件夹' }).click()
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown)).toBe(place)

  const stick = join(office.folder, 'stick')
  await mkdir(stick)
  for (const copies of [1, 2]) {
    await answer(app, 'showOpenDialog', { canceled: false, filePaths: [stick] })
    await page.getByRole('button', { name: '复制到 U 盘…' }).click()
    await expect.poll(() => readdir(stick)).toHaveLength(copies)
    await expect(page.getByText(/已复制到/)).toBeVisible()
  }
  const folder = join(stick, (await readdir(stick)).toSorted()[0] ?? '')
  const [backup] = (await readdir(place)).filter((name) => name.endsWith('.db'))
  expect((await readdir(folder)).toSorted((a, b) => b.localeCompare(a))).toEqual(['office.keys', backup])
  expect(await readFile(join(folder, backup ?? ''))).toEqual(await readFile(join(place, backup ?? '')))

  await answer(app, 'showOpenDialog', { canceled: false, filePaths: [join(office.folder, 'pulled out')] })
  await page.getByRole('button', { name: '复制到 U 盘…' }).click()
  await expect(page.getByRole('alert')).toContainText('U 盘可能已拔出')
  await shot(page, 'settings-backups')
  await expectAccessible(page)
})

test('the director goes back to a backup and signs in again', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await addShop(page, '备份之前')
  await toBackups(page)
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('cell', { name: '已核对' })).toBeVisible({ timeout: 20_000 })
  await addShop(page, '备份之后')
  await page.getByRole('button', { name: /^恢复到这一份/ }).click()
  await shot(page, 'settings-restore')
  await page.getByRole('button', { name: '确定恢复并重新登录' }).click()
  await expect(page.getByRole('alert')).toContainText('档案已恢复到', { timeout: 20_000 })
  await shot(page, 'unlock-restored')
  await expectAccessible(page)
  await signIn(page)
  expect(await shopNames(page)).toEqual(['备份之前'])
})

test('a file that cannot be opened any more is replaced by the newest backup', async ({ office }) => {
  const first = await office.launch()
  await firstStart(first.page)
  await addShop(first.page, '备份里有')
  await toBackups(first.page)
  await first.page.getByRole('button', { name: '立即备份' }).click()
  await expect(first.page.getByRole('cell', { name: '已核对' })).toBeVisible({ timeout: 20_000 })
  await first.app.close()
  const file = join(office.profile, 'office/office.db')
  await writeFile(file, Buffer.alloc((await readFile(file)).length, 'worn out'))
  for (const end of ['-wal', '-shm']) await rm(file + end, { force: true })

  const { page } = await office.launch()
  const password = page.getByLabel('密码', { exact: true })
  await password.fill(pass)
  await password.press('Enter')
  await page.getByRole('button', { name: '用最近一份备份恢复' }).waitFor({ timeout: 20_000 })
  await shot(page, 'unlock-unreadable')
  await expectAccessible(page)
  await page.getByRole('button', { name: '用最近一份备份恢复' }).click()
  await expect(page.getByRole('status').getByText(/已恢复到 .* 的备份/)).toBeVisible({ timeout: 20_000 })
  expect(await shopNames(page)).toEqual(['备份里有'])
})

test('backups that cannot be read are said on 今日 and in the settings, and keep nobody from working', async ({
  office,
}) => {
  const { page } = await office.launch()
  await firstStart(page)
  await page.getByRole('link', { name: '设置' }).click()
  await writeFile(join(office.profile, 'office/backups'), 'a file where the folder should be')
  await page.getByRole('link', { name: '今日' }).click()
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '备份', exact: true }) })
  await expect(card.locator('.wrong')).toContainText('备份读不出来')
  await shot(page, 'today-backup-trouble')
  await toBackups(page)
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
})
