import { crc32, inflateRawSync } from 'node:zlib'
import { Said } from '../../../records/kit/said'

/** Largest part that is unpacked: a sheet of 100,000 rows and 20 columns is about 100 MB of XML. */
const largestPart = 160 * 1024 * 1024

export const damaged = () => new Said('unreadable', '文件已损坏，打不开，请用 Excel 或 WPS 打开后另存一份再导入。')
const tooLarge = () => new Said('unreadable', '文件展开后太大，不像一张普通的表格，请分成几个文件再导入。')

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** The parts of a zip file by name (lower case, no leading slash). */
export interface Zip {
  has(name: string): boolean
  names(): string[]
  /** The text of a part (UTF-8, or UTF-16 where it says so); undefined where there is no such part. */
  text(name: string): string | undefined
}

const tidyName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Reads the directory of a zip file held in memory; parts are unpacked, bounded (bytes) and checked, one at a time. */
export function openZip(bytes: Uint8Array, largest = largestPart): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(file)
  return {
    has: (name) => entries.has(tidyName(name)),
    names: () => [...entries.keys()],
    text(name) {
      const entry = entries.get(tidyName(name))
      return entry && decode(unpack(file, entry, largest))
    },
  }
}

function readDirectory(file: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  try {
    const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
    if (end < 0) throw damaged()
    const count = file.readUInt16LE(end + 10)
    let at = file.readUInt32LE(end + 16)
    for (let i = 0; i < count; i++) {
      if (file.readUInt32LE(at) !== 0x02014b50) throw damaged()
      const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) => file.readUInt16LE(at + o)) as [
        number,
        number,
        number,
      ]
      if (file.readUInt16LE(at + 8) & 1) {
        throw new Said('unreadable', '这个文件设了密码，请在 Excel 或 WPS 里取消密码，另存后再导入。')
      }
      const nameAt = at + 46
      const extra = file.subarray(nameAt + nameLength, nameAt + nameLength + extraLength)
      const name = tidyName(file.toString('utf8', nameAt, nameAt + nameLength))
      entries.set(name, {
        name,
        method: file.readUInt16LE(at + 10),
        crc: file.readUInt32LE(at + 16),
        ...longSizes(extra, {
          size: file.readUInt32LE(at + 24),
          packed: file.readUInt32LE(at + 20),
          offset: file.readUInt32LE(at + 42),
        }),
      })
      at = nameAt + nameLength + extraLength + noteLength
    }
  } catch (error) {
    throw error instanceof Said ? error : damaged()
  }
  return entries
}

/** Some writers put the sizes of small parts too into the zip64 field. */
function longSizes(extra: Buffer, short: { size: number; packed: number; offset: number }) {
  const sizes = { ...short }
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let field = at + 4
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (short[key] !== 0xffffffff) continue
      sizes[key] = Number(extra.readBigUInt64LE(field))
      field += 8
    }
  }
  return sizes
}

function unpack(file: Buffer, entry: Entry, largest: number): Buffer {
  if (entry.size > largest) throw tooLarge()
  try {
    // The directory is not covered by a checksum; each file repeats its name.
    const nameAt = entry.offset + 30
    const name = file.toString('utf8', nameAt, nameAt + file.readUInt16LE(entry.offset + 26))
    if (tidyName(name) !== entry.name) throw damaged()
    const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
    const packed = file.subarray(start, start + entry.packed)
    if (entry.method !== 0 && entry.method !== 8) throw damaged()
    // The stated size may lie (a zip bomb): the limit holds for what really comes out.
    const data = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: largest })
    if (crc32(data) !== entry.crc) throw damaged()
    return data
  } catch (error) {
    if (error instanceof Said) throw error
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged()
  }
}

function decode(data: Buffer): string {
  if (data[0] === 0xff && data[1] === 0xfe) return data.toString('utf16le', 2)
  return data.toString('utf8', data[0] === 0xef && data[1] === 0xbb ? 3 : 0)
}
