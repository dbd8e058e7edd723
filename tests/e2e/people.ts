import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The password of everybody in the tests; nobody's in life. */
export const pass = '南环桥头卖豆腐花'

/** Goes through the first start as 周敏 of 和平社区 as far as the recovery sheet, and gives its code. */
export async function toRecoverySheet(page: Page): Promise<string> {
  for (const [label, text] of [
    ['省（自治区、直辖市）', '示范省'],
    ['市（州）', '示范市'],
    ['区（县）', '示范区'],
    ['街道（镇）', '南环街道'],
    ['社区', '和平社区'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('周敏')
  await page.getByLabel('密码', { exact: true }).fill(pass)
  await page.getByLabel('再输一遍').fill(pass)
  await page.getByRole('button', { name: '建立档案' }).click()
  const groups = page.getByRole('group', { name: '恢复码' }).locator('span')
  await expect(groups.first()).toBeVisible({ timeout: 30_000 })
  return (await groups.allTextContents()).join('-')
}

/** Goes through the first start as 周敏 of 和平社区 and gives the recovery code. */
export async function firstStart(page: Page): Promise<string> {
  const code = await toRecoverySheet(page)
  await page.getByLabel('我已打印或抄下恢复码').check()
  await page.getByRole('button', { name: '开始使用' }).click()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  return code
}

/** Opens the lock as whoever is named there. */
export async function signIn(page: Page): Promise<void> {
  const password = page.getByLabel('密码', { exact: true }).and(page.locator(':visible'))
  await password.fill(pass)
  await password.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 20_000 })
}

/** No fault that axe can find, contrast and names included. The pages of a document are the document's own matter. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('.on-paper').setLegacyMode().analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`)).toEqual([])
}
