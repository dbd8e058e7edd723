import { disclose } from '../../../db/disclosure'
import { childRegisters, readHistory } from '../../../db/history'
import { countRecords, listRecords } from '../../../db/list'
import { childrenOf, readRecord, titlesOf } from '../../../db/records'
import { search, searchIn } from '../../../db/search'
import type { StoredRecord } from '../../../db/stored'
import type { Change } from '../../../db/plan'
import { isMasked, rulesOf, show } from '../../../records/kit/kinds'
import { fieldOf, fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { Role } from '../../../records/roles'
import type { Handlers, OfficeContext } from '../context'
import { mustRead } from './selection'
import { historyLines } from './sentences'
import { withBothVersions } from './stale'
import { twinsOf } from './twins'
import { mustNotMove } from './workflow'
import { viewOf } from './views'

async function recordOf(context: OfficeContext, register: AnyRegister, id: string): Promise<StoredRecord> {
  mustRead(register, context.actor.role)
  const record = await readRecord(context.file.read, register, id)
  if (!record) throw new Said('missing', `这条${register.label}已经不在了，请回到列表重新查找。`)
  return record
}

function warningsOf(register: AnyRegister, { values }: StoredRecord): Record<string, string> {
  const warnings: Record<string, string> = {}
  for (const [key, f] of fieldsOf(register)) {
    const value = values[key]
    const warning = value === null || value === undefined ? undefined : rulesOf(f).warn?.(value, f)
    if (warning !== undefined) warnings[key] = warning
  }
  return warnings
}

/** Children of a record, on its page and in its past, as far as this person may read them. */
const readableChildren = (register: AnyRegister, role: Role): AnyRegister[] =>
  childRegisters(register).filter((child) => child.access.read.includes(role))

/** Writes one change as an act of its own; a stale one is answered with both versions. */
async function writeOne(
  context: OfficeContext,
  id: RegisterId,
  change: Change,
  kind: 'edit' | 'archive' | 'restore',
  verb: string,
) {
  const register = registerOf(id)
  let title = ''
  try {
    const { result } = await context.file.act(context.actor, { kind, note: () => `${verb} ${title}` }, async (work) => {
      const [record] = await work.write(register, [change])
      title = register.title(record!.values)
      if (kind === 'edit') work.dropDraft(register, change.id ?? null)
      return record!
    })
    return viewOf(register, result)
  } catch (error) {
    if (error instanceof Said && error.code === 'stale') throw await withBothVersions(context, register, error, change)
    throw error
  }
}

export const recordCalls: Handlers<
  | 'record.list'
  | 'record.page'
  | 'record.choices'
  | 'record.save'
  | 'record.archive'
  | 'record.restore'
  | 'record.history'
  | 'record.reveal'
  | 'record.twins'
  | 'search.find'
> = {
  async 'record.list'({ query, sort, offset, limit }, { file, actor }) {
    const register = registerOf(query.register)
    mustRead(register, actor.role)
    const records = await listRecords(file.read, query, sort, offset, limit)
    return {
      rows: records.map((r) => viewOf(register, r)),
      total:
        records.length < limit && (records.length > 0 || offset === 0)
          ? offset + records.length
          : await countRecords(file.read, query),
      titles: await titlesOf(file.read, register, records),
    }
  },

  async 'record.page'({ register: registerId, id }, context) {
    const register = registerOf(registerId)
    const record = await recordOf(context, register, id)
    const children = await Promise.all(
      readableChildren(register, context.actor.role).map(async (child) => ({
        child,
        rows: await childrenOf(context.file.read, child, id),
      })),
    )
    // A row names its check list as the record names its street.
    const titles = await titlesOf(context.file.read, register, [record])
    for (const { child, rows } of children) Object.assign(titles, await titlesOf(context.file.read, child, rows))
    return {
      record: viewOf(register, record),
      titles,
      warnings: warningsOf(register, record),
      wanted: (register.wanted ?? [])
        .filter((key: string) => record.values[key] === null)
        .map((key: string) => fieldOf(register, key).label),
      children: children.map(({ child, rows }) => ({ register: child.id, rows: rows.map((r) => viewOf(child, r)) })),
    }
  },

  async 'record.choices'({ register: registerId, words }, { file, actor }) {
    const register = registerOf(registerId)
    mustRead(register, actor.role)
    if (words.trim() !== '') {
      const hits = await searchIn(file.read, register, words, 50)
      return hits.filter((h) => !h.archived).map(({ id, title, hint }) => ({ id, title, hint }))
    }
    const records = await listRecords(file.read, { register: registerId }, [], 0, 50)
    const titles = await titlesOf(file.read, register, records)
    return records.map((r) => ({
      id: r.id,
      title: register.title(r.values),
      hint: register.hint?.(r.values, (to) => titles[to] ?? '') ?? '',
    }))
  },

  'record.save': ({ register, id, revision, set }, context) => {
    if (id !== undefined && revision === undefined)
      throw new Said('invalid', '保存时缺少版本号，请重新打开这条记录再改。')
    mustNotMove(registerOf(register), set, id === undefined)
    return writeOne(
      context,
      register,
      { ...(id !== undefined && { id }), ...(revision !== undefined && { revision }), set },
      'edit',
      id === undefined ? '新建' : '修改',
    )
  },
  'record.archive': ({ register, id, revision, reason }, context) => {
    if (registerOf(register).endsByActs)
      throw new Said('denied', `${registerOf(register).label}不能直接收起，请用记录上的办理按钮。`)
    return writeOne(
      context,
      register,
      { id, revision, as: 'archive', ...(reason !== '' && { reason }) },
      'archive',
      '归档',
    )
  },
  'record.restore': ({ register, id, revision }, context) =>
    writeOne(context, register, { id, revision, as: 'restore' }, 'restore', '恢复'),

  async 'record.history'({ register: registerId, id, before }, { file, actor }) {
    const register = registerOf(registerId)
    mustRead(register, actor.role)
    const children = readableChildren(register, actor.role)
    return historyLines(file.read, register, await readHistory(file.read, register, id, { before, children }))
  },

  async 'record.reveal'({ register: registerId, id, field }, context) {
    const register = registerOf(registerId)
    if (!Object.hasOwn(register.fields, field)) throw new Said('missing', '没有这一项。')
    const f = fieldOf(register, field)
    const record = await recordOf(context, register, id)
    if (isMasked(f)) {
      await disclose(context.file, context.actor, {
        what: 'reveal',
        register: registerId,
        records: [id],
        fields: [field],
        purpose: f.personal!,
      })
    }
    return show(f, record.values[field])
  },

  'record.twins': async ({ register, id, values }, { file, actor }) => {
    mustRead(registerOf(register), actor.role)
    return twinsOf(file.read, registerOf(register), values, id)
  },

  'search.find': ({ words }, { file, actor }) => search(file.read, actor.role, words),
}
