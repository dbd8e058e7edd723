import { z } from 'zod'
import { tidy } from './kit/characters'

const name = (label: string) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().min(1, `请填写${label}`).max(40, `${label}最多 40 个字`))
const optionalName = (label: string) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(40, `${label}最多 40 个字`))

/**
 * The office that this file belongs to. Every form prints it. A community (社区居委会) has no power of enforcement:
 * its papers say 告知 and 督促; a subdistrict (街道办事处) may say more where it is authorised.
 */
export const officeProfile = z
  .object({
    kind: z.enum(['community', 'subdistrict']),
    province: name('省（自治区、直辖市）'),
    city: optionalName('市（州）'),
    district: name('区（县）'),
    subdistrict: name('街道（镇）'),
    community: optionalName('社区'),
    phone: optionalName('办公电话'),
  })
  .refine((o) => o.kind === 'subdistrict' || o.community !== '', { path: ['community'], error: '请填写社区' })
export type OfficeProfile = z.infer<typeof officeProfile>

const ending = (text: string, end: string): string => (text.endsWith(end) ? text : text + end)

/** 和平社区居民委员会, 南环街道办事处: the name that signs a paper. */
export function officeName(o: OfficeProfile): string {
  return o.kind === 'community'
    ? `${ending(o.community, '社区')}居民委员会`
    : `${/[街镇乡]道?$/.test(o.subdistrict) ? o.subdistrict : `${o.subdistrict}街道`}办事处`
}

/** 某省某市某区某街道某社区: where the office is, on every form. */
export function officePlace(o: OfficeProfile): string {
  return [
    o.province,
    o.city,
    o.district,
    o.subdistrict,
    o.kind === 'community' ? ending(o.community, '社区') : '',
  ].join('')
}
