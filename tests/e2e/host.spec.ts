import { codec } from '../electron-host/codec'
import { expect, test } from './fixtures'

// What the stand-in promises about values that cross to another process; Electron keeps it by itself.
test('values cross as structured clones', () => {
  const round: Record<string, unknown> = { none: undefined, big: 10n ** 20n, nan: Number.NaN, minus: -0 }
  round['bytes'] = new Uint8Array([9, 8])
  round['floats'] = new Float64Array([1.5])
  round['map'] = new Map<unknown, unknown>([['at', new Date(7)]])
  round['set'] = new Set([1, 'two'])
  round['self'] = round
  const arrived = codec.decode(JSON.parse(JSON.stringify(codec.encode(round))))
  expect(arrived).toEqual(round)
  expect(arrived.self).toBe(arrived)
  expect(Object.is(arrived.minus, -0)).toBe(true)

  class Draft {
    typed = '张'
    get shown(): string {
      return this.typed
    }
  }
  expect(codec.decode(codec.encode(new Draft()))).toEqual({ typed: '张' })
  expect(codec.decode(codec.encode(new RangeError('too far')))).toBeInstanceOf(RangeError)
  expect(() => codec.encode({ run: () => {} })).toThrow('could not be cloned')
})

test('bytes reach the office and come back as bytes', async ({ office }) => {
  const { page } = await office.launch()
  const kinds = await page.evaluate(async () => {
    const reply = await window.jiefang.call('import.open', {
      register: 'shop',
      name: 'a.csv',
      bytes: new TextEncoder().encode('店招名称\n张记'),
    })
    return reply.ok ? 'opened' : reply.code
  })
  expect(kinds).toBe('locked') // it crossed two processes as bytes, and nobody is signed in
})
