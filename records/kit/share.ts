/** A share in percent, rounded half up; null of nothing. 137 of 155 is 88, and 88.4 with one digit behind the point. */
export function percent(part: number, whole: number, digits: 0 | 1 = 0): number | null {
  if (whole <= 0) return null
  const scale = 10 ** digits
  // In whole numbers: 0.285 × 100 is a little less than 28.5, and would be rounded down.
  return Math.floor((200 * scale * part + whole) / (2 * whole)) / scale
}

/** 137 / 155 人（88%）: a share never stands without what it is a share of. */
export function pairText(part: number, whole: number, unit: string): string {
  const share = percent(part, whole)
  return `${part} / ${whole} ${unit}${share === null ? '' : `（${share}%）`}`
}
