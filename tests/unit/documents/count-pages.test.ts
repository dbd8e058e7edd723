import { describe, expect, it } from 'vitest'
import { grid } from '../../../main/office/documents/kit/grid'
import { line, looks } from '../../../main/office/documents/kit/lines'
import { mm, portrait } from '../../../main/office/documents/kit/paper'
import { countLines } from '../../../main/office/documents/pages/count-lines'
import { countPages } from '../../../main/office/documents/pages/count-pages'
import { Paragraph } from 'docx'

const look = looks.cell
/** The width of so many Chinese characters. */
const ems = (n: number): number => n * look.size * 20

// What stands here is what LibreOffice does; tests/documents/mediation.test.ts asks it.
describe('lines of a text', () => {
  it.each([
    ['', 10, 1],
    ['一二三四五六七八九十', 10, 1],
    ['一二三四五六七八九十一', 10, 2],
    ['一二三\n四五六', 10, 2],
    // A stop hangs over the margin of a page.
    ['一二三四五六七八九十。', 10, 1],
    // A closing bracket takes the character before it along.
    ['一二三四五六七八九十）', 10, 2],
    // An opening bracket goes down with what it opens.
    ['一二三四五六七八九（十', 10, 2],
    // Latin words stay whole.
    ['一二三四五六七八 2026', 10, 2],
  ])('%s in %i characters takes %i', (text, width, lines) => {
    expect(countLines(text, look, ems(width))).toBe(lines)
  })

  it('hang over no border of a cell, and begin where the first line is set in', () => {
    expect(countLines('一二三四五六七八九十。', look, ems(10), { inCell: true })).toBe(2)
    expect(countLines('一二三四五六七八九十', look, ems(10), { firstLine: ems(2) })).toBe(2)
  })
})

describe('pages of a paper', () => {
  const rows = (count: number, height: number) =>
    grid(
      [portrait.width],
      Array.from({ length: count }, () => ({ cells: [{ content: [line('一', look)] }], height: mm(height) })),
    )

  it('are as many as its lines fill, and one for an empty one', () => {
    expect(countPages(portrait, [])).toBe(1)
    const height = 16838 - portrait.page.margin.top - portrait.page.margin.bottom
    const fit = Math.floor(height / (look.leading * 20))
    const lines = (count: number) => Array.from({ length: count }, () => line('一', look))
    expect(countPages(portrait, lines(fit))).toBe(1)
    expect(countPages(portrait, lines(fit + 1))).toBe(2)
  })

  it('part tables between their rows', () => {
    expect(countPages(portrait, [rows(2, 130)])).toBe(1)
    expect(countPages(portrait, [rows(3, 130)])).toBe(2)
  })

  it('keep what stays with the next on one page with it', () => {
    const part = (keepNext: boolean) => [
      rows(1, 240),
      line('标题', look, 'left', { keepNext }),
      rows(1, 60),
      rows(1, 190),
    ]
    expect(countPages(portrait, part(true))).toBe(2)
    expect(countPages(portrait, [rows(1, 240), line('标题', look), rows(1, 60), rows(1, 199)])).toBe(2)
    expect(
      countPages(portrait, [rows(1, 240), line('标题', look, 'left', { keepNext: true }), rows(1, 60), rows(1, 199)]),
    ).toBe(3)
  })

  it('are not guessed for what the kit has not laid', () => {
    expect(() => countPages(portrait, [new Paragraph('一')])).toThrow('not laid with the kit')
  })
})
