import { parseAsync, renderDocument } from 'docx-preview'
import { paginate } from './paginate'

/** One node of docx-preview's parsed document, as far as it is read here. */
interface Parsed {
  type?: string
  children?: Parsed[]
  text?: string
  fieldRun?: boolean
  /** Of a row: null where the mark stands without a value, which means yes. */
  isHeader?: boolean | null
  className?: string
}

/** Stand for the page number and the number of pages until the pages are known (private use area). */
const pageMark = '\uE000'
const pagesMark = '\uE001'

/**
 * Lays a Word document out as pages inside `into`: docx-preview draws the sections, then what is longer than its sheet is
 * carried over to further sheets and the page numbers, which docx-preview leaves out, are filled in.
 */
export async function layOut(bytes: Uint8Array, into: HTMLElement): Promise<void> {
  const document: { parts: { rootElement?: Parsed; body?: Parsed }[] } = await parseAsync(bytes.slice())
  for (const part of document.parts) {
    if (part.rootElement) prepare(part.rootElement)
    if (part.body) prepare(part.body)
  }
  into.replaceChildren(...(await renderDocument(document, { inWrapper: false })))
  const pages = paginate(into)
  pages.forEach((page, i) => fillIn(page, i + 1, pages.length))
}

/** Turns page fields into marks, and names the heading rows of tables, so that both are found again in what is drawn. */
function prepare(node: Parsed): void {
  if (node.type === 'row' && (node.isHeader ?? node.isHeader === null)) node.className = 'heading-row'
  if (node.fieldRun && node.children?.some((c) => /\bPAGE\b|\bNUMPAGES\b/.test(c.text ?? ''))) {
    node.fieldRun = false
    node.children = node.children.flatMap((c) => {
      if (c.type === 'complexField') return []
      if (c.type !== 'instruction') return [c]
      return [{ type: 'text', text: /NUMPAGES/.test(c.text ?? '') ? pagesMark : pageMark }]
    })
  }
  node.children?.forEach(prepare)
}

function fillIn(page: Element, number: number, of: number): void {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!text.nodeValue || !/[\uE000\uE001]/.test(text.nodeValue)) continue
    text.nodeValue = text.nodeValue.replaceAll(pageMark, String(number)).replaceAll(pagesMark, String(of))
  }
}
