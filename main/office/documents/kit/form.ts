import { Document, Footer, Packer, type FileChild } from 'docx'
import { faces, fontTable } from './fonts'
import { pageNumber } from './page-number'
import type { Sheet } from './paper'

/** What a form is called in code and to people, and which edition of it this is; written into the file's properties. */
export interface Form {
  readonly id: string
  readonly title: string
  /** Grows whenever the layout or the wording changes. */
  readonly version: number
}

/** A part of a document with a foot of its own; `from` begins the numbers of its pages anew. */
export interface Section {
  readonly sheet: Sheet
  readonly children: readonly FileChild[]
  readonly footer?: Footer | undefined
  readonly from?: number
}

/** A Word document of one form on one kind of sheet. `office` is its author; `numbered` may be a foot of another kind. */
export function formDocument(
  form: Form,
  office: string,
  sheet: Sheet,
  children: readonly FileChild[],
  numbered: boolean | Footer = true,
): Document {
  const footer = numbered instanceof Footer ? numbered : numbered ? pageNumber() : undefined
  return documentOf(form, office, [{ sheet, children, footer }])
}

/** A Word document of several parts. */
export function documentOf(form: Form, office: string, sections: readonly Section[]): Document {
  return new Document({
    title: form.title,
    subject: `${form.title}（第${form.version}版）`,
    creator: office,
    lastModifiedBy: office,
    customProperties: [
      { name: 'form', value: form.id },
      { name: 'formVersion', value: String(form.version) },
    ],
    styles: {
      default: {
        document: { run: { font: faces.song, size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
      },
    },
    sections: sections.map(({ sheet, children, footer, from }) => ({
      properties: { page: { ...sheet.page, ...(from !== undefined && { pageNumbers: { start: from } }) } },
      ...(footer ? { footers: { default: footer } } : {}),
      children,
    })),
  })
}

/** The bytes of a document, with the substitutes of its typefaces. */
export function pack(document: Document): Promise<Uint8Array> {
  return Packer.toBuffer(document, undefined, [fontTable])
}
