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
