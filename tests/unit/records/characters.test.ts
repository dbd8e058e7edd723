import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrow, tidy } from '../../../records/kit/characters'

test('full-width letters, digits and punctuation become ordinary ones', () => {
  expect(narrow('１２３ＡＢｃ，（）－．／　完')).toBe('123ABc,()-./ 完')
})

test('invisible characters and spaces at the ends go, spaces inside stay', () => {
  expect(tidy('\ufeff　 张\u200b三 李四\u00a0\n')).toBe('张三 李四')
})

test('tidying or narrowing twice changes nothing more', () => {
  const text = fc.stringMatching(/^[ 　\u00a0\u200b\n\tａＡ１，a1张]{0,20}$/)
  fc.assert(
    fc.property(text, (t) => {
      expect(tidy(tidy(t))).toBe(tidy(t))
      expect(narrow(narrow(t))).toBe(narrow(t))
    }),
  )
})
