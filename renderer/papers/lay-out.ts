import { parseAsync, renderDocument } from 'docx-preview'
import { fillReferences, markReferences, type ParsedRun } from './page-references'
import { paginate } from './paginate'

/** One node of docx-preview's parsed document, as far as it is read here. */
interface Parsed extends ParsedRun {
  children?: Parsed[]
  /** Of a paragraph that ends a section, and (`props`) of the document for its last one. */
  sectionProps?: Section
  props?: Section
  /** Of a row: null where the mark stands without a value, which means yes. */
  isHeader?: boolean | null
  /** Of a paragraph that stays on the page of what follows. */
  keepNext?: boolean
  className?: string
}

interface Section {
  pageNumber?: { start?: number | null }
}

/** Stand for the page number, the number of pages, and that of the section's pages, until the pages are known (private use area). */
const pageMark = '\uE000'
const pagesMark = '\uE001'
const sectionPagesMark = '\uE002'
/** On the first thing of a section whose pages count anew, with the number that they begin with. */
const restart = 'pages-from-'

/**
 * Lays a Word document out as pages inside `into`: docx-preview draws the sections, then what is longer than its sheet is
 * carried over to further sheets and the page numbers, which docx-preview leaves out, are filled in.
 */
export async function layOut(bytes: Uint8Array, into: HTMLElement): Promise<void> {
  const document: { parts: { rootElement?: Parsed; body?: Parsed }[] } = await parseAsync(bytes.slice())
  for (const part of document.parts) {
    if (part.rootElement) prepare(part.rootElement)
    if (part.body) {
      markRestarts(part.body)
      prepare(part.body)
    }
  }
  into.replaceChildren(...(await renderDocument(document, { inWrapper: false })))
  number(paginate(into))
}

/** Names the first paragraph or table of every section that counts its pages anew. */
function markRestarts(body: Parsed): void {
  const all = body.children ?? []
  let first = 0
  for (const [n, node] of all.entries()) {
    const section = n === all.length - 1 ? (node.sectionProps ?? body.props) : node.sectionProps
    if (!section) continue
    const from = section.pageNumber?.start
    if (from !== undefined && from !== null) all[first]!.className = `${restart}${from}-${first}`
    first = n + 1
  }
}

/** Fills in the numbers of all pages, of the whole document or of a section that counts its own, and those that point to them. */
function number(pages: readonly HTMLElement[]): void {
  const seen = new Set<string>()
  const counts: { page: HTMLElement; is: number; section: number }[] = []
  let section = 0
  for (const page of pages) {
    const mark = [...page.querySelectorAll(`[class*="${restart}"]`)]
      .flatMap((element) => [...element.classList])
      .find((name) => name.startsWith(restart))
    // What is broken over two pages bears its mark on both.
    const isNew = mark !== undefined && !seen.has(mark)
    if (isNew) {
      seen.add(mark)
      section += 1
    }
    const is = isNew ? Number(mark.split('-')[2]) : (counts.at(-1)?.is ?? 0) + 1
    counts.push({ page, is, section })
  }
  const lengths = Map.groupBy(counts, (count) => count.section)
  for (const count of counts) fillIn(count.page, count.is, pages.length, lengths.get(count.section)!.length)
  fillReferences(counts)
}

/** Turns page fields into marks, and names heading rows and what stays with the next, so that all are found again when drawn. */
function prepare(node: Parsed): void {
  if (node.type === 'paragraph') markReferences(node.children ?? [])
  if (node.type === 'paragraph' && node.keepNext) node.className = `${node.className ?? ''} keep-next`.trim()
  if (node.type === 'row' && (node.isHeader ?? node.isHeader === null)) node.className = 'heading-row'
  if (node.fieldRun && node.children?.some((c) => /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/.test(c.text ?? ''))) {
    node.fieldRun = false
    node.children = node.children.flatMap((c) => {
      if (c.type === 'complexField') return []
      if (c.type !== 'instruction') return [c]
      return [{ type: 'text', text: markOf(c.text ?? '') }]
    })
  }
  node.children?.forEach(prepare)
}

function markOf(field: string): string {
  if (field.includes('SECTIONPAGES')) return sectionPagesMark
  return field.includes('NUMPAGES') ? pagesMark : pageMark
}

function fillIn(page: Element, is: number, of: number, ofSection: number): void {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!text.nodeValue || !/[\uE000-\uE002]/.test(text.nodeValue)) continue
    text.nodeValue = text.nodeValue
      .replaceAll(pageMark, String(is))
      .replaceAll(pagesMark, String(of))
      .replaceAll(sectionPagesMark, String(ofSection))
  }
}
