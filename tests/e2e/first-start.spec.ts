import { existsSync } from 'node:fs'
import { expect, shot, test } from './fixtures'
import { expectAccessible, firstStart, pass } from './people'

test('a first start leads from the office to the recovery sheet, and back without losing anything', async ({
  office,
}) => {
  const { page } = await office.launch()
  await expect(page.getByRole('heading', { name: '第一次使用，先说明这是哪个单位' })).toBeVisible()
  await shot(page, 'setup-office-empty')
  await expectAccessible(page)

  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('请填写区（县）')).toBeVisible()
  await page.getByLabel('省（自治区、直辖市）').fill('示范省')
  await page.getByLabel('市（州）').fill('示范市')
  await page.getByLabel('区（县）').fill('示范区')
  await page.getByLabel('街道（镇）').fill('南环街道')
  await page.getByLabel('社区', { exact: true }).fill('和平')
  await expect(page.getByText('和平社区居民委员会')).toBeVisible()
  await shot(page, 'setup-office')
  await page.getByRole('button', { name: '下一步' }).click()

  await page.getByLabel('姓名').fill('周敏')
  await page.getByLabel('密码', { exact: true }).fill('12345678')
  await expect(page.getByText('容易被猜到')).toBeVisible()
  await page.getByLabel('密码', { exact: true }).fill(pass)
  await page.getByLabel('再输一遍').fill('不一样的密码')
  await page.getByRole('button', { name: '建立档案' }).click()
  await expect(page.getByText('两遍密码不一样，请重新输入。')).toBeVisible()
  await page.getByRole('button', { name: '上一步' }).click()
  await expect(page.getByLabel('街道（镇）')).toHaveValue('南环街道')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByLabel('姓名')).toHaveValue('周敏')
  await page.getByLabel('再输一遍').fill(pass)
  await shot(page, 'setup-person')
  await expectAccessible(page)
  await page.getByRole('button', { name: '建立档案' }).click()

  await expect(page.getByRole('group', { name: '恢复码' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('.on-paper section.docx')).toHaveCount(1)
  await expect(page.getByRole('button', { name: '开始使用' })).toBeDisabled()
  await shot(page, 'setup-recovery')
  await expectAccessible(page)
  await page.getByLabel('我已打印或抄下恢复码').check()
  await page.getByRole('button', { name: '开始使用' }).click()
  await expect(page.getByRole('heading', { name: /星期/ })).toBeVisible()
  await expect(page.getByText('档案还是空的。先导入现有的表格，或新建第一家。')).toBeVisible()
  await shot(page, 'today-empty')
  await expectAccessible(page)
  expect(existsSync(office.profile)).toBe(true)
})

test('the lock keeps the screen, says a wrong password plainly and slows down', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await page.getByRole('link', { name: '设置' }).click()
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: '打开' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '设置' })).toBeHidden()
  await shot(page, 'unlock')
  await expectAccessible(page)

  // The screen behind the lock is still there, hidden; it has password boxes of its own.
  const password = page.getByLabel('密码', { exact: true }).and(page.locator(':visible'))
  await password.fill('记错的密码')
  await password.press('Enter')
  await expect(page.getByRole('alert')).toContainText('密码不对')
  for (let wrong = 0; wrong < 4; wrong++) {
    await expect(password).toBeEnabled({ timeout: 10_000 })
    await password.fill(`记错的密码 ${wrong}`)
    await password.press('Enter')
    await expect(password).toHaveValue('')
  }
  await expect(page.getByRole('alert')).toContainText(/\d+ 秒/)
  await shot(page, 'unlock-slow')
  await expect(password).toBeEnabled({ timeout: 20_000 })
  await password.fill(pass)
  await password.press('Enter')
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible({ timeout: 20_000 })
})

test('a forgotten password is renewed with the recovery code', async ({ office }) => {
  const first = await office.launch()
  const code = await firstStart(first.page)
  await first.app.close()

  const { page } = await office.launch()
  await page.getByRole('button', { name: '忘记密码' }).click()
  await page.getByLabel('恢复码').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('密码', { exact: true }).fill(`${pass}新`)
  await page.getByLabel('再输一遍').fill(`${pass}新`)
  await shot(page, 'unlock-forgotten')
  await expectAccessible(page)
  await page.getByRole('button', { name: '设新密码并打开' }).click()
  await expect(page.getByRole('heading', { name: /星期/ })).toBeVisible({ timeout: 20_000 })
})
