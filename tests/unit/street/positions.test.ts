import { expect, it } from 'vitest'
import { positionsFor } from '../../../main/office/street/positions'

it.each([
  ['nobody has a place yet', [null, null, null], [10, 20, 30]],
  ['everybody stands right', [10, 20, 30], [10, 20, 30]],
  ['the last goes to the front', [30, 10, 20], [5, 10, 20]],
  ['the first goes to the end', [20, 30, 10], [20, 30, 40]],
  ['two find room between two', [10, null, null, 20], [10, 13, 16, 20]],
  ['no room is left: all are numbered anew', [10, null, 11], [10, 20, 30]],
  ['nothing stands before nought', [null, 0], [10, 20]],
])('%s', (_what, present, positions) => {
  expect(positionsFor(present)).toEqual(positions)
})

it('always rises', () => {
  for (let seed = 1; seed < 200; seed++) {
    const present = Array.from({ length: 12 }, (_, i) =>
      (seed * (i + 3) * 7919) % 5 === 0 ? null : (seed * (i + 1) * 31) % 97,
    )
    const positions = positionsFor(present)
    expect(positions.every((p, i) => Number.isInteger(p) && (i === 0 || p > positions[i - 1]!))).toBe(true)
  }
})
