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

/** What people write when they mean the community alone: 和平社区居委会 */
const committee = /居民?委员?会$/

const communityName = (o: OfficeProfile): string => ending(o.community.replace(committee, ''), '社区')

/** Whether the next part of a place says this one again: 浙江 before 浙江省杭州市, 昆明市 before 昆明市五华区. */
const isSaidAgain = (part: string, next: string): boolean =>
  (/[省市区县州盟旗街道镇乡]$/.test(part) && next.startsWith(part)) ||
  ['省', '自治区', '壮族自治区', '回族自治区', '维吾尔自治区'].some((end) => next.startsWith(part + end))

/** 和平社区居民委员会, 南环街道办事处: the name that signs a paper. */
export function officeName(o: OfficeProfile): string {
  return o.kind === 'community'
    ? `${communityName(o)}居民委员会`
    : `${/[街镇乡]道?$/.test(o.subdistrict) ? o.subdistrict : `${o.subdistrict}街道`}办事处`
}

/** 某省某市某区某街道某社区: where the office is, on every form; what a later part says again is said once. */
export function officePlace(o: OfficeProfile): string {
  const community = o.kind === 'community' && o.community !== '' ? communityName(o) : ''
  const parts = [o.province, o.city, o.district, o.subdistrict, community].filter((part) => part !== '')
  return parts.filter((part, n) => !isSaidAgain(part, parts[n + 1] ?? '')).join('')
}

/** What deserves a second look in the particulars, by field; none of it keeps anybody from going on. */
export function officeDoubts(o: OfficeProfile): Partial<Record<keyof OfficeProfile, string>> {
  const doubts: Partial<Record<keyof OfficeProfile, string>> = {}
  if (o.phone !== '' && !/\d/.test(o.phone)) doubts.phone = '这里没有数字，请看看是不是电话。'
  if ([officePlace(o), officeName(o)].some((text) => /(..+)\1/.test(text)))
    doubts.kind = '有的字写了两遍，请看看上面哪一栏多写了。'
  return doubts
}
