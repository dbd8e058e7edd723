import type { HistoryLine } from '../../../bridge/record-shapes'
import { childRegisters, type PastChange } from '../../../db/history'
import { readRecords, titlesOf, type Read } from '../../../db/records'
import { fromColumns } from '../../../db/columns'
import { masked, show } from '../../../records/kit/kinds'
import { fieldsOf, fieldOf, type AnyRegister } from '../../../records/kit/register'
import { registerOf } from '../../../records/registers'

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** 把 门牌 从「12」改为「12号」: what happened to one field, in words; personal values masked. */
export function fieldSentence(
  register: AnyRegister,
  key: string,
  before: unknown,
  after: unknown,
  titleOf: (id: string) => string,
): string {
  const f = fieldOf(register, key)
  const words = (value: unknown): string => short(show(f, masked(f, value), titleOf))
  const [old, now] = [words(before), words(after)]
  if (old === '') return `填写 ${f.label}「${now}」`
  if (now === '') return `清空 ${f.label}（原为「${old}」）`
  return `把 ${f.label} 从「${old}」改为「${now}」`
}

/** The past of a record and of its children as sentences: 谁、何时、把什么从什么改成什么. */
export async function historyLines(
  read: Read,
  register: AnyRegister,
  past: readonly PastChange[],
): Promise<HistoryLine[]> {
  const titles: Record<string, string> = {}
  for (const one of [register, ...childRegisters(register)]) {
    const its = past.filter((c) => c.register === one.id)
    const sides = its.flatMap((c) => [{ values: side(one, c, 0) }, { values: side(one, c, 1) }])
    const children = one === register ? [] : await readRecords(read, one, [...new Set(its.map((c) => c.record))])
    Object.assign(titles, await titlesOf(read, one, [...sides, ...children]))
    for (const { id, values } of children) titles[id] = childName(one, values, titles)
  }
  const titleOf = (id: string): string => titles[id] ?? '（已撤销的记录）'
  return past.map((c) => {
    const own = registerOf(c.register)
    const sentences = sentencesOf(own, c, { before: side(own, c, 0), after: side(own, c, 1) }, titleOf)
    const who = c.alike > 1 ? `${c.alike} ${own.unit}` : titleOf(c.record)
    const whose = own === register ? '' : `${own.label} ${who}：`
    const { seq, at, person, batch, reason } = c
    return { seq, at, person, batch, reason, sentences: sentences.map((s) => whose + s) }
  })
}

/** A child by its title; one that is listed by something else than what it belongs to, by that: a shop put forward. */
function childName(register: AnyRegister, values: Record<string, unknown>, titles: Record<string, string>): string {
  const first = register.list[0]!
  const listedBy = first !== register.parent && fieldOf(register, first).kind === 'reference' && values[first]
  return (typeof listedBy === 'string' && titles[listedBy]) || register.title(values)
}

function sentencesOf(
  register: AnyRegister,
  c: PastChange,
  { before, after }: { before: Record<string, unknown>; after: Record<string, unknown> },
  titleOf: (id: string) => string,
): string[] {
  // Of 导入《…》：商户档案 300 家 only the first half belongs to one record.
  const how =
    c.batchKind === 'import' || c.batchKind === 'undo' ? `（${/^((撤销|恢复)：)?[^：]*/.exec(c.batchNote)?.[0]}）` : ''
  switch (c.kind) {
    case 'create':
      return [c.revision > 1 ? `重新建档${how}` : `建档${how}`]
    case 'archive':
      return [`归档${how}`]
    case 'restore':
      return [`恢复${how}`]
    case 'withdraw':
      return [`撤销建档${how}`]
    case 'erase':
      return ['按期销毁个人信息']
    case 'update': {
      if (c.alike > 1) return [`修改 ${labelsOf(register, c.edited)}${how}`]
      if (c.fields === null) return [`修改（内容已按期销毁）${how}`]
      const changed = fieldsOf(register).filter(([key]) => Object.hasOwn(c.fields!, key))
      const sentences = changed.map(([key]) => fieldSentence(register, key, before[key], after[key], titleOf))
      return sentences.map((s, i) => (i === 0 ? s + how : s))
    }
  }
}

const labelsOf = (register: AnyRegister, keys: readonly string[]): string =>
  fieldsOf(register)
    .flatMap(([key, f]) => (keys.includes(key) ? f.label : []))
    .join('、')

function side(register: AnyRegister, c: PastChange, which: 0 | 1): Record<string, unknown> {
  return fromColumns(
    register,
    Object.fromEntries(Object.entries(c.fields ?? {}).map(([key, pair]) => [key, pair[which]])),
  )
}
