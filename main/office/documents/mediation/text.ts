import type { Paragraph } from 'docx'
import { line, looks, withBoxes, type Standing } from '../kit/lines'

const look = looks.clause
/** Two characters. */
const indent = 2 * look.size * 20

/** A paragraph of running text, its first line two characters in. */
export const paragraph = (text: string, standing: Pick<Standing, 'before' | 'keepNext'> = {}): Paragraph =>
  line(text === '' ? '' : withBoxes(text, look), look, 'left', { firstLine: indent, ...standing })

/** A line at the left edge: who is written to, 此致 and what follows it. */
export const atEdge = (text: string, standing: Pick<Standing, 'before' | 'keepNext'> = {}): Paragraph =>
  line(text, look, 'left', standing)

/** The name of a part of the text, on the page of what follows it. */
export const part = (text: string): Paragraph =>
  line(text, looks.clauseHeading, 'left', { before: 100, after: 20, keepNext: true })

/** The lines of a long text, without those that are empty. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** A line that was numbered by hand: 1. or 一、 or （1）. */
const isNumbered = (text: string): boolean =>
  /^(\d+\s*[.、．)）]|[一二三四五六七八九十]+、|[（(][\d一二三四五六七八九十]+[）)])/.test(text)

/** The lines of a text, numbered where they are not yet. */
export const numberedLines = (text: string | null | undefined): string[] => {
  const lines = linesOf(text)
  return lines.some(isNumbered) ? lines : lines.map((each, n) => `${n + 1}. ${each}`)
}

/** A long text as paragraphs; lines to write on by hand where it is not known. */
export const written = (texts: readonly string[], blank = 3): Paragraph[] =>
  texts.length > 0 ? texts.map((text) => paragraph(text)) : Array.from({ length: blank }, () => paragraph(''))

/** A box to tick; ticked only where the record says so. */
export const box = (ticked: boolean | null | undefined, text: string): string => `${ticked ? '■' : '□'}${text}`
