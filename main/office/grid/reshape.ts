import type { Input } from '../../../bridge/calls'
import type { Reshaped } from '../../../bridge/grid-shapes'
import type { Act } from '../../../db/office-file'
import { readRecords } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { gridCell } from '../../../records/street/grid-cell'
import { chineseDate } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { shopGroup } from '../../../records/street/shop-group'
import { streetSection } from '../../../records/street/street-section'
import type { OfficeContext } from '../context'
import { contentOf } from './content'

type Cell = Omit<StoredRecord, 'values'> & { values: RecordOf<typeof gridCell> }
type Split = Required<Input<'grid.split'>>
type Merge = Input<'grid.merge'>

/** Cells that are in use, in the order of their ids. @throws Said `missing`, `invalid` */
async function living(work: Work, ids: readonly string[], on: string): Promise<Cell[]> {
  const cells = (await readRecords(work.read, gridCell, ids)) as unknown as Cell[]
  if (cells.length < ids.length || cells.some((cell) => cell.archivedAt !== null))
    throw new Said('missing', '有的网格已经不在了，请重新打开网格再办。')
  for (const { values } of cells) {
    if (values.endedOn !== null) throw new Said('invalid', `「${values.name}」已经停用，不能再分设或合并。`)
    if (values.validFrom !== null && on < values.validFrom)
      throw new Said('invalid', `「${values.name}」${chineseDate(values.validFrom)}才启用，请把日期改到那天以后。`)
  }
  return cells
}

/** Puts what stood in the old cells into new ones; `to` gives the id of the new cell. */
async function move(
  work: Work,
  content: Awaited<ReturnType<typeof contentOf>>,
  to: (id: string) => string,
): Promise<void> {
  await work.write(
    streetSection,
    content.sections.map(({ id }) => ({ id, set: { grid: to(id) } })),
  )
  await work.write(
    shopGroup,
    content.groups.map(({ id }) => ({ id, set: { grid: to(id) } })),
  )
  await work.write(
    gridCell,
    content.cells.map(({ id }) => ({ id, set: { within: to(id) } })),
  )
}

const reshaped = (context: OfficeContext, note: string, { batch, at, count, result }: Act<string[]>): Reshaped => ({
  batch: batch!,
  sentence: note,
  at,
  person: context.actor.name,
  count,
  cells: result,
})

/**
 * Splits a cell: it ends on a day, the new ones begin, and what stood in it is shared out among them. One act.
 * @throws Said `stale`, `missing`, `invalid`
 */
export async function split(context: OfficeContext, { id, revision, on, into, ...shares }: Split): Promise<Reshaped> {
  if (new Set(into.map((cell) => cell.name)).size < into.length)
    throw new Said('invalid', '新网格的名称有重复，请改成不同的名称。')
  let note = ''
  const done = await context.file.act(context.actor, { kind: 'bulk', note: () => note }, async (work) => {
    const [old] = await living(work, [id], on)
    const { name, level, within } = old!.values
    note = `${name}分设为${into.map((cell) => cell.name).join('、')}`
    const made = await work.write(
      gridCell,
      into.map((cell) => ({ set: { ...cell, level, within, validFrom: on, splitFrom: id } })),
    )
    const content = await contentOf(work.read, [id])
    const share = { ...shares.cells, ...shares.sections, ...shares.groups }
    const left = [...content.cells, ...content.sections, ...content.groups].filter((one) => !made[share[one.id] ?? -1])
    if (left.length > 0)
      throw new Said('invalid', `还有 ${left.length} 项没有分到新网格（如「${left[0]!.name}」），请重新打开分设。`)
    await move(work, content, (one) => made[share[one]!]!.id)
    await work.write(gridCell, [{ id, revision, set: { endedOn: on } }])
    return made.map((cell) => cell.id)
  })
  return reshaped(context, note, done)
}

/**
 * Merges cells: they end on a day, and what stood in them goes into a new one, or into the one of them that is kept. One act.
 * @throws Said `missing`, `invalid`
 */
export async function merge(context: OfficeContext, { ids, on, into }: Merge): Promise<Reshaped> {
  if (new Set(ids).size < ids.length) throw new Said('invalid', '同一个网格选了两次，请重新选择。')
  let note = ''
  const done = await context.file.act(context.actor, { kind: 'bulk', note: () => note }, async (work) => {
    const cells = await living(work, ids, on)
    const { level, within } = cells[0]!.values
    if (cells.some((cell) => cell.values.level !== level))
      throw new Said('invalid', '只有同一层级的网格能合并，请重新选择。')
    const kept = 'keep' in into ? cells.find((cell) => cell.id === into.keep) : undefined
    if ('keep' in into && !kept) throw new Said('invalid', '保留的网格不在所选之中，请重新选择。')
    const ending = cells.filter((cell) => cell !== kept)
    const name = 'keep' in into ? kept!.values.name : into.name
    note = `${ending.map((cell) => cell.values.name).join('、')}并入${name}`
    const target = kept?.id ?? (await work.write(gridCell, [{ set: { ...into, level, within, validFrom: on } }]))[0]!.id
    await move(
      work,
      await contentOf(
        work.read,
        ending.map((cell) => cell.id),
      ),
      () => target,
    )
    await work.write(
      gridCell,
      ending.map(({ id, revision }) => ({ id, revision, set: { endedOn: on, mergedInto: target } })),
    )
    return [target]
  })
  return reshaped(context, note, done)
}
