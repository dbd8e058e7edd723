import { narrow, tidy } from '../../../records/kit/characters'

/** A number without what people say around it: 约80平左右 is 约80平 (a kind reads 约 and units itself). */
export const plainNumber = (input: string): string => narrow(tidy(input)).replace(/(左右|上下)$/, '')

/** More decimals than are kept are rounded: 33.333333㎡ is 33.33㎡. */
export function roundNumber(text: string): { text: string; rounded?: string } {
  const m = /^(约?)([\d,]*\d\.\d{3,})(\D*)$/.exec(text)
  if (!m) return { text }
  const rounded = (Math.round(Number(`${(m[2] ?? '').replaceAll(',', '')}e2`)) / 100).toFixed(2)
  return { text: rounded + (m[3] ?? ''), rounded }
}
