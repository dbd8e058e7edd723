// app://shop/x  <->  https://shop.app.test/x : Chromium cannot be told of a new scheme at run time, so a
// privileged custom scheme becomes an https origin of its own under the reserved .test name, and every URL
// that reaches the app's main process is turned back. Nothing under that name ever reaches the network.
const schemes = new Set<string>()
export const addScheme = (scheme: string): void => void schemes.add(scheme)

/** The URL that the page sees for one of the app's. */
export function toPage(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  if (!scheme || !schemes.has(scheme.toLowerCase())) return url
  return `https://${host?.toLowerCase()}.${scheme.toLowerCase()}.test${rest || '/'}`
}

/** The app's URL for one that the page sees. */
export function fromPage(url: string): string {
  const [, host, scheme, rest] = /^https:\/\/(.+)\.([a-z0-9+-]+)\.test((?:[/?#].*)?)$/i.exec(url) ?? []
  if (!scheme || !schemes.has(scheme)) return url
  return `${scheme}://${host}${rest || '/'}`
}

/** 'self' follows the page's origin by itself; a policy that names the app's scheme is turned into the page's. */
export function policyForPage(policy: string): string {
  let out = policy
  for (const scheme of schemes) {
    out = out
      .replaceAll(new RegExp(`\\b${scheme}://([a-z0-9.-]+)`, 'gi'), (_all, host) => `https://${host}.${scheme}.test`)
      .replaceAll(new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'gi'), `$1https://*.${scheme}.test`)
  }
  return out
}
