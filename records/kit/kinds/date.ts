import { z } from 'zod'
import { dayExists, forEver, forEverText, momentText, readDate, saysForEver } from '../dates'
import type { FieldFacts, KindRules } from '../field'
import { narrow, tidy } from '../characters'
import { field } from './make'

const day = (label: string) =>
  z.string().refine(
    (v) => {
      const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(v)
      return m !== null && dayExists(Number(m[1]), Number(m[2]), Number(m[3]))
    },
    { error: `${label}应是一个日期，如 2021-03-05` },
  )

/** A calendar day, `YYYY-MM-DD`. */
export const date = <const F extends FieldFacts>(label: string, facts?: F) => field('date', label, day(label), facts)

/** A moment, UTC ISO text; shown in local time. */
export const dateTime = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('dateTime', label, z.iso.datetime({ error: `${label}应是日期和时间，如 2021-03-05 09:30` }), facts)

export const dateRules: KindRules<string> = {
  column: 'text',
  store: (v) => v,
  load: String,
  read: (input, f) => (f.openEnded && saysForEver(input) ? { value: forEver } : readDate(input)),
  show: (v) => (v === forEver ? forEverText : v),
}

export const dateTimeRules: KindRules<string> = {
  column: 'text',
  store: (v) => v,
  load: String,
  read(input) {
    const text = narrow(tidy(input))
    const time = /[\sT]*(\d{1,2})[:时点](\d{1,2})(?:分|:(\d{2})(?:\.(\d{1,3})\d*)?)?(Z)?$/.exec(text)
    const onDay = readDate(time ? text.slice(0, time.index) : text)
    if ('refused' in onDay || onDay.value === null) return onDay
    const [y, m, d] = onDay.value.split('-').map(Number) as [number, number, number]
    const [hour, minute, second] = [Number(time?.[1] ?? 0), Number(time?.[2] ?? 0), Number(time?.[3] ?? 0)]
    const thousandths = Number((time?.[4] ?? '').padEnd(3, '0'))
    if (hour > 23 || minute > 59 || second > 59) return { refused: `「${input}」的时间不存在，请核对` }
    const moment = time?.[5]
      ? new Date(Date.UTC(y, m - 1, d, hour, minute, second, thousandths))
      : new Date(y, m - 1, d, hour, minute, second, thousandths)
    return { value: moment.toISOString() }
  },
  show: momentText,
}
