import { describe, expect, it } from 'vitest'
import { hasCome, toggled } from '../../../renderer/mediation/session/who-came'

const applicant = { name: '王秀英', as: '申请人' }
const respondent = { name: '陈建国', as: '被申请人' }

describe('who came', () => {
  it('is put into the line with what they are, in the order of being ticked, and taken out again', () => {
    const both = toggled(toggled('', applicant), respondent)
    expect(both).toBe('王秀英（申请人）、陈建国（被申请人）')
    expect([hasCome(both, applicant), hasCome('', applicant)]).toEqual([true, false])
    expect(toggled(both, applicant)).toBe('陈建国（被申请人）')
    expect(toggled('王秀英', applicant)).toBe('')
  })

  it('leaves what was typed by hand', () => {
    expect(toggled('王秀英的女儿、', respondent)).toBe('王秀英的女儿、陈建国（被申请人）')
    expect(hasCome('王秀英的女儿', applicant)).toBe(false)
  })

  it('goes without what they are where the line is full', () => {
    const line = '某'.repeat(195)
    expect(toggled(line, applicant)).toBe(`${line}、王秀英`)
  })
})
