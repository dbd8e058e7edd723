import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { CdpConnection } from './cdp.ts'

export interface Browser {
  cdp: CdpConnection
  process: ChildProcess
  version: string
  exited: Promise<void>
  /** Opens a page target in a window of its own. With a display: an app window, without tabs and address bar. */
  newWindow(n: number, width: number, height: number): Promise<string>
}

/** Windows on a display, not headless. */
export const headed = process.env['ELECTRON_HOST_HEADED'] === '1'

const args = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-infobars',
  '--disable-field-trial-config',
  '--metrics-recording-only',
  '--password-store=basic',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,MediaRouter,OptimizationHints,PaintHolding',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', // nothing reaches the network
  '--remote-debugging-pipe',
]
const headlessArgs = ['--headless', '--hide-scrollbars', '--font-render-hinting=none']
const asRoot = process.getuid?.() === 0

function binary(): string {
  const path = process.env['ELECTRON_HOST_CHROMIUM']
  if (!path || !existsSync(path)) throw new Error('electron host: ELECTRON_HOST_CHROMIUM names no Chromium')
  return path
}

/** Libraries that the Chromium from npm brings with it are for it alone, not for this Node. */
function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_HOST_CHROMIUM_LIBS: own, LD_LIBRARY_PATH: system } = process.env
  if (!own) return process.env
  return { ...process.env, LD_LIBRARY_PATH: [own, system].filter(Boolean).join(delimiter) }
}

// What an installed browser would offer by itself has no place over an office's records.
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  profile: { password_manager_enabled: false },
}

function prepareProfile(profile: string): void {
  const file = join(profile, 'Default/Preferences')
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(preferences))
}

/** Starts Chromium on a profile folder; it ends with this process, because its pipe does. */
export async function launchChromium(profile: string, switches: Map<string, string>): Promise<Browser> {
  const own = [`--user-data-dir=${profile}`]
  if (!headed) own.push(...headlessArgs)
  if (asRoot || switches.has('no-sandbox')) own.push('--no-sandbox')
  // A port is opened for Playwright alone, which asks for it.
  if (switches.has('remote-debugging-port')) own.push('--remote-debugging-port=0')
  for (const name of ['lang', 'force-device-scale-factor']) {
    if (switches.has(name)) own.push(`--${name}=${switches.get(name)}`)
  }
  if (headed) prepareProfile(profile)
  const env = environment()
  const child = spawn(binary(), [...args, ...own], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let tail = ''
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-4000)
    for (const line of chunk.split('\n')) {
      // Playwright waits for this line on Electron's stderr, and connects to it.
      if (line.startsWith('DevTools listening on ')) process.stderr.write(line + '\n')
      else if (process.env['ELECTRON_HOST_DEBUG'] && line) process.stderr.write(`[chromium] ${line}\n`)
    }
  })
  const cdp = new CdpConnection(child)
  const version = await Promise.race([
    cdp.root.send('Browser.getVersion').then((answer) => String(answer.product)),
    exited.then(() => {
      throw new Error(`electron host: Chromium ended at start\n${tail}`)
    }),
  ])
  await cdp.root.send('Target.setDiscoverTargets', { discover: true })

  const newWindow = async (n: number, width: number, height: number): Promise<string> => {
    if (!headed) {
      const target = { url: 'about:blank', newWindow: true, width, height }
      return (await cdp.root.send('Target.createTarget', target)).targetId
    }
    // CDP cannot open an app window. A second start with the same profile is passed on to the first and can.
    const url = `data:text/html,electron-host-window-${n}`
    const created = new Promise<string>((resolve) => {
      const off = cdp.root.on('Target.targetCreated', ({ targetInfo }) => {
        if (targetInfo.type !== 'page' || targetInfo.url !== url) return
        off()
        resolve(targetInfo.targetId)
      })
    })
    const second = [`--user-data-dir=${profile}`, `--app=${url}`, `--window-size=${width},${height}`]
    if (asRoot) second.push('--no-sandbox')
    second.push('--test-type') // no bar in the window that names the switches
    spawn(binary(), second, { stdio: 'ignore', env })
    return created
  }
  return { cdp, process: child, version, exited, newWindow }
}
