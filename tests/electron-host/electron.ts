// The module that the app's `import ... from 'electron'` gets.
import { app, App } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc.ts'
import { Menu, MenuItem } from './menu.ts'
import { protocol, session, Session } from './session.ts'
import { shell } from './shell.ts'
import { utilityProcess } from './utility.ts'
import { webContents, WebContents } from './web-contents.ts'

export type { WebFrameMain } from './frame.ts'
export { app, type App, BrowserWindow, dialog, ipcMain, Menu, MenuItem }
export { protocol, session, type Session, shell, utilityProcess, webContents, type WebContents }
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  protocol,
  session,
  shell,
  utilityProcess,
  webContents,
}
