import { describe, expect, it } from 'vitest'
import { forms } from '../../../main/office/documents/forms'
import { checkTemplate } from '../../../main/office/templates/check-template'
import { fillTemplate } from '../../../main/office/templates/fill-template'
import { sampleFilling } from '../../../main/office/templates/sample-filling'
import { sampleTemplate } from '../../../main/office/templates/sample-template'
import { letterhead } from '../../documents/sample'
import { factsOf } from '../../documents/form-facts'
import { part, textOf } from '../../documents/word-parts'

it('every form has a name and an id of its own', () => {
  expect(new Set(forms.map(({ form }) => form.id)).size).toBe(forms.length)
  expect(new Set(forms.map(({ form, called }) => called ?? form.title)).size).toBe(forms.length)
})

describe.each(forms.map((printed) => [printed.form.id, printed] as const))('%s', (id, printed) => {
  const { marks, lists = {} } = printed
  const facts = factsOf(id)

  it('has marks that can be written in a template, each with its meaning, and none twice', () => {
    for (const [mark, means] of [marks, ...Object.values(lists)].flatMap((some) => Object.entries(some))) {
      expect(mark).toMatch(/^[^\s{}#^/@.]+$/)
      expect(means.trim()).not.toBe('')
    }
    for (const list of Object.keys(lists)) expect(Object.keys(marks)).not.toContain(list)
  })

  it.each(Object.entries(facts))('fills exactly its marks from %s facts', (_, one) => {
    const filling = printed.fill(one, letterhead)
    expect(Object.keys(filling).toSorted()).toEqual([...Object.keys(marks), ...Object.keys(lists)].toSorted())
    for (const mark of Object.keys(marks)) expect([mark, typeof filling[mark]]).toEqual([mark, 'string'])
    for (const [list, columns] of Object.entries(lists))
      for (const row of filling[list] as Record<string, string>[]) {
        expect(Object.keys(row).toSorted()).toEqual(Object.keys(columns).toSorted())
        for (const text of Object.values(row)) expect(text).toBeTypeOf('string')
      }
    expect(JSON.stringify(filling)).not.toMatch(/undefined|NaN|\[object/)
  })

  it('is built from any facts', async () => {
    const bytes = await printed.build(Object.values(facts), letterhead)
    expect(textOf(part(bytes, 'word/document.xml'))).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('has a file to begin a template with that carries every mark and can be filled', async () => {
    const template = await sampleTemplate(printed)
    expect(checkTemplate(printed, template)).toEqual({ unknown: [], missing: [], errors: [] })
    const fillings = [
      ...Object.values(facts).map((one) => printed.fill(one, letterhead)),
      sampleFilling(printed, letterhead),
    ]
    const filled = await fillTemplate(printed, template, fillings)
    expect(textOf(part(filled, 'word/document.xml'))).not.toMatch(/[{}]|undefined|null/)
  })
})
