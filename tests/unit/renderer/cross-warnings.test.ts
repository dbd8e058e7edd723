import { describe, expect, it } from 'vitest'
import { checkList } from '../../../records/checks/check-list'
import { registers } from '../../../records/registers'
import { crossWarnings } from '../../../renderer/kit/sheet/cross-warnings'

describe('what does not fit together', () => {
  it.each(Object.values(registers).map((register) => [register.label, register] as const))(
    'is asked of no empty sheet: %s',
    (_, register) => {
      expect(crossWarnings(register, {})).toEqual([])
    },
  )

  it('is said once the required fields are there', () => {
    const typed = { name: '夜市检查', kind: 'other', items: '油桶加盖\n油桶加盖' }
    expect(crossWarnings(checkList, typed)).toEqual(['有两项写得一样，检查时分不开，请核对（可先保存）'])
    expect(crossWarnings(checkList, { ...typed, items: '' })).toEqual([])
  })
})
