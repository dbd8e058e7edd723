import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { madeUpPassword } from '../../tests/fixtures/new-office'
import type { Desk } from './desk'

/** Fills the office with a made-up street life, in a process of its own; says what it took. */
export function fillLife(folder: string): string {
  const from = Date.now()
  const script = join(import.meta.dirname, '../street-life.ts')
  execFileSync(process.execPath, ['--import', join(import.meta.dirname, '../resolve.ts'), script, folder])
  return `${((Date.now() - from) / 1000).toFixed(1).padStart(6)} s  three years of street life, in acts of the same write path`
}

/** Opens the office again. */
export async function signIn({ page, shot, did }: Desk): Promise<void> {
  const password = page.getByLabel('密码', { exact: true })
  await expect(password).toBeVisible({ timeout: 30_000 })
  await password.fill(madeUpPassword)
  await password.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 30_000 })
  await page.waitForTimeout(300)
  await shot('today-full')
  did('opened again: what is due stands on the first page')
}
