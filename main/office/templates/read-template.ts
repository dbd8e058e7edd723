import PizZip from 'pizzip'
import { Said } from '../../../records/kit/said'
import { openZip, type Zip } from '../sheets/zip'
import { refuseForbidden } from './forbidden'

/** Largest template, largest part of it unpacked, and largest sum of the parts that are read; bytes. */
export const largestTemplate = 10 * 1024 * 1024
const largestPart = 5 * 1024 * 1024
const largestSum = 20 * 1024 * 1024
const mostParts = 1000

const unreadable = () => new Said('unreadable', '这个文件打不开，请用 Word 或 WPS 另存为 .docx，再选一次。')
const notWord = () => new Said('unreadable', '这不是 Word 文档，请选择用 Word 或 WPS 保存的 .docx 文件。')
const tooLarge = () => new Said('unreadable', '这个文件展开后太大，不像一张表格，请另建一份简单的 .docx 再选。')

/** The first bytes of a .doc, and of a .docx that has a password. */
const oldWord = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Opens a Word file that is to be a template: every part of text is unpacked once in bounded memory, and whatever reaches out
 * of the file or runs is refused, before anything else reads it. Pictures stay packed.
 *
 * @throws Said `unreadable` for what is no sound .docx, `invalid` for what a template may not carry
 */
export function openTemplate(bytes: Uint8Array): PizZip {
  if (bytes.byteLength > largestTemplate)
    throw new Said('unreadable', '模板超过 10 MB，请把里面的图片压缩或去掉，再选一次。')
  if (Buffer.from(bytes.subarray(0, oldWord.length)).equals(oldWord))
    throw new Said('unreadable', '这是旧版 .doc 或设了密码的文件，请用 Word 或 WPS 另存为不设密码的 .docx，再选一次。')
  const zip = partsOf(bytes)
  const names = zip.names()
  if (!names.includes('[content_types].xml') || !names.includes('word/document.xml')) throw notWord()
  refuseForbidden(names, textsOf(zip))
  try {
    const opened = new PizZip(bytes)
    // Both readers must have found the same parts: of two parts under one name, only one was looked at.
    const found = Object.values(opened.files).filter((file) => !file.dir)
    if (found.length !== names.filter((name) => !name.endsWith('/')).length) throw unreadable()
    return opened
  } catch {
    throw unreadable()
  }
}

function partsOf(bytes: Uint8Array): Zip {
  try {
    return openZip(bytes, largestPart)
  } catch {
    throw bytes[0] === 0x50 && bytes[1] === 0x4b ? unreadable() : notWord()
  }
}

const isText = (name: string): boolean => /\.(xml|rels|vml)$/.test(name)

/** The parts that are text, unpacked and small enough. */
function textsOf(zip: Zip): Map<string, string> {
  const names = zip.names().filter(isText)
  if (zip.names().length > mostParts) throw tooLarge()
  const texts = new Map<string, string>()
  let sum = 0
  for (const name of names) {
    let text: string
    try {
      text = zip.text(name)!
    } catch (error) {
      throw error instanceof Said && error.message.includes('太大') ? tooLarge() : unreadable()
    }
    sum += text.length
    if (sum > largestSum) throw tooLarge()
    texts.set(name, text)
  }
  return texts
}
