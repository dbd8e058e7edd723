/**
 * Carries what is longer than a sheet of paper over to further sheets. docx-preview breaks only where the document says so;
 * Word breaks where the paper ends. Tables break between rows, never behind
 * their heading rows, which they repeat; a heading goes over with what it stands over; a single row or paragraph that
 * is longer than a whole sheet breaks between its lines.
 *
 * @returns all pages, in order
 */
export function paginate(into: HTMLElement): HTMLElement[] {
  const pages: HTMLElement[] = []
  for (const section of into.querySelectorAll<HTMLElement>('section.docx')) {
    let page: HTMLElement | null = section
    while (page) {
      pages.push(page)
      page = carryOver(page)
    }
  }
  pages.forEach(trim)
  return pages
}

/**
 * Makes a page a hair lower than its sheet: one that is full by a fraction of a pixel too much would print an empty sheet
 * behind it.
 */
function trim(page: HTMLElement): void {
  const height = parseFloat(getComputedStyle(page).minHeight)
  if (page.offsetHeight > height + 1) return
  page.style.minHeight = '0'
  page.style.height = `${height - 1}px`
}

/** Moves what does not fit on this page to a new page behind it; null when all of it fits. */
function carryOver(page: HTMLElement): HTMLElement | null {
  const body = page.querySelector<HTMLElement>(':scope > article')
  const height = parseFloat(getComputedStyle(page).minHeight)
  if (!body || !height || page.offsetHeight <= height + 1) return null
  const limit = page.getBoundingClientRect().top + height - below(page, body)
  const rest = breakAt(body, limit, true)
  if (!rest) return null
  const next = page.cloneNode(false) as HTMLElement
  for (const part of page.children) next.append(part === body ? rest : part.cloneNode(true))
  page.after(next)
  return next
}

/** What the foot of the page takes: the footer where there is one, or the margin. */
function below(page: HTMLElement, body: HTMLElement): number {
  let foot = parseFloat(getComputedStyle(page).paddingBottom)
  for (let part = body.nextElementSibling; part; part = part.nextElementSibling) {
    const style = getComputedStyle(part)
    foot += part.getBoundingClientRect().height + parseFloat(style.marginTop) + parseFloat(style.marginBottom)
  }
  return foot
}

/**
 * Breaks an element at a height of the window: what lies below the limit is moved into a copy of the element and given back.
 * `atTop` says that nothing stands above it on its page: only then is a row or a paragraph broken inside.
 */
function breakAt(element: HTMLElement, limit: number, atTop: boolean): HTMLElement | null {
  const children = [...element.children] as HTMLElement[]
  const flow = children.filter((child) => child.tagName !== 'COLGROUP')
  const over = flow.findIndex((child) => child.getBoundingClientRect().bottom > limit + 0.5)
  const first = flow[over]
  if (!first) return null
  const rest = element.cloneNode(false) as HTMLElement
  for (const child of children) if (child.tagName === 'COLGROUP') rest.append(child.cloneNode(true))

  const headings = flow.filter((row) => row.classList.contains('heading-row'))
  const isFirst = flow.slice(0, over).every((child) => headings.includes(child) || isBare(child))
  if (isFirst && !atTop) return null
  const top = atTop && isFirst
  const broken = canBreak(first) || top ? breakInside(first, limit, top) : null
  if (!broken && top) return null
  for (const row of headings) if (flow.indexOf(row) < over) rest.append(row.cloneNode(true))
  if (broken) rest.append(broken)
  const from = broken ? over + 1 : withLeaders(flow, wholeRows(flow, over))
  rest.append(...flow.slice(from))
  return rest
}

/** Tables and blocks break between their parts anywhere; a row or a paragraph stays together while it can. */
const canBreak = (element: HTMLElement): boolean => !['TR', 'TD', 'P', 'SPAN'].includes(element.tagName)

const isBare = (element: HTMLElement): boolean => element.getBoundingClientRect().height === 0

/** Rows that a vertical merge holds together move together. */
function wholeRows(rows: HTMLElement[], at: number): number {
  for (let i = 0; i < at; i++) {
    const spans = [...(rows[i]?.children ?? [])].map((cell) => (cell as HTMLTableCellElement).rowSpan ?? 1)
    if (Math.max(1, ...spans) + i > at && i > 0) return i
  }
  return at
}

/** A heading goes with what it stands over, unless the page would be left with nothing. */
function withLeaders(flow: HTMLElement[], at: number): number {
  let from = at
  while (from > 0 && flow[from - 1]!.classList.contains('keep-next')) from -= 1
  return flow.slice(0, from).every(isBare) ? at : from
}

function breakInside(element: HTMLElement, limit: number, atTop: boolean): HTMLElement | null {
  if (element.tagName === 'TR') return breakRow(element, limit)
  if (element.tagName === 'P') return breakText(element, limit)
  return breakAt(element, limit, atTop)
}

/** Every cell of the row is broken at the same height. */
function breakRow(row: HTMLElement, limit: number): HTMLElement | null {
  const rest = row.cloneNode(false) as HTMLElement
  let moved = false
  for (const cell of row.children) {
    const part = breakAt(cell as HTMLElement, limit - parseFloat(getComputedStyle(cell).paddingBottom), true)
    moved ||= part !== null
    rest.append(part ?? cell.cloneNode(false))
  }
  row.style.height = 'auto'
  rest.style.height = 'auto'
  return moved ? rest : null
}

/** Breaks a paragraph before its first line that does not fit. */
function breakText(paragraph: HTMLElement, limit: number): HTMLElement | null {
  const range = document.createRange()
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    range.selectNodeContents(text)
    if (range.getBoundingClientRect().bottom <= limit) continue
    const at = firstBelow(text, limit)
    if (at === 0 && text === firstText(paragraph)) return null
    range.setStart(text, at)
    range.setEnd(paragraph, paragraph.childNodes.length)
    const rest = paragraph.cloneNode(false) as HTMLElement
    rest.append(range.extractContents())
    rest.style.textIndent = '0'
    return rest
  }
  return null
}

const firstText = (element: HTMLElement): Node | null =>
  document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()

/** The first character of a text that stands below the limit, by halving: lines only go down. */
function firstBelow(text: Text, limit: number): number {
  const range = document.createRange()
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(text, middle)
    range.setEnd(text, middle + 1)
    if (range.getBoundingClientRect().bottom > limit) high = middle
    else low = middle + 1
  }
  return low
}
