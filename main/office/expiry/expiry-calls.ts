import { dayOf } from '../../../records/kit/dates'
import { Said } from '../../../records/kit/said'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { Handlers, OfficeContext, Job } from '../context'
import { withBothVersions } from '../records/stale'
import { writeSheet, type SheetValue } from '../sheets/write-sheet'
import { countExpiry, kindOf, readExpiry, type ExpiryQuery } from './read-expiry'
import { sources } from './sources'

/** Lines that are read at once for a workbook, and the most that it holds. */
const atATime = 500
const mostRows = 100_000

export const expiryCalls: Handlers<'expiry.list' | 'expiry.sheet' | 'expiry.renew'> = {
  async 'expiry.list'({ offset, limit, ...query }, { file, actor }) {
    const today = dayOf(new Date())
    const lines = await readExpiry(file.read, actor.role, query, { today, offset, limit })
    return { lines, ...(await countExpiry(file.read, actor.role, query, today)) }
  },

  async 'expiry.sheet'(query, context, job) {
    const bytes = await writeSheet({
      name: '到期提醒',
      headings: ['类别', '内容', '所属路段', '到期日', '还有（天）', '依据'],
      widths: [12, 36, 18, 13, 11, 34],
      rows: rowsOf(context, query, job),
      signal: job.signal,
    })
    const name = `到期提醒_${dayOf(new Date())}.xlsx`
    return context.papers.put({ name, kind: 'xlsx', landscape: true, blanks: [] }, bytes)
  },

  async 'expiry.renew'({ register: registerId, id, revision, field, until }, context) {
    const register = registerOf(registerId)
    if (!sources.some((s) => s.register === registerId && s.field === field && s.mayRenew))
      throw new Said('denied', '这一项不能只改日期，请打开记录办理。')
    if (until <= dayOf(new Date())) throw new Said('invalid', '新的到期日应在今天以后，请核对。')
    let title = ''
    try {
      await context.file.act(context.actor, { kind: 'edit', note: () => `续期 ${title}` }, async (work) => {
        const [renewed] = await work.write(register, [{ id, revision, set: { [field]: until } }])
        title = register.title(renewed!.values)
      })
    } catch (error) {
      if (error instanceof Said && error.code === 'stale')
        throw await withBothVersions(context, register, error, { id, revision })
      throw error
    }
    return null
  },
}

async function* rowsOf(
  { file, actor }: OfficeContext,
  query: ExpiryQuery,
  job: Job,
): AsyncGenerator<readonly SheetValue[]> {
  const today = dayOf(new Date())
  const { total } = await countExpiry(file.read, actor.role, query, today)
  if (total > mostRows) throw new Said('invalid', `共 ${total} 件，一张表格放不下，请按路段或类别分几次导出。`)
  for (let offset = 0; offset < total; offset += atATime) {
    const lines = await readExpiry(file.read, actor.role, query, { today, offset, limit: atATime })
    job.progress('导出', Math.min(total, offset + lines.length), total)
    for (const l of lines) yield [kindOf(l.register as RegisterId), l.title, l.street, l.until, l.days, l.detail]
  }
}
