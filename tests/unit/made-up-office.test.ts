import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../records/kit/kinds'
import { fieldsOf, type AnyRegister } from '../../records/kit/register'
import { registers } from '../../records/registers'
import { largeOffice, sampleOffice, type MadeUp, type MadeUpOffice } from '../fixtures/made-up-office'

const office = sampleOffice()
const of = (o: MadeUpOffice): [AnyRegister, readonly MadeUp<any>[]][] => [
  [registers.streetSection, o.sections],
  [registers.shopGroup, o.groups],
  [registers.shop, o.shops],
  [registers.licence, o.licences],
]

describe('the made-up office', () => {
  test('has the three levels of the sample', () => {
    expect(office.sections).toHaveLength(12)
    expect(office.groups.filter((g) => g.values.within === null)).toHaveLength(56)
    expect(office.groups.filter((g) => g.values.within !== null)).toHaveLength(142)
    expect(office.shops).toHaveLength(300)
    expect(office.licences.length).toBeGreaterThan(200)
  })

  test('is the same every time', () => {
    expect(sampleOffice()).toEqual(office)
  })

  test('holds nothing that a register refuses, or that would get a warning', () => {
    for (const [r, records] of of(office))
      for (const { values } of records) {
        expect(r.schema.safeParse(values).error).toBeUndefined()
        const odd = fieldsOf(r).filter(([key, f]) => values[key] !== null && rulesOf(f).warn?.(values[key], f))
        expect(odd).toEqual([])
      }
  })

  test('points only to records of its own', () => {
    const ids = new Set(of(office).flatMap(([, records]) => records.map((r) => r.id)))
    for (const [r, records] of of(office))
      for (const [key] of fieldsOf(r).filter(([, f]) => f.kind === 'reference'))
        expect(records.filter(({ values }) => values[key] !== null && !ids.has(values[key]))).toEqual([])
  })

  test('has no two shops that an import would take for one', () => {
    const { shops } = largeOffice(3000)
    const codes = shops.map((s) => s.values.creditCode).filter((code) => code !== null)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(shops.map((s) => `${s.values.name}|${s.values.address}`)).size).toBe(shops.length)
  })

  test('grows to any size', () => {
    expect(largeOffice(30_000).shops).toHaveLength(30_000)
  })
})
