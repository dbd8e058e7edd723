import { Converter, Locale } from 'opencc-js/t2cn'
import { expect, it } from 'vitest'
import { fold } from '../../../db/reading'

// fold asks the dictionary only where a text holds one of the characters that it changes: none may be forgotten.
it('folds every word and every character of the dictionary as opencc does', () => {
  const convert = Converter({ from: 't', to: 'cn' })
  const words = (Locale.to['cn'] as string[][]).flat().flatMap((list) => list.split(/[| ]/))
  const characters = Array.from({ length: 0x2fa20 - 0x2e80 }, (_, i) => 0x2e80 + i)
    .filter((c) => c !== 0x3000 && (c < 0xd800 || c > 0xf8ff) && (c < 0xff01 || c > 0xff5e))
    .map((c) => String.fromCodePoint(c))
  const wrong = [...words, ...characters].filter((w) => fold(w) !== convert(w.toLowerCase()).replaceAll('锺', '钟'))
  expect(wrong).toEqual([])
})
