import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'app'
const host = 'jiefang'
/** Where the window's page lives; also the only origin that the bridge answers. */
export const origin = `${scheme}://${host}`

const renderer = resolve(import.meta.dirname, '../renderer')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

// antd writes its styles into the page, hence unsafe-inline for styles; scripts come from our own files alone.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Tells Chromium of app://. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** The file under out/renderer that a URL names, or undefined when it names anything else. */
function fileOf(address: string): string | undefined {
  const url = new URL(address)
  if (url.host !== host) return undefined
  let path
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
  const file = resolve(join(renderer, path === '/' ? 'index.html' : path))
  return file.startsWith(renderer + sep) ? file : undefined
}

/** Serves the built page from app://jiefang/, with its content security policy. */
export function servePage(): void {
  protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? fileOf(request.url) : undefined
    const type = file && types[extname(file)]
    const body = file && type ? await readFile(file).catch(() => undefined) : undefined
    if (!body || !type) return new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } })
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
    })
  })
}
