import type { Paragraph } from 'docx'
import { PageOrientation } from 'docx'
import { line, looks, type Standing } from '../kit/lines'
import { mm, type Sheet } from '../kit/paper'

/** A4 upright with the margins of an official letter: 天头 37, 订口 28, 版心 156 × 225 mm (GB/T 9704-2012). */
export const letterSheet: Sheet = {
  landscape: false,
  width: mm(156),
  page: {
    size: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) },
  },
}

const em = looks.text.size * 20

/** 发文字号 at the right edge above the title, as in a 信函; the office's own short name is written by hand. */
export const documentNumber = (number: string): Paragraph => line(number, looks.text, 'right', { after: em / 2 })

/** Who the letter goes to: at the left edge, with a colon. */
export const toWhom = (name: string): Paragraph => line(`${name}：`, looks.text, 'left', { before: em / 2 })

/** A paragraph of the letter, its first line two characters in. */
export const paragraph = (text: string, standing: Pick<Standing, 'before' | 'keepNext'> = {}): Paragraph =>
  line(text, looks.text, 'left', { firstLine: 2 * em, ...standing })

/** 附件说明, a blank line under the text; like the end of the text it stays on the page of the date. */
export const enclosure = (what: string): Paragraph =>
  paragraph(`附件：${what}`, { before: looks.text.leading * 20, keepNext: true })
