import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')
const sources = '{records,bridge,db,main,preload,renderer}/**/*.{ts,tsx,css,html,json,svg}'
const products = ['out/main/index.js', 'out/main/office.js', 'out/preload/index.cjs', 'out/renderer/index.html']

const changedAt = (file: string): number => statSync(join(root, file)).mtimeMs

/** Whether out/ is missing, in part or whole, or older than the sources. */
function isStale(): boolean {
  if (!products.every((file) => existsSync(join(root, file)))) return true
  const built = Math.min(...products.map(changedAt))
  const inputs = [...globSync(sources, { cwd: root }), 'electron.vite.config.ts', 'package-lock.json']
  return inputs.some((file) => changedAt(file) > built)
}

/** Builds the program into out/ when what lies there is not of these sources. @returns whether out/ is good */
export function ensureBuilt(): boolean {
  if (!isStale()) return true
  console.log('正在构建（第一次约需半分钟）… / Building…')
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [builder, 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0
}
