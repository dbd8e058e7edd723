import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hasDisplay, installedBrowser } from './browsers.ts'
import { ensureBuilt, root } from './build.ts'

const electronFolder = join(root, 'node_modules/electron')

/** The Electron binary that the electron package has fetched, if it has. */
function fetchedElectron(): string | undefined {
  const note = join(electronFolder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(electronFolder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Electron's package fetches its binary only when asked; ELECTRON_MIRROR names another place to fetch it from. */
function fetchElectron(): string | undefined {
  console.log('正在取得 Electron（只有第一次需要）… / Fetching Electron…')
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: ['ignore', 'inherit', 'ignore'] })
  return fetchedElectron()
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv): void {
  const child = spawn(program, [...args, '.', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
  child.on('exit', (code) => process.exit(code ?? 1))
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!hasDisplay()) {
  stop(
    '这里没有屏幕，请改用 npm run demo，结果在 demo-output/。 / There is no display here: use npm run demo, its results are in demo-output/.',
  )
}

if (!ensureBuilt()) stop('构建没有成功，原因见上。 / The build failed; the reason stands above.')

const electron = fetchedElectron() ?? fetchElectron()
if (electron) {
  run(electron, [], process.env)
} else {
  const browser = installedBrowser()
  if (!browser) {
    stop(
      '取不到 Electron 程序，也没有装 Chrome、Edge 或 Chromium；请装其中之一，或改用 npm run demo。 / ' +
        'No Electron binary is to be had and neither Chrome, Edge nor Chromium is installed: install one, or use npm run demo.',
    )
  }
  console.log(
    `取不到 Electron 程序，改用已安装的 ${basename(browser)} 打开，保存的文件在「下载」里。 / ` +
      `No Electron binary is to be had; opening on the installed ${basename(browser)} instead, saved files go to Downloads.`,
  )
  const host = ['--disable-warning=ExperimentalWarning', join(root, 'tests/electron-host/main.ts')]
  run(process.execPath, host, { ...process.env, ELECTRON_HOST_CHROMIUM: browser, ELECTRON_HOST_HEADED: '1' })
}
