/** The first day of the half month that a day is in: rounds are made twice a month. */
export const halfMonthOf = (day: string): string => `${day.slice(0, 8)}${Number(day.slice(8)) < 16 ? '01' : '16'}`
