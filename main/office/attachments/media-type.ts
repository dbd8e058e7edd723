import { openZip } from '../sheets/zip'

/** A kind of file that may be kept with a record: its media type and the ending that it goes by. */
export interface MediaType {
  readonly type: string
  readonly ending: string
  /** Other endings of the same kind, which a name may keep. */
  readonly also?: readonly string[]
}

const jpeg: MediaType = { type: 'image/jpeg', ending: '.jpg', also: ['.jpeg', '.jpe', '.jfif'] }
const png: MediaType = { type: 'image/png', ending: '.png' }
const gif: MediaType = { type: 'image/gif', ending: '.gif' }
const webp: MediaType = { type: 'image/webp', ending: '.webp' }
const heic: MediaType = { type: 'image/heic', ending: '.heic', also: ['.heif'] }
const pdf: MediaType = { type: 'application/pdf', ending: '.pdf' }
const plain: MediaType = { type: 'text/plain', ending: '.txt' }
const office = 'application/vnd.openxmlformats-officedocument'
const docx: MediaType = { type: `${office}.wordprocessingml.document`, ending: '.docx' }
const xlsx: MediaType = { type: `${office}.spreadsheetml.sheet`, ending: '.xlsx' }

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])

/** What a file is by what it holds, whatever its name says; undefined for a kind that is not kept. */
export function mediaTypeOf(bytes: Uint8Array, name: string): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return jpeg
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return png
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return gif
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return webp
  if (head.startsWith('ftyp', 4) && heicBrands.has(head.slice(8, 12))) return heic
  if (head.startsWith('%PDF-')) return pdf
  if (head.startsWith('PK\x03\x04')) return officeDocument(bytes)
  // A plain text has no mark of its own: its name must say so, and it must read as one.
  if (name.toLowerCase().endsWith('.txt') && isText(bytes)) return plain
  return undefined
}

/** A Word or Excel file without macros; any other zip is a box that nobody can look into here. */
function officeDocument(bytes: Uint8Array): MediaType | undefined {
  let names: string[]
  try {
    names = openZip(bytes).names()
  } catch {
    return undefined
  }
  if (names.some((part) => part.endsWith('.bin') && part.includes('vba'))) return undefined
  if (names.includes('word/document.xml')) return docx
  return names.includes('xl/workbook.xml') ? xlsx : undefined
}

function isText(bytes: Uint8Array): boolean {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return !/(?![\t\r\n\f])\p{Cc}/u.test(new TextDecoder(encoding, { fatal: true }).decode(bytes))
    } catch {
      // the next encoding
    }
  }
  return false
}
