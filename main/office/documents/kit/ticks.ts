import type { Field } from '../../../../records/kit/field'

/** Choices of at most so many answers are printed as boxes; a longer list would not fit its cell. */
const most = 5

/** ■营业 □歇业 □转让, or undefined for a field that has no boxes. Both signs are in every Chinese typeface. */
export function ticks(field: Field, value: unknown): string | undefined {
  const answers =
    field.kind === 'yesNo'
      ? [
          { code: true, label: '是' },
          { code: false, label: '否' },
        ]
      : field.kind === 'choice' && field.options && field.options.length <= most
        ? field.options
        : undefined
  return answers?.map((a) => `${a.code === value ? '■' : '□'}${a.label}`).join(' ')
}
