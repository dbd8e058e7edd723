import { addAttachment, readAttachment } from '../../../db/attachments'
import { disclose } from '../../../db/disclosure'
import { readDraft } from '../../../db/drafts'
import { readRecord } from '../../../db/records'
import type { Parsed } from '../../../bridge/calls'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { registerOf, registers } from '../../../records/registers'
import { mayReveal, type Role } from '../../../records/roles'
import type { Handlers, OfficeContext } from '../context'
import { mustRead } from '../records/selection'
import { mediaTypeOf } from './media-type'
import { safeName } from './safe-name'

type Asked = Parsed<'attachment.read'>

const mayWriteSomething = (role: Role): boolean =>
  Object.values<AnyRegister>(registers).some((register) => register.access.write.includes(role))

/** Whether a field of a record, or of a draft, names this file. */
const names = (values: Record<string, unknown> | undefined, field: string, id: string): boolean => {
  const value = values?.[field]
  return Array.isArray(value) && value.some((one: { id?: unknown }) => one?.id === id)
}

/** @throws Said `denied` where the person may not read the register, `missing` where the record does not carry the file. */
async function carriedBy({ file, actor }: OfficeContext, { id, register: registerId, record, field }: Asked) {
  const register = registerOf(registerId)
  mustRead(register, actor.role)
  const gone = new Said('missing', '这条记录里没有这个附件，请重新打开记录再看。')
  if (!Object.hasOwn(register.fields, field) || fieldOf(register, field).kind !== 'attachments') throw gone
  const stored = record === null ? undefined : await readRecord(file.read, register, record)
  const isCarried =
    names(stored?.values, field, id) ||
    // What was added to a sheet and not saved yet is seen by who added it alone.
    names((await readDraft(file.read, { person: actor.id, register: registerId, record }))?.values, field, id)
  const held = isCarried ? await readAttachment(file.read, id) : undefined
  if (!held) throw gone
  return held
}

/** A scan that shows personal data (an identity card) is for who may see it in full, and each look is written down. */
async function tellLook({ file, actor }: OfficeContext, { register: id, record, field }: Asked): Promise<void> {
  const { personal } = fieldOf(registerOf(id), field)
  if (personal === undefined || record === null) return
  if (!mayReveal.includes(actor.role))
    throw new Said('denied', '你的身份不能看这份材料的扫描件，请找主任、经办或调解员。')
  await disclose(file, actor, { what: 'reveal', register: id, records: [record], fields: [field], purpose: personal })
}

/** Files kept with records: taken in by what they hold, given out to who may read the record. */
export const attachmentCalls: Handlers<'attachment.add' | 'attachment.read' | 'attachment.copy'> = {
  async 'attachment.add'({ name, bytes }, { file, actor }) {
    if (!mayWriteSomething(actor.role)) throw new Said('denied', '你的身份不能添加附件，请找主任调整。')
    const kind = mediaTypeOf(bytes, name)
    if (!kind) {
      throw new Said(
        'invalid',
        `「${name.slice(0, 60)}」不是可以保存的文件，请改用图片、PDF、Word（docx）、Excel（xlsx）或文本（txt）。`,
      )
    }
    const kept = { name: safeName(name, kind), type: kind.type, bytes }
    return file.keep((trx) => addAttachment(trx, actor, kept))
  },

  async 'attachment.read'(asked, context) {
    const { name, type, bytes } = await carriedBy(context, asked)
    await tellLook(context, asked)
    return { name, type, bytes: new Uint8Array(bytes) }
  },

  async 'attachment.copy'(asked, context) {
    const { file, actor, papers } = context
    const { name, bytes } = await carriedBy(context, asked)
    await disclose(file, actor, {
      what: 'export',
      register: asked.register,
      records: asked.record === null ? [] : [asked.record],
      fields: [asked.field],
      purpose: '另存附件',
    })
    const { id } = papers.put({ name, kind: 'file', landscape: false, blanks: [] }, new Uint8Array(bytes))
    return { paper: id }
  },
}
