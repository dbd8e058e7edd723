import { z } from 'zod'
import type { FieldFacts, KindRules } from '../field'
import { field } from './make'

/** Points to one record of another register; its id (UUIDv7) is stored. */
export const reference = <const F extends FieldFacts>(label: string, to: string, facts?: F) =>
  field('reference', label, z.uuid(`${label}请从列表中选`), { ...facts, to } as F & { to: string })

/** A file kept with a record: what it is called, how large it is (bytes), and the SHA-256 of what it holds. */
const attachment = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
type Attachment = z.infer<typeof attachment>

/** Photos and scans, in order. */
export const attachments = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('attachments', label, z.array(attachment), facts)

export const referenceRules: KindRules<string> = {
  column: 'text',
  store: (v) => v,
  load: String,
  read: (input) => (input.trim() === '' ? { value: null } : { refused: `找不到「${input}」` }),
  show: (v, _f, titleOf) => titleOf?.(v) ?? '',
}

export const attachmentsRules: KindRules<Attachment[]> = {
  column: 'text',
  store: (v) => JSON.stringify(v),
  load: (v) => z.array(attachment).parse(JSON.parse(String(v))),
  read: () => ({ refused: '附件不能从表格导入，请在记录里添加' }),
  show: (v) => v.map((a) => a.name).join('、'),
}
