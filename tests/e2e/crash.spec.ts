import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { chance, type Chance } from '../fixtures/chance'
import { dropTable } from './drop-table'
import { sampleIn, unlock } from './filled-office'
import { expect, test } from './fixtures'
import type { Running } from './launch'

const root = resolve(import.meta.dirname, '../..')
const shopsOfTheSample = 300
const rowsOfAnImport = 3000
// CRASH_SEED repeats the moments of an earlier run, as far as the machine keeps time.
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1e9)

/** What a person was doing when it happened: how many shops it adds, and how long to wait with the kill at most, in ms. */
interface Act {
  readonly adds: number
  readonly longest: number
  begin(page: Page, name: string): Promise<void>
}

const save: Act = {
  adds: 1,
  longest: 60,
  async begin(page, name) {
    await page.getByRole('link', { name: '商户档案' }).click()
    await page.keyboard.press('Control+n')
    // What a kill cut off is offered again, and the form waits for the answer.
    const draft = page.getByRole('button', { name: '放弃' })
    await page.addLocatorHandler(draft, () => draft.click(), { times: 1 })
    await page.getByRole('form').getByLabel('店招名称', { exact: true }).fill(name)
    await page.removeLocatorHandler(draft)
    await page.keyboard.press('Control+s')
  },
}

const importing: Act = {
  adds: rowsOfAnImport,
  longest: 1200,
  async begin(page, name) {
    await page.getByRole('link', { name: '导入表格' }).click()
    const rows = Array.from({ length: rowsOfAnImport }, (_, n) => `${name}${n}号店,长街${n}号`)
    await dropTable(page, `${name}.csv`, `店名,地址\n${rows.join('\n')}\n`)
    await page.getByRole('button', { name: '核对 3,000 行' }).click()
    await page.getByRole('button', { name: '导入 3,000 家' }).click({ timeout: 20_000 })
  },
}

/** Ends the office process alone; the program starts it again, and the window asks for the password. */
async function killOffice({ app }: Running): Promise<() => Promise<void>> {
  const pid = await app.evaluate(
    ({ app: program }) => program.getAppMetrics().find(({ name }) => name === 'jiefang-office')?.pid ?? 0,
  )
  expect(pid).toBeGreaterThan(0)
  return async () => void process.kill(pid, 'SIGKILL')
}

/** Ends the program with everything it started, as a power cut does. */
async function killProgram({ app }: Running): Promise<() => Promise<void>> {
  const pid = app.process().pid!
  return async () => {
    const ended = app.waitForEvent('close')
    process.kill(-pid, 'SIGKILL')
    await ended
  }
}

/** Goes through the screens that everybody sees first, and gives the number of shops that are there, on the screen too. */
async function lookAround(page: Page): Promise<number> {
  await page.getByRole('link', { name: '今日' }).click()
  await expect(page.getByRole('heading', { name: /星期/ })).toBeVisible()
  await page.getByRole('link', { name: '商户档案' }).click()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  const total = await page.evaluate(async () => {
    const reply = await window.jiefang.call('record.list', { query: { register: 'shop' }, limit: 1 })
    if (!reply.ok) throw new Error(reply.sentence)
    return reply.value.total
  })
  const grouped = total.toLocaleString('en').replace(',', ',?')
  await expect(page.getByText(new RegExp(`^${grouped} 家$`))).toBeVisible()
  return total
}

const moment = (luck: Chance, { longest }: Act): Promise<void> =>
  new Promise((then) => setTimeout(then, luck.whole(0, longest)))

test('killed while it saves and imports, the program comes back with every act whole or undone', async ({ office }) => {
  test.setTimeout(180_000)
  test.info().annotations.push({ type: 'CRASH_SEED', description: String(seed) })
  const luck = chance(seed)
  await sampleIn(office)
  let shops = shopsOfTheSample
  let running = await office.launch()
  await unlock(running.page)
  expect(await lookAround(running.page)).toBe(shops)

  const deaths = [
    [save, killOffice],
    [importing, killOffice],
    [save, killProgram],
    [importing, killProgram],
  ] as const
  for (const [n, [act, prepare]] of [...deaths, ...deaths].entries()) {
    const kill = await prepare(running)
    await act.begin(running.page, `第${n}次`)
    await moment(luck, act)
    await kill()
    if (prepare === killProgram) running = await office.launch()
    await unlock(running.page)
    const now = await lookAround(running.page)
    expect([shops, shops + act.adds]).toContain(now)
    shops = now
  }

  await running.app.close()
  const script = join(import.meta.dirname, 'inspect-office.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', join(root, 'tools/resolve.ts'), script, join(office.profile, 'office')],
    { cwd: root },
  )
  expect(JSON.parse(stdout)).toMatchObject({ faults: [] })
})
