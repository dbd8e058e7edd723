import { Bookmark, BuilderElement, TextRun, type Paragraph } from 'docx'
import { laid } from '../kit/laid'
import { line, looks, type Look } from '../kit/lines'

/** The name that the n-th paper of a dossier is found under. */
const nameOf = (n: number): string => `paper${n + 1}`

const point: Look = { ...looks.note, size: 1, leading: 1 }

/** Begins the n-th paper on a page of its own, in a line of one point that carries its name. */
export function paperStart(n: number): Paragraph {
  const start = line([], point, 'left', n > 0 ? { newPage: true } : {})
  const { start: from, end } = new Bookmark({ id: nameOf(n), children: [] })
  start.addChildElement(from)
  start.addChildElement(end)
  return start
}

const field = (kind: string, dirty?: true) =>
  new BuilderElement({
    name: 'w:fldChar',
    attributes: {
      kind: { key: 'w:fldCharType', value: kind },
      ...(dirty && { dirty: { key: 'w:dirty', value: 'true' } }),
    },
  })

/**
 * The number of the page that the n-th paper begins on: a field that Word, WPS and LibreOffice fill by themselves, with the
 * number that was counted in it until they do.
 */
export function pageField(n: number, counted: number, { face, size }: Look): TextRun[] {
  const style = { font: face, size: size * 2 }
  const instruction = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
    children: [` PAGEREF ${nameOf(n)} \\h `] as never,
  })
  return [
    new TextRun({ ...style, children: [field('begin', true)] }),
    new TextRun({ ...style, children: [instruction] }),
    new TextRun({ ...style, children: [field('separate')] }),
    laid.run(new TextRun({ ...style, text: String(counted) }), String(counted)),
    new TextRun({ ...style, children: [field('end')] }),
  ]
}
