import type { BrowserWindow } from 'electron'
import type { BridgeEvent } from '../../bridge/call'

const waitAtMost = 2_000 // ms
const released = new WeakSet<BrowserWindow>()

/** Holds the closing of a window until its page has kept what is being typed, or two seconds have gone by. */
export function holdClosing(window: BrowserWindow): void {
  let asked = false
  window.on('close', (event) => {
    if (released.has(window)) return
    event.preventDefault()
    if (asked) return
    asked = true
    window.webContents.send('event', { kind: 'closing' } satisfies BridgeEvent)
    setTimeout(() => closeNow(window), waitAtMost)
  })
}

/** Closes a window that has nothing left to keep. */
export function closeNow(window: BrowserWindow): void {
  released.add(window)
  if (!window.isDestroyed()) window.close()
}
