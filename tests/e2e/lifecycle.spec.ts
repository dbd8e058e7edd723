import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { BridgeEvent, Reply } from '../../bridge/call'
import type { OfficeProfile } from '../../records/office'
import { expect, test } from './fixtures'

const profile: OfficeProfile = {
  kind: 'community',
  province: '某省',
  city: '某市',
  district: '某区',
  subdistrict: '某街道',
  community: '某社区',
  phone: '',
}

test('a second start gives way to the first and shows its window', async ({ office }) => {
  const { app } = await office.launch()
  await app.evaluate(({ app: program, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    program.once('second-instance', () => Object.assign(globalThis, { second: true }))
  })
  await expect(office.launch()).rejects.toThrow()
  await expect.poll(() => app.evaluate(() => Object.hasOwn(globalThis, 'second'))).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
})

test('the window has its size and title, no menu bar, and the editing keys', async ({ office }) => {
  const { app } = await office.launch()
  const window = await app.evaluate(({ BrowserWindow, Menu }) => {
    const first = BrowserWindow.getAllWindows()[0]
    const roles = Menu.getApplicationMenu()?.items.flatMap(
      (item) => item.submenu?.items.map((entry) => entry.role) ?? [],
    )
    return [first?.getTitle(), first?.getSize(), first?.getMinimumSize(), first?.isMenuBarVisible(), roles]
  })
  const roles = expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste'])
  expect(window).toEqual(['街坊', [1366, 768], [1024, 640], false, roles])
})

/** Ends the office process without warning, as a crash does. */
async function killOffice(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: program }) => {
    const found = program.getAppMetrics().find(({ name }) => name === 'jiefang-office')
    if (!found) throw new Error('no office process')
    process.kill(found.pid, 'SIGKILL')
    return found.pid
  })
}

test('a dead office process is started again, and the window is told', async ({ office }) => {
  const { app, page } = await office.launch()
  await page.evaluate(() => {
    const events: BridgeEvent[] = []
    window.jiefang.onEvent((event) => events.push(event))
    Object.assign(window, { events })
  })
  const pending = page.evaluate((input) => window.jiefang.call('office.create', input as never), {
    profile,
    person: '张某',
    password: 'abcd-1234-efgh',
  })
  await page.waitForTimeout(100)
  const first = await killOffice(app)
  expect(await pending).toMatchObject({ ok: false, code: 'restarted' })
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { events: BridgeEvent[] }).events))
    .toContainEqual({ kind: 'restarted' })
  expect((await page.evaluate(() => window.jiefang.call('office.state', undefined))).ok).toBe(true)
  expect(await killOffice(app)).not.toBe(first)
  // Asked while no process is up: it waits for the next one.
  expect((await page.evaluate(() => window.jiefang.call('office.state', undefined))).ok).toBe(true)
})

test('an office process that keeps dying is left alone, and the person is told', async ({ office }) => {
  const { app, page } = await office.launch()
  await app.evaluate(({ dialog }) => {
    const boxes: string[] = []
    Object.assign(globalThis, { boxes })
    dialog.showErrorBox = (_title, sentence) => void boxes.push(sentence)
  })
  for (let death = 0; death < 4; death++) {
    await expect(async () => void (await killOffice(app))).toPass({ timeout: 5_000 })
    await page.waitForTimeout(50)
  }
  const boxes = () => app.evaluate(() => (globalThis as unknown as { boxes: string[] }).boxes)
  await expect.poll(boxes).toEqual([expect.stringContaining('请关闭街坊后重新打开')])
  const reply: Reply<unknown> = await page.evaluate(() => window.jiefang.call('office.state', undefined))
  expect(reply).toMatchObject({ ok: false, code: 'fault' })
})

test('closing the window ends the program and its office', async ({ office }) => {
  const { app } = await office.launch()
  const ended = app.waitForEvent('close')
  const pid = await app.evaluate(({ app: program, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
    return program.getAppMetrics().find(({ name }) => name === 'jiefang-office')?.pid ?? 0
  })
  await ended
  await expect.poll(() => isAlive(pid)).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a fault in the shell is said and written down, without personal numbers', async ({ office }) => {
  const { app } = await office.launch()
  await app.evaluate(({ dialog }) => {
    const boxes: string[] = []
    Object.assign(globalThis, { boxes })
    dialog.showErrorBox = (_title, sentence) => void boxes.push(sentence)
    setTimeout(() => {
      throw new Error('no such person 990000199001011234, phone 19900001234, door 12')
    })
  })
  const boxes = () => app.evaluate(() => (globalThis as unknown as { boxes: string[] }).boxes)
  await expect.poll(boxes).toHaveLength(1)
  const [id] = /[A-Z0-9]{6}/.exec((await boxes())[0] ?? '') ?? []
  const log = await readFile(join(office.profile, 'logs/shell.log'), 'utf8')
  expect(log).toContain(`[${id}]`)
  expect(log).toContain('no such person 〔号码〕, phone 〔号码〕, door 12')
})
