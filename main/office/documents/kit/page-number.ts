import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { faces } from './fonts'

/** `— 1 —` at the foot of every page, 四号 half-width 宋体 (GB/T 9704-2012). */
export function pageNumber(): Footer {
  const style = { font: faces.songOnly, size: 28 }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...style, text: '— ' }),
          new TextRun({ ...style, children: [PageNumber.CURRENT] }),
          new TextRun({ ...style, text: ' —' }),
        ],
      }),
    ],
  })
}

/** 第 1 页 共 2 页 at the foot: of a file that is one paper. */
export const pageOfPages = (): Footer =>
  counted((text, field) => [text('第 '), field('CURRENT'), text(' 页　共 '), field('TOTAL_PAGES'), text(' 页')])

/** 第 1 页 at the foot: of a file of many papers. */
export const pageOf = (): Footer => counted((text, field) => [text('第 '), field('CURRENT'), text(' 页')])

type Field = 'CURRENT' | 'TOTAL_PAGES'

function counted(runs: (text: (words: string) => TextRun, field: (what: Field) => TextRun) => TextRun[]): Footer {
  const style = { font: faces.songOnly, size: 21 }
  const children = runs(
    (words) => new TextRun({ ...style, text: words }),
    (what) => new TextRun({ ...style, children: [PageNumber[what]] }),
  )
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}
