import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(16 * 256)
let used = pool.length
let lastTime = 0
let counter = 0

/** A UUIDv7 (RFC 9562): sorts by time of making; within a millisecond a 12-bit counter keeps the order. */
export function newId(now = Date.now()): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const b = pool.subarray(used, used + 16)
  used += 16
  if (now > lastTime) {
    lastTime = now
    counter = ((b[6]! & 0x07) << 8) | b[7]! // starts in the lower half, so that it has room to grow
  } else if (++counter > 0xfff) {
    lastTime += 1
    counter = 0
  }
  b.writeUIntBE(lastTime, 0, 6)
  b[6] = 0x70 | (counter >> 8)
  b[7] = counter & 0xff
  b[8] = 0x80 | (b[8]! & 0x3f)
  const hex = b.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
