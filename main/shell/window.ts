import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { holdClosing } from './closing'
import { log } from './log'
import { origin } from './scheme'

/** Opens the program's one window: sandboxed, isolated, without Node. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '街坊',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Electron's spell checker fetches its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  holdClosing(window)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('the window process ended', reason)
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        title: '街坊',
        message: '窗口意外关闭，已保存的内容和草稿都在。按「重新打开」继续。',
        buttons: ['重新打开'],
      })
      .then(() => window.reload())
  })
  window.loadURL(`${origin}/`).catch((error: unknown) => log.error('the page did not load', error))
  return window
}

/** Brings the window to the front, as a second start of the program does. */
export function showAgain(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
