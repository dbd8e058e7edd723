import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

/** A Chromium to test in: the program, the libraries it brings with it, and where its fonts are told. */
export interface TestChromium {
  path: string
  libraries: string
  fonts: string
}

function unpack(folder: string): void {
  const part = `${folder}.${process.pid}`
  mkdirSync(part, { recursive: true })
  // The package unpacks into TMPDIR (and takes whatever lies there already); the Lambda variable makes it unpack
  // libnss3, libnspr4 and libexpat too, which a bare Debian has not.
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`
  const env = { ...process.env, TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: '24.x' }
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the Chromium of @sparticuz/chromium could not be unpacked')
  try {
    renameSync(part, folder)
  } catch {
    rmSync(part, { recursive: true, force: true }) // another test process was first
  }
}

/** The Chromium that `npm ci` brought (@sparticuz/chromium), unpacked once into node_modules/.cache. */
export function testChromium(): TestChromium {
  const description = readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  const { version } = JSON.parse(description) as { version: string }
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`)
  if (!existsSync(join(folder, 'chromium'))) unpack(folder)
  const fonts = join(folder, 'fonts.conf')
  const ours = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  const folders = [dirname(ours), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('')
  writeFileSync(
    fonts,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
      `<fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  )
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib'), fonts }
}
