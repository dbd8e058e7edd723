import { once } from 'node:events'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** The first day that a zip file can name: the files of an office tell nothing by their clock. */
const noDay = 0x0021
const utf8Names = 0x0800
/** Room for what one piece packs to: zlib asks this thread for more when it is full, and would wait while the next is made. */
const packedRoom = 256 * 1024

interface Part {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly packed: readonly Buffer[]
}

/** Writes a zip file in memory; a part may come in pieces, of which only the packed ones are held. */
export class ZipWriter {
  readonly #parts: Part[] = []

  add(name: string, data: Uint8Array): void {
    this.#parts.push({
      name: Buffer.from(name),
      crc: crc32(data),
      size: data.byteLength,
      packed: [deflateRawSync(data)],
    })
  }

  /** A part that is written piece by piece. */
  async addPieces(name: string, pieces: AsyncIterable<string>): Promise<void> {
    const deflate = createDeflateRaw({ chunkSize: packedRoom })
    const packed: Buffer[] = []
    deflate.on('data', (data: Buffer) => void packed.push(data))
    let [crc, size] = [0, 0]
    // zlib packs a piece on a thread of its own, while the next one is being made here.
    let packing: Promise<unknown> | undefined
    for await (const piece of pieces) {
      const data = Buffer.from(piece)
      crc = crc32(data, crc)
      size += data.byteLength
      await packing
      packing = deflate.write(data) ? undefined : once(deflate, 'drain')
    }
    deflate.end()
    await once(deflate, 'end')
    this.#parts.push({ name: Buffer.from(name), crc, size, packed })
  }

  finish(): Uint8Array {
    const pieces: Buffer[] = []
    const directory: Buffer[] = []
    let at = 0
    for (const part of this.#parts) {
      const packed = part.packed.reduce((sum, piece) => sum + piece.byteLength, 0)
      const facts = Buffer.alloc(26)
      facts.writeUInt16LE(20, 0)
      facts.writeUInt16LE(utf8Names, 2)
      facts.writeUInt16LE(8, 4)
      facts.writeUInt16LE(noDay, 8)
      facts.writeUInt32LE(part.crc, 10)
      facts.writeUInt32LE(packed, 14)
      facts.writeUInt32LE(part.size, 18)
      facts.writeUInt16LE(part.name.byteLength, 22)
      const behind = Buffer.alloc(14)
      behind.writeUInt32LE(at, 10)
      directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, behind, part.name)
      pieces.push(Buffer.from('PK\x03\x04', 'latin1'), facts, part.name, ...part.packed)
      at += 4 + facts.byteLength + part.name.byteLength + packed
    }
    const size = directory.reduce((sum, piece) => sum + piece.byteLength, 0)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#parts.length, 8)
    end.writeUInt16LE(this.#parts.length, 10)
    end.writeUInt32LE(size, 12)
    end.writeUInt32LE(at, 16)
    return Buffer.concat([...pieces, ...directory, end])
  }
}
