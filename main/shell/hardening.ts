import { session, type WebContents } from 'electron'
import { origin } from './scheme'

const isPage = (url: string): boolean => url.startsWith(`${origin}/`)

/** The address that the window is opened on, and what a reload asks for again. */
const isHome = (url: string): boolean => url.split('#')[0] === `${origin}/`

/** A page of the program needs no permission and no network: both are refused, whoever asks. */
export function hardenSession(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const drawn = details.resourceType !== 'mainFrame' && /^(data|blob):/.test(details.url)
    answer({ cancel: !isPage(details.url) && !drawn && !details.url.startsWith('devtools:') })
  })
}

/** The window stays on its page: no navigation, no redirect, no frame, no second window, no webview. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isHome(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
