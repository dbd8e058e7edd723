/** A run of docx-preview's parsed document, as far as it is read here. */
export interface ParsedRun {
  type?: string
  children?: ParsedRun[]
  text?: string
  /** Of one end of a field. */
  charType?: string
  fieldRun?: boolean
}

/** Stands around the name of the paper whose page belongs there, until the pages are known (private use area). */
const mark = '\uE003'
const marked = new RegExp(`${mark}([^${mark}]*)${mark}`, 'g')

/** Puts a mark in the place of each number that points to the page of another paragraph (PAGEREF), as a table of contents does. */
export function markReferences(runs: readonly ParsedRun[]): void {
  let name: string | null = null
  let isResult = false
  for (const run of runs) {
    for (const part of run.children ?? []) {
      name = /\bPAGEREF\s+(\S+)/.exec(part.type === 'instruction' ? (part.text ?? '') : '')?.[1] ?? name
      if (part.charType === 'separate') isResult = true
      if (part.charType === 'end') [name, isResult] = [null, false]
    }
    if (run.fieldRun || name === null || !isResult) continue
    run.children = [{ type: 'text', text: `${mark}${name}${mark}` }]
    // The rest of the result, if it was cut into several runs, says the same number.
    isResult = false
  }
}

/** Fills the marks with the numbers of the pages that the paragraphs came to stand on. */
export function fillReferences(counts: readonly { page: HTMLElement; is: number }[]): void {
  const pageOf = new Map(
    counts.flatMap(({ page, is }) =>
      [...page.querySelectorAll('span[id]')].map((name): [string, number] => [name.id, is]),
    ),
  )
  for (const { page } of counts) {
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode
      if (text.nodeValue?.includes(mark))
        text.nodeValue = text.nodeValue.replace(marked, (_, name: string) => String(pageOf.get(name) ?? ''))
    }
  }
}
