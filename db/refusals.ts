import { fieldsOf, type AnyRegister } from '../records/kit/register'
import { Said } from '../records/kit/said'

/** A record as it is about to be written. */
interface Planned {
  readonly id: string
  readonly old: Record<string, unknown> | undefined
  readonly values: Record<string, unknown>
}

/** Values of a record of a register, as this act has left them; undefined where there is none. */
export type ValuesOfId = (register: string, id: string) => Record<string, unknown> | undefined

/** Living records of a register that point to a record by a field, as this act has left them. */
export type PointingAt = (
  register: AnyRegister,
  key: string,
  id: string,
) => readonly { readonly id: string; readonly values: Record<string, unknown> }[]

/**
 * Looks at what is about to be written with what it points to and what points to it, all as they will be.
 * @throws Said `invalid` where a register refuses it, or where records of one register would point to each other in a circle.
 */
export function mustBeAllowed(
  register: AnyRegister,
  planned: readonly Planned[],
  stored: ValuesOfId,
  pointingAt: PointingAt,
): void {
  const coming = new Map(planned.map((plan) => [plan.id, plan.values]))
  const valuesOf: ValuesOfId = (of, id) => (of === register.id ? coming.get(id) : undefined) ?? stored(of, id)
  mustNotCircle(register, planned, valuesOf)
  if (!register.refuse) return
  for (const { id: own, values, old } of planned) {
    const target = (key: string) => {
      const id = values[key]
      return typeof id === 'string' ? (valuesOf(register.fields[key].to, id) ?? null) : null
    }
    const below = (key: string) =>
      [
        ...planned.filter((plan) => plan.values[key] === own),
        ...pointingAt(register, key, own).filter((one) => !coming.has(one.id)),
      ].map((one) => one.values)
    const refused = register.refuse(values, old ?? null, target, below)
    const sentence = Object.values(refused).find((one) => one !== undefined)
    if (sentence !== undefined) throw new Said('invalid', `${sentence}。`, refused)
  }
}

/** Files that a record may name: those in the store, as `id sha256`. */
export type FilesKept = (ids: readonly string[]) => ReadonlySet<string>

/** @throws Said `invalid` where a record would name a file that is not in the store, or not the one that it says. */
export function mustHaveFiles(register: AnyRegister, planned: readonly Planned[], kept: FilesKept): void {
  for (const [key, f] of fieldsOf(register)) {
    if (f.kind !== 'attachments') continue
    const named = planned.flatMap(({ old, values }) =>
      values[key] === old?.[key] ? [] : ((values[key] as { id: string; sha256: string }[] | null) ?? []),
    )
    if (named.length === 0) continue
    const there = kept(named.map(({ id }) => id))
    if (named.some(({ id, sha256 }) => !there.has(`${id} ${sha256}`)))
      throw new Said('invalid', `${f.label}里有一个文件没有存进来，请删去后重新添加。`, {
        [key]: '有一个文件没有存进来',
      })
  }
}

/** A tree stays a tree: nothing is put below itself. */
function mustNotCircle(register: AnyRegister, planned: readonly Planned[], valuesOf: ValuesOfId): void {
  for (const [key, f] of fieldsOf(register).filter(([, field]) => field.to === register.id)) {
    for (const { id, old, values } of planned) {
      if (values[key] === null || values[key] === old?.[key]) continue
      const seen = new Set([id])
      for (let above: unknown = values[key]; typeof above === 'string'; above = valuesOf(register.id, above)?.[key]) {
        if (above === id)
          throw new Said('invalid', `${f.label}不能选它自己的下级，请另选。`, { [key]: '不能选它自己的下级' })
        if (seen.has(above)) break // a circle that was there before is not this record's doing
        seen.add(above)
      }
    }
  }
}
