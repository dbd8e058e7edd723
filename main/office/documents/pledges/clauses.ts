import type { Paragraph } from 'docx'
import { line, looks } from '../kit/lines'
import { isHeading } from './pledge-facts'

/** Two characters. */
const indent = 2 * looks.clause.size * 20

/** A text as paragraphs. A heading stays with what follows it, and the last paragraph with the signatures below. */
export const clauses = (paragraphs: readonly string[]): Paragraph[] =>
  paragraphs.map((text, n) => {
    const heading = isHeading(text)
    return line(text, heading ? looks.clauseHeading : looks.clause, 'left', {
      firstLine: indent,
      keepNext: heading || n === paragraphs.length - 1,
      ...(heading ? { before: 60 } : {}),
    })
  })
