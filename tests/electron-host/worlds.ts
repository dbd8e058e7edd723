import { randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { makeCodec } from './codec.ts'
import { makeBridge } from './page/bridge.ts'
import { preloadWorld, type WorldSettings } from './page/preload-world.ts'

// The preload runs in a real isolated world. The two worlds share only the DOM; what crosses goes through events
// whose names the page cannot guess, and the way up to this process is a binding that the page's world has not.
const secret = randomBytes(12).toString('hex')
const toIsolated = `m2i-${secret}`
const toMain = `i2m-${secret}`

export const preloadWorldName = 'electron-preload'
export const binding = `__eh_${secret}`
export const receiver = `__er_${secret}`

/** What the page's own world gets before its first script: the far end of contextBridge. */
export const mainWorldScript = `if (window === window.top) {
  const bridge = (${makeBridge.toString()})('${toMain}', '${toIsolated}', (key, api) => {
    Object.defineProperty(window, key, { value: api, enumerable: true, writable: false, configurable: false });
  });
  // window.open answers null when the handler denies; the engine's own answer would come from a window
  // that exists until the host has closed it.
  window.open = function open(url = 'about:blank') {
    bridge.post({ op: 'open', url: String(url) && new URL(url, document.baseURI).href });
    return null;
  };
}`

/** The app's preload script in its isolated world, with what a sandboxed preload finds in Electron. */
export function preloadScript(path: string, source: string): string {
  const { platform, arch, pid, execPath, versions } = process
  const settings: WorldSettings = {
    binding,
    receiver,
    toIsolated,
    toMain,
    preloadPath: path,
    process: { platform, arch, pid, execPath, versions, type: 'renderer', sandboxed: true, contextIsolated: true },
  }
  const parts = [
    makeBridge.toString(),
    `(${makeCodec.toString()})()`,
    JSON.stringify(settings),
    `function (require, module, exports, process) {${source}\n}`,
  ]
  return (
    `if (window === window.top) (${preloadWorld.toString()})(${parts.join(', ')});\n` +
    `//# sourceURL=${pathToFileURL(path).href}`
  )
}
