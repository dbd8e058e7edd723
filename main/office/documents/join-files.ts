import { Paragraph } from 'docx'
import PizZip from 'pizzip'
import { openZip } from '../sheets/zip'
import { ZipWriter } from './zip-writer'

const mainPart = 'word/document.xml'

/** Stands between two sheets of a body that is built in one; joining makes a section break of it. */
export const sheetEnd = (): Paragraph => new Paragraph({ style: 'SheetEnd' })
const sheetEndXml = '<w:p><w:pPr><w:pStyle w:val="SheetEnd"/></w:pPr></w:p>'

/**
 * Joins Word files of one layout into one: everything of the first, and the bodies of all, each sheet in a section of its own,
 * so that it begins on a new page and counts its own pages. What is held is one file at a time and the packed result.
 */
export async function joinFiles(files: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter()
  const first: Uint8Array = (await files.next()).value
  // The order of the parts stays: what tells a file's kind stands first.
  for (const [name, part] of Object.entries(new PizZip(first).files)) {
    if (name === mainPart) await writer.addPieces(mainPart, bodies(first, files))
    else if (!part.dir) writer.add(name, part.asUint8Array())
  }
  return writer.finish()
}

/** The text of the main part, file by file. */
async function* bodies(first: Uint8Array, others: AsyncGenerator<Uint8Array>): AsyncGenerator<string> {
  const { head, content, section, tail } = bodyOf(mainOf(first))
  const hasBreaks = content.includes('<w:sectPr')
  const ending = hasBreaks ? section : onNewPage(section)
  const sheets = (xml: string): string => xml.replaceAll(sheetEndXml, sectionBreak(ending))
  yield head + sheets(content)
  for await (const file of others) {
    const body = bodyOf(mainOf(file)).content
    yield sectionBreak(ending) + sheets(hasBreaks ? onNewPage(body) : body)
  }
  yield ending + tail
}

const mainOf = (file: Uint8Array): string => openZip(file).text(mainPart)!

interface Body {
  readonly head: string
  readonly content: string
  /** The properties of the last section: paper, margins, headers and footers. */
  readonly section: string
  readonly tail: string
}

function bodyOf(xml: string): Body {
  const start = /<w:body(?:\s[^>]*)?>/.exec(xml)
  const end = xml.lastIndexOf('</w:body>')
  if (!start || end < 0) throw new Error('a Word file without a body')
  const from = start.index + start[0].length
  const inner = xml.slice(from, end)
  const at = inner.lastIndexOf('<w:sectPr')
  const section = /^<w:sectPr(?:\s[^>]*)?(?:\/>|>(?:(?!<w:sectPr).)*<\/w:sectPr>)\s*$/s.test(
    inner.slice(Math.max(at, 0)),
  )
    ? inner.slice(at)
    : ''
  return {
    head: xml.slice(0, from),
    content: inner.slice(0, inner.length - section.length),
    section: section || '<w:sectPr/>',
    tail: xml.slice(end),
  }
}

/**
 * A section says itself how it begins: a first one that would go on in the middle of a page begins on the next instead, and
 * its pages are counted from 1.
 */
const onNewPage = (xml: string): string =>
  xml
    .replace(/<w:sectPr(\s[^>]*)?\/>/, '<w:sectPr$1></w:sectPr>')
    .replace(/<w:sectPr\b.*?<\/w:sectPr>/s, (section) =>
      fromOne(section.replace(/(<w:type w:val=")(?:continuous|nextColumn)"/, '$1nextPage"')),
    )

/** What may stand behind the page numbers among the properties of a section, whose order the format sets. */
const behindNumbers =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)\b|<\/w:sectPr>/

function fromOne(section: string): string {
  if (/<w:pgNumType\s[^>]*w:start=/.test(section)) return section
  if (section.includes('<w:pgNumType')) return section.replace('<w:pgNumType', '<w:pgNumType w:start="1"')
  return section.replace(behindNumbers, '<w:pgNumType w:start="1"/>$&')
}

const line = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
const look = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="2"/></w:rPr>'

/** Ends a section in a paragraph of one point, which no page is too full for. */
const sectionBreak = (section: string): string => `<w:p><w:pPr>${line}${look}${section.trim()}</w:pPr></w:p>`
