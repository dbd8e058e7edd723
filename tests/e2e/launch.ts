import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { testChromium } from './chromium'

const root = resolve(import.meta.dirname, '../..')

// Where Electron's binary is installed the tests run on it with ELECTRON_HOST=0 (npm run test:electron);
// otherwise the folder of our stand-in goes where electron/index.js looks for the binary.
export const onElectron = process.env['ELECTRON_HOST'] === '0'
if (onElectron && !existsSync(join(root, 'node_modules/electron/path.txt'))) {
  throw new Error('no Electron binary here: fetch it with npx install-electron, or run npm run test:e2e')
}

export interface Running {
  app: ElectronApplication
  page: Page
}

function standIn(): Record<string, string> {
  const { path, libraries, fonts } = testChromium()
  return {
    ELECTRON_OVERRIDE_DIST_PATH: join(root, 'tests/electron-host/bin'),
    ELECTRON_HOST_CHROMIUM: path,
    ELECTRON_HOST_CHROMIUM_LIBS: libraries,
    FONTCONFIG_FILE: fonts,
  }
}

/** Starts the built program on a profile folder and waits for its window. */
export async function launchProgram(profile: string): Promise<Running> {
  if (!onElectron) Object.assign(process.env, standIn())
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${profile}`, '--lang=zh-CN'],
    cwd: root,
    env: { ...(process.env as Record<string, string>), TZ: 'Asia/Shanghai' },
    colorScheme: null,
  })
  if (process.env['DEBUG_APP']) app.process().stderr?.on('data', (text: Buffer) => process.stderr.write(text))
  const page = await app.firstWindow()
  await page.waitForURL(/jiefang/) // a window is first at about:blank
  return { app, page }
}
