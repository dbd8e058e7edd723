// Compile-time only. Fails `tsc` when the stand-in has a member that Electron's own declarations do not
// have, or one that could not be used where Electron's is: an upgrade of 'electron' that renames, removes
// or retypes what the stand-in implements is then seen by the type check, without a binary.
import type { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import type * as Host from './electron.ts'

type Emitter = keyof EventEmitter
type Invented<H, R, Own extends PropertyKey = never> = Exclude<keyof H, keyof R | Emitter | Own>
type Both<H, R, Known> = Exclude<keyof H & keyof R, Emitter | Known>
type Departs<H, R, Known extends PropertyKey = never> = {
  [K in Both<H, R, Known>]: H[K] extends R[K] ? never : K
}[Both<H, R, Known>]
type Ok<T> = [T] extends [never] ? true : T
declare const ok: <T>(agrees: Ok<T>) => void

ok<Exclude<keyof typeof Host, keyof typeof Real | 'default'>>(true)

// Members of the stand-in's own, each named here; `setAppPath` and `setVersion` are Electron's, undocumented.
type AppOwn =
  | 'browser'
  | 'closeAllWindows'
  | 'onBrowser'
  | 'utilities'
  | 'start'
  | 'quitting'
  | 'setAppPath'
  | 'setVersion'
type ContentsOwn = 'owner' | 'targetId' | 'frames' | 'sendTo' | 'setBounds' | 'bringToFront' | 'getLastWebPreferences'
ok<Invented<Host.App, Real.App, AppOwn>>(true)
ok<Invented<typeof Host.dialog, Real.Dialog>>(true)
ok<Invented<Host.BrowserWindow, Real.BrowserWindow, 'gone' | 'whenGone' | 'openAnother'>>(true)
ok<Invented<Host.WebContents, Real.WebContents, ContentsOwn>>(true)
ok<Invented<Host.WebFrameMain, Real.WebFrameMain, 'id' | 'pageUrl' | 'parentId'>>(true)
ok<Invented<Host.Session, Real.Session, 'decide'>>(true)
ok<Invented<typeof Host.protocol, Real.Protocol, 'handlers'>>(true)
ok<Invented<typeof Host.ipcMain, Real.IpcMain, '_invokeHandlers' | 'dispatchInvoke'>>(true)
ok<Invented<typeof Host.shell, Real.Shell>>(true)
ok<Invented<typeof Host.webContents, typeof Real.webContents>>(true)

// Known: what returns a part of the stand-in, which is smaller than the whole it stands for.
ok<Departs<Host.App, Real.App, 'getAppMetrics' | 'commandLine'>>(true)
ok<Departs<typeof Host.dialog, Real.Dialog>>(true)
ok<Departs<Host.BrowserWindow, Real.BrowserWindow, 'webContents'>>(true)
ok<Departs<Host.WebContents, Real.WebContents, 'mainFrame' | 'session'>>(true)
ok<Departs<Host.WebFrameMain, Real.WebFrameMain, 'frames' | 'parent' | 'top'>>(true)
ok<Departs<Host.Session, Real.Session, 'protocol' | 'webRequest'>>(true)
ok<Departs<typeof Host.shell, Real.Shell>>(true)
ok<Departs<typeof Host.protocol, Real.Protocol>>(true)
ok<Departs<typeof Host.ipcMain, Real.IpcMain>>(true)
