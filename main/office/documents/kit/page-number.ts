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

/**
 * 第 1 页 共 2 页 at the foot: of the whole file, or of the section where the file is a batch of sheets (LibreOffice leaves
 * that number out).
 */
export function pageOfPages(of: 'file' | 'section'): Footer {
  const style = { font: faces.songOnly, size: 21 }
  const text = (words: string) => new TextRun({ ...style, text: words })
  const field = (what: 'CURRENT' | 'TOTAL_PAGES' | 'TOTAL_PAGES_IN_SECTION') =>
    new TextRun({ ...style, children: [PageNumber[what]] })
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          text('第 '),
          field('CURRENT'),
          text(' 页　共 '),
          field(of === 'file' ? 'TOTAL_PAGES' : 'TOTAL_PAGES_IN_SECTION'),
          text(' 页'),
        ],
      }),
    ],
  })
}
