import { z } from 'zod'
import { officeName, type OfficeProfile } from '../office'
import { difficulties, keepingPeriods } from './case-options'
import { defaultCaseNumber } from './case-workflow'

const grades = difficulties.map((o) => o.code) as [string, ...string[]]
const codes = keepingPeriods.map((o) => o.code) as [string, ...string[]]

/** What a mediation committee settles for itself. */
export const mediationSettings = z.strictObject({
  /** The name that stands on every paper: 和平社区人民调解委员会. */
  committee: z.string().trim().min(1, '请填写调解委员会名称').max(60, '名称最多 60 个字'),
  /** How a case number is written; `{年}`, `{号}`, `{号3}`. */
  numberFormat: z
    .string()
    .trim()
    .max(40, '案号格式最多 40 个字')
    .refine((v) => /\{号\d?\}/.test(v), '案号格式里要有 {号}')
    .refine((v) => v.includes('{年}'), '案号格式里要有 {年}'),
  /** 保管期限 that a dossier is archived with unless told. */
  keepFor: z.enum(codes),
  /** 以案定补: for a closed case of each grade, in 分. */
  subsidy: z.record(z.enum(grades), z.int().min(0, '补贴标准不能小于零').max(100_000_000, '补贴标准太大，请核对')),
  /** The court that is asked to confirm agreements. */
  court: z.string().trim().max(60, '法院名称最多 60 个字'),
})
export type MediationSettings = z.infer<typeof mediationSettings>

/** 和平社区居民委员会 → 和平社区人民调解委员会. */
const committeeOf = (profile: OfficeProfile): string =>
  `${officeName(profile).replace(/居民委员会$|办事处$/, '')}人民调解委员会`

/** What holds until the committee says otherwise. */
export const defaultMediationSettings = (profile: OfficeProfile): MediationSettings => ({
  committee: committeeOf(profile),
  numberFormat: defaultCaseNumber,
  keepFor: 'long',
  subsidy: Object.fromEntries(grades.map((grade) => [grade, 0])),
  court: '',
})
