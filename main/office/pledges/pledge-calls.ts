import { sql } from 'kysely'
import { dayOf } from '../../../records/kit/dates'
import { pledge } from '../../../records/signing/pledge'
import { pledgeLabel } from '../../../records/signing/pledge-text'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { pledgeMatrix } from './matrix'
import { sign, type Entry } from './sign'

/** 登记签订 80 份消防安全责任书; 登记签订 5 份责任书 where they are of several kinds. */
function sentence(entries: readonly Entry[]): string {
  const kinds = new Set(entries.map((e) => e.kind))
  const what = kinds.size === 1 ? pledgeLabel(entries[0]!.kind) : '责任书'
  return `登记签订 ${entries.length} 份${what}`
}

export const pledgeCalls: Handlers<'pledge.matrix' | 'pledge.under' | 'pledge.sign'> = {
  async 'pledge.matrix'({ offset, limit, ...question }, { file, actor }) {
    mustRead(pledge, actor.role)
    const matrix = await pledgeMatrix(file.read, question, dayOf(new Date()))
    return { ...matrix, rows: matrix.rows.slice(offset, offset + limit) }
  },

  async 'pledge.under'({ text }, { file, actor }) {
    mustRead(pledge, actor.role)
    const { n } = await file.read
      .selectFrom('pledge')
      .select(sql<number>`count(*)`.as('n'))
      .where('text', '=', text)
      .where('archivedAt', 'is', null)
      .executeTakeFirstOrThrow()
    return n
  },

  async 'pledge.sign'({ entries }, { file, actor }) {
    const note = sentence(entries)
    const act = await file.act(actor, { kind: 'edit', note }, (work) => sign(work, entries))
    return { batch: act.batch!, sentence: note, at: act.at, person: actor.name, count: act.count }
  },
}
