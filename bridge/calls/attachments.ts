import { z } from 'zod'
import { mayReveal, staff } from '../../records/roles'
import { call } from '../call'
import { recordId, registerId } from '../record-shapes'

const megabyte = 1024 * 1024
/** Largest file that is kept with a record, in bytes. */
export const largestAttachment = 30 * megabyte

/** A file as a record names it; the bytes stay with the office. */
export interface AttachmentFacts {
  id: string
  name: string
  size: number
  sha256: string
}

/** Which file, and the field of which record carries it; `record` is null on a sheet that has not been saved yet. */
const place = z.strictObject({
  id: z.uuid(),
  register: registerId,
  record: recordId.nullable(),
  field: z.string().max(60),
})

/** Files that are kept with records. */
export const attachmentCalls = {
  /** Takes a file in. It belongs to a record once a field that names it has been saved. */
  'attachment.add': call<AttachmentFacts>()(
    z.strictObject({
      name: z.string().min(1).max(255),
      bytes: z
        .custom<Uint8Array>((b) => b instanceof Uint8Array, '请重新选择文件')
        .refine((b) => b.byteLength > 0, '这个文件是空的，请重新选择')
        .refine((b) => b.byteLength <= largestAttachment, '文件超过 30 MB，请压缩或分成几个再添加'),
    }),
    staff,
  ),
  /** A file that a record, or the asker's own draft of it, carries. `type` is its media type. */
  'attachment.read': call<{ name: string; type: string; bytes: Uint8Array }>()(place, staff),
  /** The same as a held paper, to be saved where the person chooses; the way out is written down. */
  'attachment.copy': call<{ paper: string }>()(place, mayReveal),
} as const
