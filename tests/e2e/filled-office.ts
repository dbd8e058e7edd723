import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import type { OfficeUnderTest } from './fixtures'
import type { Running } from './launch'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The password of 林秋实, 主任 of the sample office (tests/fixtures/new-office.ts). */
const password = '清河边的第七棵柳树'

/** The sample offices, each made once for all tests of a worker. */
const made = new Map<string, Promise<string>>()

async function makeSample(life: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiefang-sample-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const script = join(import.meta.dirname, 'make-sample-office.ts')
  const office = join(folder, 'office')
  await run(process.execPath, ['--import', join(root, 'tools/resolve.ts'), script, office, life], { cwd: root })
  return office
}

async function putIn(office: OfficeUnderTest, life: string): Promise<void> {
  if (!made.has(life)) made.set(life, makeSample(life))
  await cp(await made.get(life)!, join(office.profile, 'office'), { recursive: true })
}

/** Puts a copy of the sample office (300 shops) where the program will look for it. */
export const sampleIn = (office: OfficeUnderTest): Promise<void> => putIn(office, 'bare')

/** The same with three years of checks, hazards, signatures, committees and facilities. */
export const livedIn = (office: OfficeUnderTest): Promise<void> => putIn(office, 'lived')

/** The same with three years of disputes. */
export const disputesIn = (office: OfficeUnderTest): Promise<void> => putIn(office, 'disputes')

/** Unlocks the program as the one person of the sample office. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主菜单' }).waitFor({ timeout: 20_000 })
}

/** Starts the program on the sample office and goes to the shops. */
export async function openShops(office: OfficeUnderTest): Promise<Running> {
  await sampleIn(office)
  const running = await office.launch()
  await unlock(running.page)
  await running.page.getByRole('link', { name: '商户档案' }).click()
  await running.page.getByRole('row').nth(5).waitFor()
  return running
}
