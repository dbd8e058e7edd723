import chineseDays from 'chinese-days'

/** Years whose public holidays the State Council has published and the library knows; of others nothing is said. */
const knownYears = { from: 2004, to: 2026 }

/**
 * The first working day after a day that is none (民法典 第二百零三条: 期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日).
 * @returns null where the day is a working day, or its year is not known yet
 */
export function shiftedDay(day: string): string | null {
  const year = Number(day.slice(0, 4))
  if (year < knownYears.from || year > knownYears.to || chineseDays.isWorkday(day)) return null
  const next = chineseDays.findWorkday(0, day)
  return Number(next.slice(0, 4)) > knownYears.to ? null : next
}
