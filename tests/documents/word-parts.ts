import { openZip } from '../../main/office/sheets/zip'

/** The XML of a part of a Word file. */
export function part(bytes: Uint8Array, name: string): string {
  const text = openZip(bytes).text(name)
  if (text === undefined) throw new Error(`the Word file has no ${name}`)
  return text
}

export const all = (xml: string, pattern: RegExp): string[] => Array.from(xml.matchAll(pattern), (m) => m[1] ?? m[0])

const plain = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: 'lt') => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name],
  )

/** The text of a piece of a document: runs joined, line breaks kept, paragraphs on lines of their own. */
export const textOf = (xml: string): string =>
  plain(
    xml
      .replace(/<w:br\/>/g, '\n')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  )

/** The texts of the cells of a document, in order. */
export const cellTexts = (xml: string): string[] =>
  all(xml, /<w:tc>(.*?)<\/w:tc>/gs).map((cell) => textOf(cell).replace(/\n$/, ''))

/** How often a text stands in another. */
export const times = (text: string, piece: string): number => text.split(piece).length - 1
