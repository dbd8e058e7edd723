import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const { env } = process

function onWindows(): string[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return programs.flatMap((program) => roots.map((folder) => (folder ? join(folder, program) : '')))
}

const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function onLinux(): string[] {
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/opt/google/chrome', '/opt/microsoft/msedge']
  const programs = [
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
    'chromium',
    'chromium-browser',
  ]
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
}

/** The first Chrome, Edge or Chromium installed on this machine. */
export function installedBrowser(): string | undefined {
  const places = process.platform === 'win32' ? onWindows() : process.platform === 'darwin' ? onMac : onLinux()
  return places.find((path) => path !== '' && existsSync(path))
}

/** Whether a window can be seen here at all. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
