import { expect } from '@playwright/test'
import { madeUpPassword } from '../../tests/fixtures/new-office'
import type { Desk } from './desk'

/** The rest of the screens: today, every tab of the settings, a backup, the lock. */
export async function lookRound({ page, shot, did }: Desk): Promise<void> {
  await page.getByRole('link', { name: '今日' }).click()
  await expect(page.getByRole('heading', { name: /星期/ })).toBeVisible()
  await shot('today')
  await page.getByRole('link', { name: '设置' }).click()
  await shot('settings-mine')
  for (const [tab, name] of [
    ['单位', 'settings-office'],
    ['人员', 'settings-people'],
    ['备份与恢复', 'settings-backups'],
    ['关于', 'settings-about'],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    if (tab === '备份与恢复') {
      await page.getByRole('button', { name: '立即备份' }).click()
      await expect(page.getByRole('cell', { name: '已核对' }).first()).toBeVisible({ timeout: 30_000 })
    }
    await shot(name)
  }
  did('looked at today and the settings, and made a verified backup')

  await page.keyboard.press('Control+l')
  const password = page.getByLabel('密码', { exact: true }).and(page.locator(':visible'))
  await expect(password).toBeVisible()
  await shot('locked')
  await password.fill(madeUpPassword)
  await password.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 30_000 })
  did('locked, and unlocked with the password')
}
