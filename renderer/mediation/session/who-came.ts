/** Somebody who may have come: 王秀英, 申请人. */
export interface Comer {
  readonly name: string
  /** What they are in the case; empty where nobody has said. */
  readonly as: string
}

/** What a line of names holds at most (records/mediation/session-record.ts). */
const room = 200

const namesIn = (line: string): string[] =>
  line
    .split('、')
    .map((name) => name.trim())
    .filter(Boolean)

const isOf = (entry: string, { name }: Comer): boolean => entry === name || entry.startsWith(`${name}（`)

/** Whether a line says that somebody came. */
export const hasCome = (line: string, who: Comer): boolean => namesIn(line).some((entry) => isOf(entry, who))

/** The line with somebody put behind those who are in it, with what they are as far as there is room; or taken out of it. */
export function toggled(line: string, who: Comer): string {
  const names = namesIn(line)
  if (hasCome(line, who)) return names.filter((entry) => !isOf(entry, who)).join('、')
  const full = [...names, who.as ? `${who.name}（${who.as}）` : who.name].join('、')
  return full.length <= room ? full : [...names, who.name].join('、')
}
