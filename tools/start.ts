import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hasDisplay, installedBrowser } from './browsers.ts'
import { ensureBuilt, root } from './build.ts'

const electronFolder = join(root, 'node_modules/electron')

/** The Electron binary, where somebody has installed it: neither `npm ci` nor this downloads one. */
function installedElectron(): string | undefined {
  const note = join(electronFolder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(electronFolder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
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

const electron = installedElectron()
if (electron) {
  run(electron, [], process.env)
} else {
  const browser = installedBrowser()
  if (!browser) {
    stop(
      '没有装 Electron，也没有装 Chrome、Edge 或 Chromium；请用 npx install-electron 安装 Electron（国内先把 ELECTRON_MIRROR 设为镜像），或改用 npm run demo。 / ' +
        'Neither Electron nor Chrome, Edge or Chromium is installed: install Electron with npx install-electron (ELECTRON_MIRROR names a mirror), or use npm run demo.',
    )
  }
  console.log(
    `没有装 Electron（npx install-electron 可安装，国内先把 ELECTRON_MIRROR 设为镜像），改用已安装的 ${basename(browser)} 打开，保存的文件在「下载」里。 / ` +
      `Electron is not installed (npx install-electron installs it, ELECTRON_MIRROR names a mirror); opening on the installed ${basename(browser)} instead, saved files go to Downloads.`,
  )
  const host = ['--disable-warning=ExperimentalWarning', join(root, 'tests/electron-host/main.ts')]
  run(process.execPath, host, { ...process.env, ELECTRON_HOST_CHROMIUM: browser, ELECTRON_HOST_HEADED: '1' })
}
