import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dependenciesOf, exceptions, isAccepted } from '../../tools/licences'

const root = join(import.meta.dirname, '../..')
const all = dependenciesOf(root)
const page = readFileSync(join(root, 'docs/LICENCES.md'), 'utf8')

describe('licences', () => {
  test('an expression is accepted when one of its ways is', () => {
    expect(isAccepted('MIT')).toBe(true)
    expect(isAccepted('(MIT OR GPL-3.0-or-later)')).toBe(true)
    expect(isAccepted('MIT AND OFL-1.1')).toBe(true)
    expect(isAccepted('MIT AND GPL-3.0-only')).toBe(false)
    expect(isAccepted('AGPL-3.0-only')).toBe(false)
    expect(isAccepted('not stated')).toBe(false)
  })

  test('every package has one that is accepted, or a reason to be here', () => {
    expect(all.filter((d) => !isAccepted(d.licence) && !(d.name in exceptions))).toEqual([])
  })

  test('what is here by exception is not in the program', () => {
    expect(all.filter((d) => d.name in exceptions && d.inProgram)).toEqual([])
    expect(Object.keys(exceptions).filter((name) => !all.some((d) => d.name === name))).toEqual([])
  })

  test('every package that the project asks for stands in docs/LICENCES.md as it is', () => {
    const direct = all.filter((d) => d.direct)
    expect(direct.length).toBeGreaterThan(30)
    for (const d of direct) expect(page).toContain(`| ${d.name} | ${d.version} | ${d.licence} |`)
  })
})
