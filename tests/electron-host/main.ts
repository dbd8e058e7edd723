// Takes the place of Electron's own start-up: argv, versions, the 'electron' module, -r modules, the app.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve(specifier, context, next) {
    // Only the app's code gets the stand-in; a tool that looks for electron/package.json is not touched.
    if (!/^electron(\/(main|common))?$/.test(specifier)) return next(specifier, context)
    return { url: standIn, format: 'module-typescript', shortCircuit: true }
  },
})

process.argv.splice(1, 1) // [node, main.ts, ...] -> [exe, ...], as Electron shows it
const readJson = (file: string): { [key: string]: string } => JSON.parse(readFileSync(file, 'utf8'))
const require = createRequire(import.meta.url)
const versions = {
  ...process.versions,
  electron: readJson(require.resolve('electron/package.json'))['version'],
  chrome: '',
}
Object.defineProperty(process, 'versions', { value: versions, configurable: true, enumerable: true })
Object.defineProperty(process, 'type', { value: 'browser', configurable: true })

const argv = process.argv.slice(1)
const before: string[] = []
let folder: string | undefined
for (let i = 0; i < argv.length && !folder; i++) {
  const argument = argv[i]
  if (argument === '-r' || argument === '--require') before.push(argv[++i] ?? '')
  else if (argument && !argument.startsWith('-')) folder = argument
}
if (!folder) throw new Error('electron host: no app folder given')

const { app } = await import('./app.ts')
await import('./electron.ts')
app.commandLine.parse(argv)
for (const module of before) require(resolve(module))

process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return
  // Electron shows a box and goes on; here the test must see it.
  console.error('A JavaScript error occurred in the main process\n', error)
  app.exit(1)
})

const path = resolve(folder)
const description = join(path, 'package.json')
const about = existsSync(description) ? readJson(description) : {}
if (about['version']) app.setVersion(about['version'])
app.setName(about['productName'] ?? about['name'] ?? 'Electron')
app.setAppPath(path)
Object.defineProperty(process, 'resourcesPath', { value: join(path, 'resources'), configurable: true })
Object.defineProperty(process, 'defaultApp', { value: true })
try {
  await import(pathToFileURL(join(path, about['main'] ?? 'index.js')).href)
} catch (error) {
  console.error('App threw an error during load')
  console.error(error)
  process.exit(1)
}
// Electron emits ready only after the main module has been evaluated.
await app.start()
versions.chrome = app.browser?.version.replace(/^[^/]*\//, '') ?? ''
