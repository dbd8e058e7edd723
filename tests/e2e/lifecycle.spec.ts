import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { BridgeEvent, Reply } from '../../bridge/call'
import type { OfficeProfile } from '../../records/office'
import { expect, test } from './fixtures'
import { firstStart, signIn } from './people'

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

/** Ends the office process without warning, as a crash does, or (SIGSTOP) lets it hear nothing any more. */
async function killOffice(app: ElectronApplication, signal = 'SIGKILL'): Promise<number> {
  return app.evaluate(({ app: program }, sent) => {
    const found = program.getAppMetrics().find(({ name }) => name === 'jiefang-office')
    if (!found) throw new Error('no office process')
    process.kill(found.pid, sent)
    return found.pid
  }, signal)
}

const hasOffice = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ app: program }) => program.getAppMetrics().some(({ name }) => name === 'jiefang-office'))

test('a dead office process is started again, and the window is told', async ({ office }) => {
  const { app, page } = await office.launch()
  await page.evaluate(() => {
    const events: BridgeEvent[] = []
    window.jiefang.onEvent((event) => events.push(event))
    Object.assign(window, { events })
  })
  await page.getByRole('heading').first().waitFor() // a page that is still loading asks late
  await killOffice(app, 'SIGSTOP')
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
  await expect.poll(() => hasOffice(app), { intervals: [20] }).toBe(false)
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
  const killed = new Set<number>()
  for (let death = 0; death < 4; death++) {
    await expect(async () => {
      const pid = await killOffice(app)
      expect(killed.has(pid)).toBe(false) // a dead one is listed for a moment longer
      killed.add(pid)
    }).toPass({ timeout: 15_000 })
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

for (const way of ['the window is closed', 'the program is told to quit'] as const) {
  test(`what is typed in the moment before ${way} is offered again`, async ({ office }) => {
    const { app, page } = await office.launch()
    await firstStart(page)
    await page.getByRole('link', { name: '新建第一家' }).click()
    const name = page.getByRole('form').getByLabel('店招名称', { exact: true })
    await expect(name).toBeFocused()
    const ended = app.waitForEvent('close')
    await page.keyboard.type('福满园饺子馆')
    await app.evaluate(({ app: program, BrowserWindow }, quit) => {
      if (quit) program.quit()
      else BrowserWindow.getAllWindows()[0]?.close()
    }, way === 'the program is told to quit')
    await ended

    const again = await office.launch()
    await signIn(again.page)
    await again.page.getByRole('button', { name: '接着写' }).click()
    await again.page.getByRole('button', { name: '继续填写' }).click()
    await expect(again.page.getByRole('form').getByLabel('店招名称', { exact: true })).toHaveValue('福满园饺子馆')
  })
}

test('a page that does not answer is not waited for longer than two seconds', async ({ office }) => {
  const { app, page } = await office.launch()
  await app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null)
    await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>deaf</h1>')
  })
  await page.getByRole('heading', { name: 'deaf' }).waitFor()
  const ended = app.waitForEvent('close', { timeout: 10_000 })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
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
  expect(log).toContain('no such person 990…, phone 199…, door 12')
})
