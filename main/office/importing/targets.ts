import type { Field } from '../../../records/kit/field'
import { fieldOf, fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { registers } from '../../../records/registers'
import { plainHeading, type HeadingPath } from './heading-text'

/** What a column can be taken for: a field of the register, or of a child of it (`licence.food.validUntil`). */
export interface Target {
  readonly target: string
  readonly label: string
  readonly key: string
  readonly field: Field
  /** Headings that mean this target, plain. */
  readonly words: readonly string[]
  readonly child?: { readonly register: AnyRegister; readonly option: string }
}

/** Registers whose records hang on one of this register, one of each kind: the licences of a shop. */
export interface ChildRegister {
  readonly register: AnyRegister
  readonly parent: string
  /** The choice that tells the children of one parent apart. */
  readonly by: string
}

export function childRegisterOf(register: AnyRegister): ChildRegister | undefined {
  for (const child of Object.values<AnyRegister>(registers)) {
    if (child.apart) continue
    const [parent, by, ...more] = child.keys?.[0] ?? []
    if (
      parent !== undefined &&
      by !== undefined &&
      parent === child.parent &&
      more.length === 0 &&
      fieldOf(child, by).kind === 'choice' &&
      fieldOf(child, parent).to === register.id
    ) {
      return { register: child, parent, by }
    }
  }
  return undefined
}

/** How headings call the facts of a licence behind its name. */
const childWords: Record<string, readonly string[]> = {
  // The name of a licence alone stands for its number, where numbers stand below it.
  number: ['', '编号', '证号', '号', '号码', '证件号', '证件编号', '许可证号', '许可证编号', '证书编号'],
  validUntil: [
    '有效期至',
    '有效期',
    '有效期限',
    '有效日期',
    '有效期止',
    '有效期截止',
    '有效期到',
    '到期日期',
    '到期时间',
    '到期日',
    '截止日期',
    '届满日期',
    '到期',
    '期限',
  ],
}

/** The number of a business licence is the credit code of the shop. */
const notTargets = new Set(['licence.business.number'])

const wordsOf = (field: Field): string[] => unique([field.label, ...(field.also ?? [])].map(plainHeading))

/** Everything that a column of a table for this register can be; what follows from other fields is not asked of a table. */
export function targetsOf(register: AnyRegister): Target[] {
  const own = fieldsOf(register)
    .filter(([key, field]) => field.kind !== 'attachments' && !register.follow?.fields.includes(key))
    .map(([key, field]) => ({
      target: key,
      label: field.unit ? `${field.label}（${field.unit}）` : field.label,
      key,
      field,
      words: wordsOf(field),
    }))
  const child = childRegisterOf(register)
  return child ? [...own, ...childTargets(child)] : own
}

function childTargets({ register, by }: ChildRegister): Target[] {
  const options = fieldOf(register, by).options ?? []
  return options
    .flatMap((option) =>
      Object.entries(childWords).map(([key, endings]) => ({
        target: `${register.id}.${option.code}.${key}`,
        label: `${option.label}${fieldOf(register, key).label.replace(register.label, '')}`,
        key,
        field: fieldOf(register, key),
        words: unique(
          [option.label, ...(option.also ?? [])].flatMap((name) =>
            endings.map((ending) => plainHeading(name + ending)),
          ),
        ),
        child: { register, option: option.code },
      })),
    )
    .filter((t) => !notTargets.has(t.target))
}

const unique = (words: string[]): string[] => [...new Set(words.filter(Boolean))]

/** Whether a heading names a field that the program works out from others. */
export const isWorkedOut = (register: AnyRegister, heading: string): boolean =>
  (register.follow?.fields ?? []).some((key: string) => wordsOf(fieldOf(register, key)).includes(plainHeading(heading)))

/** Columns of other people's tables that this program does not keep, with the reason. */
const notKept: readonly (readonly [RegExp, string])[] = [
  [/^(序号?|行号|no|n)$/, '只是行的序号，不用导入'],
  [/身份证|证件号/, '本程序不保存商户的身份证号'],
  [/政治面貌|党员|团员|党组织/, '本程序不保存政治面貌'],
  [/民族/, '本程序不保存民族'],
  [/宗教|信仰/, '本程序不保存宗教信仰'],
  [/户籍|籍贯|户口/, '本程序不保存户籍'],
  [/婚姻|婚育|计生|生育/, '本程序不保存婚育情况'],
  [/^性别|年龄|出生|学历|文化程度/, '本程序不保存这项个人情况'],
  [/照片|图片|签名|签字|盖章|手印/, '图片和签名不能从表格导入'],
  [/未导入的原因/, '上次没有导入的原因，不用导入'],
]

/** Why a heading stands for something that is not kept, or undefined. */
export function whyNotKept({ last, whole }: HeadingPath): string | undefined {
  return notKept.find(([pattern]) => pattern.test(last) || (whole.length <= 12 && pattern.test(whole)))?.[1]
}
