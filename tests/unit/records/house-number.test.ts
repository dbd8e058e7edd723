import { describe, expect, it } from 'vitest'
import { houseNumber, inWalkingOrder, sideOf, type OnTheStreet, type Side } from '../../../records/street/house-number'

describe('a door number', () => {
  it.each([
    ['12号', 12, 0],
    ['12', 12, 0],
    ['１２号', 12, 0],
    ['12-1号', 12, 1],
    ['12号-1', 12, 1],
    ['12号附3', 12, 3],
    ['12号附3号', 12, 3],
    ['12号之一', 12, 1],
    ['甲12', 12, 1],
    ['甲 12 号', 12, 1],
    ['12号乙', 12, 2],
    ['12乙号', 12, 2],
    ['12A号', 12, 1],
    ['12b', 12, 2],
    ['永兴路12号', 12, 0],
    ['永兴路12号1层3室', 12, 0],
    ['3栋12号', 12, 0],
    ['十二号', 12, 0],
    ['一百零五号', 105, 0],
    ['12、14号', 12, 0],
    ['12号、14号', 12, 0],
    ['0012号', 12, 0],
  ])('is read from %s', (door, number, part) => {
    expect(houseNumber(door)).toEqual({ number, part })
  })

  it.each([null, '', '无门牌', '桥头对面', '3栋2层', '-'])('is not made up for %s', (door) => {
    expect(houseNumber(door)).toBeNull()
  })
})

const shop = (door: string | null, position: number | null = null, side: Side = null): OnTheStreet => ({
  name: door ?? '空地摊',
  door,
  side,
  position,
})

describe('the place of a shop', () => {
  it('is the side of its number unless somebody has put it elsewhere', () => {
    expect(sideOf(shop('12-1号'))).toBe('even')
    expect(sideOf(shop('甲13'))).toBe('odd')
    expect(sideOf(shop('12号', null, 'odd'))).toBe('odd')
    expect(sideOf(shop('无门牌'))).toBeNull()
  })

  it('follows the numbers, and no number comes last', () => {
    const doors = ['无门牌', '20号', '12-2号', '3号', '12号', '甲12', '12号附3', '100号', null]
    expect(inWalkingOrder(doors.map((door) => shop(door))).map((s) => s.door)).toEqual([
      '3号',
      '12号',
      '甲12',
      '12-2号',
      '12号附3',
      '20号',
      '100号',
      null,
      '无门牌',
    ])
  })

  it('keeps the order that somebody gave, and finds room for a newcomer by its number', () => {
    const given = [shop('8号', 10), shop('2号', 20), shop('12号', 30)]
    expect(inWalkingOrder([shop('4号'), ...given, shop('30号')]).map((s) => s.door)).toEqual([
      '8号',
      '2号',
      '4号',
      '12号',
      '30号',
    ])
  })
})
