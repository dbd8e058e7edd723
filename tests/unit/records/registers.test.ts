import { describe, expect, test } from 'vitest'
import { narrow } from '../../../records/kit/characters'
import { fieldOf, fieldsOf, initialValues, type AnyRegister } from '../../../records/kit/register'
import { registerIds, registerOf, registers } from '../../../records/registers'

const each = Object.values(registers).map((r) => [r.id, r as AnyRegister] as const)
const twice = (words: string[]): string[] => words.filter((w, i) => words.indexOf(w) !== i)

test('a register is listed under its own id', () => {
  for (const id of registerIds) expect(registerOf(id).id).toBe(id)
  expect(twice(Object.values(registers).map((r) => r.label))).toEqual([])
})

describe.each(each)('%s', (_id, r) => {
  test('names only fields that it declares', () => {
    const named: string[] = [
      ...r.list,
      ...r.filters,
      ...r.sorts,
      ...r.search,
      ...(r.wanted ?? []),
      ...(r.keys ?? []).flat(),
      ...(r.expires ?? []),
      ...(r.inherit ? [r.inherit.from, ...r.inherit.fields] : []),
      ...(r.parent ? [r.parent] : []),
      ...r.form.flatMap((group) => group.fields),
    ]
    for (const key of named) expect(fieldOf(r, key).label).not.toBe('')
  })

  test('has names that can be columns, and none that a column of the system has', () => {
    const taken = ['local', 'id', 'revision', 'createdAt', 'updatedAt', 'archivedAt', 'searchText']
    for (const [key] of fieldsOf(r)) {
      expect(key).toMatch(/^[a-z][A-Za-z]*$/)
      expect(key).not.toMatch(/Sort$/)
      expect(taken).not.toContain(key)
    }
  })

  test('shows every field once in its form, but those that nobody types', () => {
    const shown: string[] = r.form.flatMap((group) => group.fields)
    const notTyped: (string | undefined)[] = [
      r.parent,
      r.workflow?.state,
      ...(r.follow?.fields ?? []),
      ...(r.inherit?.fields ?? []),
    ]
    const declared = fieldsOf(r)
      .map(([key]) => key)
      .filter((key) => !notTyped.includes(key) || shown.includes(key))
    expect(shown.toSorted()).toEqual(declared.toSorted())
    expect(shown.filter((key) => key === r.workflow?.state || r.follow?.fields.includes(key))).toEqual([])
  })

  test('moves between states that it has, by acts that ask for fields that it has', () => {
    if (!r.workflow) return
    const states = fieldOf(r, r.workflow.state).options!.map((o) => o.code)
    expect(states).toContain(fieldOf(r, r.workflow.state).initial)
    expect(twice(r.workflow.acts.map((act) => act.id))).toEqual([])
    for (const act of r.workflow.acts) {
      for (const state of [...act.from, ...(act.to ? [act.to] : [])]) expect(states).toContain(state)
      for (const key of [...act.needs, ...(act.asks ?? []), ...(act.issues ? [act.issues.field] : [])])
        expect(fieldOf(r, key).label).not.toBe('')
    }
  })

  test('has no label twice, and no other heading that means two fields', () => {
    const fields = fieldsOf(r).map(([, f]) => f)
    expect(twice(fields.map((f) => f.label))).toEqual([])
    expect(twice(fields.flatMap((f) => [...new Set([f.label, ...(f.also ?? [])].map(narrow))]))).toEqual([])
  })

  test('has options whose codes, labels and other words are unambiguous', () => {
    for (const [, f] of fieldsOf(r)) {
      const options = f.options ?? []
      for (const o of options) expect(o.code).toMatch(/^[a-z][A-Za-z]*$/)
      expect(twice(options.flatMap((o) => [o.code, ...new Set([o.label, ...(o.also ?? [])])]))).toEqual([])
      expect(options.filter((o) => /[、，,;；\n：:]/.test(o.label))).toEqual([])
    }
  })

  test('points only to registers that exist', () => {
    for (const [, f] of fieldsOf(r)) expect(f.kind !== 'reference' || registerIds.includes(f.to as never)).toBe(true)
    expect(r.parent === undefined || fieldOf(r, r.parent).kind).toEqual(r.parent === undefined ? true : 'reference')
  })

  test('says why it keeps every phone and ID number of a person', () => {
    const kept = fieldsOf(r).filter(([, f]) => f.kind === 'phone' || f.kind === 'idNumber')
    for (const [, f] of kept) expect(f.personal).toMatch(/./)
  })

  test('opens its list in an order, and shows there what it can', () => {
    expect(r.sorts.length).toBeGreaterThan(0)
    expect(r.list.length).toBeGreaterThan(0)
    expect(twice([...r.list])).toEqual([])
    expect(twice([...r.filters])).toEqual([])
    expect(twice([...r.sorts])).toEqual([])
  })

  test('a new record holds what the declaration says, and lacks only what is required', () => {
    const issues = r.schema.safeParse(initialValues(r)).error?.issues ?? []
    const required = fieldsOf(r).filter(([, f]) => f.required && (f.initial ?? null) === null)
    expect(issues.map((i) => String(i.path[0])).toSorted()).toEqual(required.map(([key]) => key).toSorted())
    expect(r.schema.safeParse({ ...initialValues(r), unheardOf: 1 }).success).toBe(false)
  })
})

test('no field exists for what must never be kept', () => {
  const labels = each.flatMap(([, r]) => fieldsOf(r).flatMap(([, f]) => [f.label, ...(f.also ?? [])]))
  expect(labels.filter((l) => /政治|党员|民族|宗教|信仰|婚育|计生|健康史|前科|吸毒|重点人员/.test(l))).toEqual([])
})
