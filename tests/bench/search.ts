import type Database from 'better-sqlite3'
import { searchQuery } from '../../db/search-text'
import { registers } from '../../records/registers'
import { chance } from '../fixtures/chance'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

const each = 8
const questions = 60

/** Searches as people type them: 1 to 6 characters out of names, pinyin initials, tails of phones. */
export function searchActs(office: BenchOffice): Act[] {
  const luck = chance(7)
  const asked = byHand(office.reading)
  const piece = (length: number) => (): string => {
    const from = luck.pick(office.madeUp.shops).values
    const text = luck.often(0.5) ? from.name : (from.address ?? from.name)
    const at = luck.whole(0, Math.max(0, text.length - length))
    return text.slice(at, at + length)
  }
  const kinds: Record<string, () => string> = {
    '1 character': piece(1),
    '2 characters': piece(2),
    '3 characters': piece(3),
    '4 characters': piece(4),
    '6 characters': piece(6),
    '2 pinyin initials': () => luck.pick(['zs', 'lw', 'hm', 'nr', 'yj', 'cs', 'xy', 'fm']),
    '4 pinyin initials': () => luck.pick(['nrmg', 'jcdp', 'wjdp', 'fmdc', 'xsdc', 'hycs']),
    'tail of a phone': () => (luck.pick(office.madeUp.shops).values.phone ?? '19900000000').slice(-4),
  }
  return Object.entries(kinds).map(([what, make]) => {
    const words = Array.from({ length: questions }, make)
    return {
      act: `search: ${what}`,
      goal: { p95: 10 },
      rounds: questions,
      run: (round) => office.ask('search.find', { words: words[round % questions]! }),
      floor: (round) => asked(words[round % questions]!),
    }
  })
}

/** The same index asked by hand, in every register: the newest few rows, longer words verified on the row. */
function byHand(reading: Database.Database): (typed: string) => void {
  const statements = [0, 1, 2].map((verified) =>
    Object.keys(registers).map((id) =>
      reading.prepare(
        `select * from ${id} where local in (select rowid from ${id}Search where ${id}Search match ? order by rowid desc limit ${verified ? 1000 : each})
         ${'and instr(searchText, ?) '.repeat(verified)} order by local desc limit ${each}`,
      ),
    ),
  )
  return (typed) => {
    const query = searchQuery(typed)
    if (!query) return
    for (const statement of statements[query.verify.length]!) statement.all(query.match, ...query.verify)
  }
}
