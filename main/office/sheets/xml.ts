import { damaged } from './zip'

/** What is told while an XML text is walked through. Names come without their namespace prefix. */
export interface XmlVisitor {
  /** `attributes` is the raw text of them; see `attribute`. `empty` is `<name/>`: no close follows. */
  open(name: string, attributes: string, empty: boolean): void
  close(name: string): void
  /** Text between tags, with its entities; see `plain`. */
  text(raw: string): void
}

/**
 * Walks through an XML text from start to end. It knows no document types and expands no entities but the five of XML and
 * character numbers, so a hostile file has nothing to work with.
 */
export function walkXml(xml: string, visit: XmlVisitor): void {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return
    if (tag > at) visit.text(xml.slice(at, tag))
    const next = xml.charCodeAt(tag + 1)
    if (next === 0x21 || next === 0x3f) {
      at = skipMarkup(xml, tag, visit)
      continue
    }
    const end = tagEnd(xml, tag)
    if (next === 0x2f) {
      visit.close(localName(xml, tag + 2, end))
    } else {
      const empty = xml.charCodeAt(end - 1) === 0x2f
      const stop = empty ? end - 1 : end
      const name = localName(xml, tag + 1, stop)
      visit.open(name, xml.slice(tag + 1, stop), empty)
    }
    at = end + 1
  }
}

/** Comments and declarations are passed over; a CDATA section is text. */
function skipMarkup(xml: string, tag: number, visit: XmlVisitor): number {
  const [close, start] = xml.startsWith('<!--', tag)
    ? ['-->', 4]
    : xml.startsWith('<![CDATA[', tag)
      ? [']]>', 9]
      : ['>', 1]
  const end = xml.indexOf(close, tag + start)
  if (end < 0) return xml.length
  if (start === 9) visit.text(xml.slice(tag + 9, end).replaceAll('&', '&amp;'))
  return end + close.length
}

/** Where a tag ends; a `>` inside quotes does not end it. */
function tagEnd(xml: string, tag: number): number {
  let quote = 0
  for (let i = tag + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i)
    if (quote) {
      if (c === quote) quote = 0
    } else if (c === 0x3e) return i
    else if (c === 0x22 || c === 0x27) quote = c
  }
  return xml.length
}

function localName(xml: string, from: number, to: number): string {
  let start = from
  let i = from
  for (; i < to; i++) {
    const c = xml.charCodeAt(i)
    if (c === 0x3a) start = i + 1
    else if (c <= 0x20 || c === 0x2f) break
  }
  return xml.slice(start, i)
}

/** The value of an attribute by its name without prefix, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (before > 0x20 && before !== 0x3a) continue
    const value = at + name.length + 2
    const end = attributes.startsWith('="', value - 2) ? attributes.indexOf('"', value) : -1
    if (end >= 0) return plain(attributes.slice(value, end)) // how nearly every program writes it
    const m = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length))
    if (m) return plain(m[1] ?? m[2] ?? '')
  }
  return undefined
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** An entity that the file would have to explain itself: its text cannot be told. */
function unknownEntity(): never {
  throw damaged()
}

/** Text with its entities as the characters that they stand for. */
export function plain(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name] ?? unknownEntity()
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
