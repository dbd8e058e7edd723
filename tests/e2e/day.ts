const dayMs = 86_400_000

/** So many days from today, `YYYY-MM-DD`, in the time zone that the program runs in here (launch.ts), whatever the machine's own is. */
export const day = (fromToday: number): string =>
  new Date(Date.now() + fromToday * dayMs).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
