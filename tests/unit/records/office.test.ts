import { describe, expect, it } from 'vitest'
import { officeDoubts, officeName, officePlace, type OfficeProfile } from '../../../records/office'

const profile = (set: Partial<OfficeProfile>): OfficeProfile => ({
  kind: 'community',
  province: '示范省',
  city: '示范市',
  district: '示范区',
  subdistrict: '南环街道',
  community: '和平社区',
  phone: '',
  ...set,
})

describe('the name of an office', () => {
  it.each(['和平', '和平社区', '和平社区居委会', '和平社区居民委员会'])('is whole from %s', (community) => {
    expect(officeName(profile({ community }))).toBe('和平社区居民委员会')
  })

  it.each(['南环', '南环街道'])('of a subdistrict is whole from %s', (subdistrict) => {
    expect(officeName(profile({ kind: 'subdistrict', subdistrict }))).toBe('南环街道办事处')
  })
})

describe('the place of an office', () => {
  it.each([
    [{}, '示范省示范市示范区南环街道和平社区'],
    [{ community: '和平社区居委会' }, '示范省示范市示范区南环街道和平社区'],
    [{ city: '示范省示范市' }, '示范省示范市示范区南环街道和平社区'],
    [{ province: '示范', city: '示范省示范市' }, '示范省示范市示范区南环街道和平社区'],
    [{ district: '示范市示范区' }, '示范省示范市示范区南环街道和平社区'],
    [{ province: '直辖市', city: '直辖市' }, '直辖市示范区南环街道和平社区'],
    // A city that bears the name of its province is another place.
    [{ province: '吉林省', city: '吉林市' }, '吉林省吉林市示范区南环街道和平社区'],
    [{ city: '', community: '' }, '示范省示范区南环街道'],
    [{ kind: 'subdistrict' }, '示范省示范市示范区南环街道'],
  ] satisfies [Partial<OfficeProfile>, string][])('of %j is %s', (set, place) => {
    expect(officePlace(profile(set))).toBe(place)
  })
})

describe('what deserves a second look', () => {
  it('is a telephone without a digit, and words that stand twice', () => {
    expect(officeDoubts(profile({ phone: '办公室' }))).toHaveProperty('phone')
    expect(officeDoubts(profile({ community: '和平社区社区' }))).toHaveProperty('kind')
    expect(officeDoubts(profile({ province: '示范示范省' }))).toHaveProperty('kind')
  })

  it('is nothing of an ordinary office', () => {
    expect(officeDoubts(profile({ phone: '0990-1234567' }))).toEqual({})
    expect(officeDoubts(profile({ province: '吉林省', city: '吉林市' }))).toEqual({})
  })
})
