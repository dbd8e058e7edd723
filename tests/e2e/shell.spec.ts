import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const heading = (page: Page) => page.locator('#root > *').first()

/** Where the window stands by the browser's own record. */
const address = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '')

test('the page is sandboxed and isolated, and finds the bridge and nothing of Node', async ({ office }) => {
  const { app, page } = await office.launch()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
  })
  expect(
    await page.evaluate(() => {
      const all = window as unknown as Record<string, unknown>
      return [
        typeof all['require'],
        typeof all['process'],
        typeof all['module'],
        Object.keys(window.jiefang).toSorted(),
      ]
    }),
  ).toEqual(['undefined', 'undefined', 'undefined', ['call', 'cancel', 'onEvent']])
})

test('the page cannot replace the bridge', async ({ office }) => {
  const { page } = await office.launch()
  const kept = await page.evaluate(async () => {
    const attempts = [
      () => Object.assign(window.jiefang, { call: () => 'forged' }),
      () => Object.assign(window, { jiefang: null }),
      () => Object.defineProperty(window, 'jiefang', { value: null }),
    ]
    let refused = 0
    for (const attempt of attempts) {
      try {
        attempt()
      } catch {
        refused++
      }
    }
    return [refused, (await window.jiefang.call('office.state', undefined)).ok]
  })
  expect(kept).toEqual([3, true])
})

test('the content security policy is in force', async ({ office }) => {
  const { page } = await office.launch()
  const headers = await page.evaluate(async () => {
    const { headers: got } = await fetch('/')
    return [got.get('content-security-policy'), got.get('x-content-type-options')]
  })
  const scripts = /script-src ([^;]*)/.exec(headers[0] ?? '')?.[1]
  expect(scripts).toBe("'self'")
  expect(headers[1]).toBe('nosniff')
  const blocked = await page.evaluate(async () => {
    const directives = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = 1'
    const frame = document.createElement('iframe')
    frame.src = 'https://evil.example/'
    document.body.append(script, frame)
    await fetch('https://evil.example/').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 200))
    return [Object.hasOwn(window, 'injected'), [...directives].toSorted()]
  })
  expect(blocked).toEqual([false, ['connect-src', 'frame-src', 'script-src-elem']])
})

test('app:// serves the built page and no other file', async ({ office }) => {
  const { page } = await office.launch()
  const statuses = await page.evaluate(async () => {
    const outside = [
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/%00',
      '/%ff',
    ]
    const all = ['/', '/index.html', ...outside, '/assets', '/nothing.js']
    return Promise.all(all.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([200, 200, ...Array.from({ length: 7 }, () => 404)])
})

test('the window cannot be led away from its page', async ({ office }) => {
  const { app, page } = await office.launch()
  await expect(heading(page)).toBeVisible()
  await page.evaluate(() => {
    for (const [id, href, target] of [
      ['leave', 'https://evil.example/', ''],
      ['inside', '/assets/', ''],
      ['blank', 'https://evil.example/', '_blank'],
      ['mail', 'mailto:a@evil.example', ''],
    ] as const) {
      const link = Object.assign(document.createElement('a'), { id, href, target, textContent: id })
      document.body.append(link)
    }
  })
  for (const id of ['leave', 'inside', 'blank', 'mail']) {
    await page.evaluate((name) => document.getElementById(name)?.click(), id)
    await page.waitForTimeout(150)
  }
  await page.evaluate(() => void (location.href = 'https://evil.example/'))
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => window.open('https://evil.example/') === null)).toBe(true)
  expect((await address(app)).split('#')[0]).toBe('app://jiefang/')
  await expect(heading(page)).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the page may be loaded again', async ({ office }) => {
  const { page } = await office.launch()
  await page.evaluate(() => location.reload())
  await page.waitForLoadState()
  await expect(heading(page)).toBeVisible()
  expect((await page.evaluate(() => window.jiefang.call('office.state', undefined))).ok).toBe(true)
})

test('a redirect is refused', async ({ office }) => {
  const { app } = await office.launch()
  const outcome = await app.evaluate(async ({ BrowserWindow, protocol }) => {
    protocol.unhandle('app')
    const asked: string[] = []
    protocol.handle('app', (request) => {
      asked.push(request.url)
      return new Response(null, { status: 302, headers: { location: 'app://jiefang/elsewhere.html' } })
    })
    const error = await BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://jiefang/again.html')
      .then(
        () => '',
        (refused: Error) => refused.message,
      )
    return { asked, error }
  })
  expect(outcome).toEqual({ asked: ['app://jiefang/again.html'], error: expect.stringContaining('ERR_') })
})

test('nothing is asked of the network', async ({ office }) => {
  const { app } = await office.launch()
  const error = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('https://evil.example/')
      .then(
        () => '',
        (refused: Error) => refused.message,
      ),
  )
  expect(error).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('every permission is refused', async ({ office }) => {
  const { page } = await office.launch()
  const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'clipboard-write', 'midi']
  const states = await page.evaluate(
    (all) =>
      Promise.all(all.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)),
    names,
  )
  expect(states).toEqual(names.map(() => 'denied'))
})

test('a page that is not ours gets no answer', async ({ office }) => {
  const { app, page } = await office.launch()
  await app.evaluate(async ({ BrowserWindow, session }) => {
    // The guard before this one is lifted, to see that this one stands by itself.
    session.defaultSession.webRequest.onBeforeRequest(null)
    await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>elsewhere</h1>')
  })
  await page.getByRole('heading', { name: 'elsewhere' }).waitFor()
  const said = await page.evaluate(() =>
    window.jiefang.call('office.state', undefined).then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(said).toContain('sender refused')
})

test('the far end reads the input again and refuses a frame within the page', async ({ office }) => {
  const { app, page } = await office.launch()
  const replies = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    type Handler = (event: object, ...args: unknown[]) => Promise<unknown>
    // oxlint-disable-next-line no-underscore-dangle -- Electron's own name; there is no other way around the preload
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const call = handlers.get('call')
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const { mainFrame } = sender ?? {}
    const ours = { sender, senderFrame: mainFrame }
    const inner = { sender, senderFrame: { origin: 'app://jiefang', parent: mainFrame } }
    return [
      await call?.(ours, 'session.unlock', { person: 'not an id', password: '' }),
      await call?.(ours, 'no.such', undefined),
      await call?.(ours, 'office.state', undefined, 'not a ticket'),
      await call?.(ours, '__proto__', undefined),
      await call?.(inner, 'office.state', undefined).catch((error: Error) => error.message),
    ]
  })
  const invalid = expect.objectContaining({ ok: false, code: 'invalid' })
  expect(replies).toEqual([invalid, invalid, invalid, invalid, 'sender refused'])
  const near = await page.evaluate(() => window.jiefang.call('session.unlock', { person: 'not an id', password: '' }))
  expect(near).toMatchObject({ ok: false, code: 'invalid' })
})
