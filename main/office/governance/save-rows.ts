import type { Parsed } from '../../../bridge/calls'
import type { RecordView } from '../../../bridge/record-shapes'
import { selectIds } from '../../../db/list'
import { titlesIn, titlesOf } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import type { AnyRegister } from '../../../records/kit/register'
import { fieldOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { OfficeContext } from '../context'
import { viewOf } from '../records/views'

type Rows = Parsed<'governance.saveRows'>['rows']

/** Writes the rows of a table as one act, so that one undo takes all of them back. */
export async function saveRows(
  { register: id, rows }: Parsed<'governance.saveRows'>,
  { file, actor }: OfficeContext,
): Promise<RecordView[]> {
  const register = registerOf(id)
  if (rows.some((row) => row.id !== undefined && row.revision === undefined))
    throw new Said('invalid', '保存时缺少版本号，请重新打开这一页再改。')
  let note = ''
  try {
    const { result } = await file.act(
      actor,
      { kind: rows.length > 1 ? 'bulk' : 'edit', note: () => note },
      async (work) => {
        if (id === 'fiveGoods') await mustBeOnlyOne(work, rows)
        const written = await work.write(
          register,
          rows.map(({ id: row, revision, set, as }) => ({
            ...(row !== undefined && { id: row }),
            ...(revision !== undefined && { revision }),
            ...(set && { set }),
            ...(as && { as }),
          })),
        )
        note = await noteOf(work, register, rows, written)
        return written
      },
    )
    return result.map((record) => viewOf(register, record))
  } catch (error) {
    if (error instanceof Said && error.code === 'stale')
      throw new Said('stale', '表里有一行刚被别人改过，这次没有保存，请重新打开这一页再改。')
    throw error
  }
}

/** A street has one set of scores a year: somebody else may have entered it since the table was opened. */
async function mustBeOnlyOne(work: Work, rows: Rows): Promise<void> {
  for (const { id, set } of rows) {
    const { section, year } = (set ?? {}) as { section?: unknown; year?: unknown }
    if (id !== undefined || typeof section !== 'string' || typeof year !== 'number') continue
    const filters = { section: { any: [section] }, year: { from: String(year), to: String(year) } }
    if ((await selectIds(work.read, { register: 'fiveGoods', filters })).length > 0)
      throw new Said('stale', '这条路段这一年的分数刚由别人填过，请重新打开这一页再改。')
  }
}

/** 新建 永兴路 2026-11-22 五有自查; 换届选举 选民名册 155 人: what was written, under what it belongs to. */
async function noteOf(
  work: Work,
  register: AnyRegister,
  rows: Rows,
  written: readonly StoredRecord[],
): Promise<string> {
  const parents = [...new Set(written.map((record) => String(record.values[register.parent!])))]
  const to = registerOf(fieldOf(register, register.parent!).to as RegisterId)
  const parent = parents.length === 1 ? (await titlesIn(work.read, to, parents)).get(parents[0]!) : undefined
  const [only] = written
  if (written.length > 1 || !only)
    return [parent, register.label, `${written.length} ${register.unit}`].filter(Boolean).join(' ')
  const verb = rows[0]!.as === 'archive' ? '归档' : rows[0]!.id === undefined ? '新建' : '修改'
  // A nominee has no name but its shop's.
  const titles = register.id === 'nominee' ? await titlesOf(work.read, register, [only]) : {}
  return [verb, parent, titles[String(only.values['shop'])] ?? register.title(only.values)].filter(Boolean).join(' ')
}
