import { officeName, type OfficeProfile } from '../../../../records/office'

/** The office that makes a paper, and the day it is made (`YYYY-MM-DD`). */
export interface Letterhead {
  readonly office: OfficeProfile
  readonly day: string
}

/** 某省某市某区某街道和平社区居民委员会: where the office is and what it is called, in one. */
export function fullName(o: OfficeProfile): string {
  const place = [o.province, o.city, o.district, o.kind === 'community' ? o.subdistrict : '']
  return place.join('') + officeName(o)
}
