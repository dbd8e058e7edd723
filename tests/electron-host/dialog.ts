import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app } from './app.ts'
import { headed } from './chromium.ts'
import { trace } from './trace.ts'

const optionsOf = (args: any[]): any => (args[0] && typeof args[0].webContents === 'object' ? args[1] : args[0]) ?? {}

/** `npm start` on an installed browser: there is a person, but there are no native boxes. */
const atScreen = (): boolean => headed && !app.commandLine.hasSwitch('remote-debugging-port')

/** A box that nobody answers would hang the test: it is an error here. Tests put their answer in the method's place. */
const box =
  (kind: string, forPerson: (options: any) => object) =>
  (...args: any[]): Promise<any> => {
    const options = optionsOf(args)
    if (atScreen()) return Promise.resolve(forPerson(options))
    trace.dialogs.push({ kind, ...options })
    const asked = JSON.stringify(options)
    return Promise.reject(new Error(`electron host: ${kind} was called and the test gave it no answer: ${asked}`))
  }

/** A name in the downloads folder that is not taken yet. */
function intoDownloads({ defaultPath = 'document' }: { defaultPath?: string }): object {
  const folder = app.getPath('downloads')
  const ending = extname(defaultPath)
  const stem = defaultPath.slice(0, defaultPath.length - ending.length)
  let filePath = join(folder, defaultPath)
  for (let n = 2; existsSync(filePath); n++) filePath = join(folder, `${stem} (${n})${ending}`)
  console.log(filePath)
  return { canceled: false, filePath }
}

export const dialog = {
  showOpenDialog: box('showOpenDialog', () => ({ canceled: true, filePaths: [] })),
  showSaveDialog: box('showSaveDialog', intoDownloads),
  showMessageBox: box('showMessageBox', () => ({ response: 0, checkboxChecked: false })),
  showErrorBox(title: string, content: string): void {
    trace.dialogs.push({ kind: 'showErrorBox', title, content })
    console.error(`[${title}] ${content}`)
  },
}
