import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { serveBridge, tellWindows } from './bridge'
import { hardenContents, hardenSession } from './hardening'
import { logFault, startLog } from './log'
import { offerTextMenu, setMenu } from './menu'
import { OfficeProcess } from './office-process'
import { registerScheme, servePage } from './scheme'
import { openWindow, showAgain } from './window'

// One switch moves all state: tests, a portable stick, a second office on the same PC.
const profile = app.commandLine.getSwitchValue('user-data-dir')
if (profile) {
  mkdirSync(resolve(profile), { recursive: true })
  app.setPath('userData', resolve(profile))
}

/** What nobody foresaw is written down and said; the program goes on. */
function unexpected(error: unknown): void {
  const id = logFault('shell', error)
  dialog.showErrorBox(
    '街坊',
    `程序出错，已记下编号 ${id}；已保存的内容都在，请重新打开街坊，仍不行请把编号告诉管理员。`,
  )
}

function start(): void {
  setMenu()
  servePage()
  hardenSession()
  const folder = join(app.getPath('userData'), 'office')
  const office = new OfficeProcess({
    entry: join(import.meta.dirname, 'office.js'),
    folder,
    logs: join(app.getPath('userData'), 'logs'),
    version: app.getVersion(),
    tell: tellWindows,
    giveUp: (sentence) => dialog.showErrorBox('街坊', sentence),
  })
  serveBridge(office, join(folder, 'backups'))
  // All windows are gone by now; the file is closed before the program goes.
  app.on('will-quit', (event) => {
    event.preventDefault()
    void office.close().finally(() => app.exit(0))
  })
  openWindow()
}

process.on('uncaughtException', unexpected)
process.on('unhandledRejection', unexpected)
app.enableSandbox()
registerScheme()

if (app.requestSingleInstanceLock()) {
  startLog(join(app.getPath('userData'), 'logs'))
  app.setAppUserModelId('org.jiefang.desk')
  app.on('second-instance', showAgain)
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents)
    offerTextMenu(contents)
  })
  app.on('window-all-closed', () => app.quit())
  // Not a top-level await: Electron is ready only once this module has been read to its end.
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      unexpected(error)
      app.exit(1) // without a window there would be no way to end the program
    })
} else {
  app.quit()
}
