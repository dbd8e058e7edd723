import type { ImportCheck } from '../../../bridge/import-shapes'
import type { OfficeFile } from '../../../db/office-file'
import { Said } from '../../../records/kit/said'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { Handlers, Job, OfficeContext } from '../context'
import { openWorkbook } from '../sheets/open-workbook'
import { checkRows, type Checked } from './checking'
import { dataRows } from './data-rows'
import { fileVersion, loadKnownRecords } from './known-records'
import { knowsHeading } from './by-heading'
import { refusedPaper } from './refused-paper'
import type { UsedColumn } from './row-facts'
import { runImport } from './running'
import { ImportSession, ImportSessions } from './session'

/** Open imports by office file; they go when the file is closed. */
const byFile = new WeakMap<OfficeFile, ImportSessions>()

function sessionsOf(file: OfficeFile): ImportSessions {
  const sessions = byFile.get(file) ?? new ImportSessions()
  byFile.set(file, sessions)
  return sessions
}

const sessionOf = ({ file, actor }: OfficeContext, id: string): ImportSession => sessionsOf(file).get(id, actor.id)

/** Import of other people's tables: open, correct the matching, dry run, write, take the refused rows back. */
export const importCalls: Handlers<
  'import.open' | 'import.choose' | 'import.check' | 'import.rows' | 'import.run' | 'import.refused' | 'import.close'
> = {
  async 'import.open'({ register: id, name, bytes }, { file, actor }) {
    const register = registerOf(id)
    const known = await loadKnownRecords(file.read, register)
    const session = new ImportSession(actor.id, name, register, openWorkbook(name, bytes), known)
    sessionsOf(file).add(session)
    return { id: session.id, ...session.view() }
  },

  async 'import.choose'({ id, sheet, headingRow }, context) {
    const session = sessionOf(context, id)
    session.choose(sheet, headingRow, await loadKnownRecords(context.file.read, session.register))
    return session.view()
  },

  async 'import.check'({ id, targets }, context, job) {
    const session = sessionOf(context, id)
    session.dryRun = undefined
    session.dryRun = { targets, checked: await check(session, targets, context, job) }
    return summaryOf(session.dryRun.checked)
  },

  'import.rows'({ id, verdict, offset, limit }, context) {
    const { checked } = dryRunOf(sessionOf(context, id))
    const rows = verdict === undefined ? checked.rows : checked.rows.filter((r) => r.verdict === verdict)
    return {
      total: rows.length,
      rows: rows
        .slice(offset, offset + limit)
        .map(({ line, verdict: v, title, says }) => ({ line, verdict: v, title, says })),
    }
  },

  async 'import.run'({ id }, context, job) {
    const { file, actor } = context
    const session = sessionOf(context, id)
    const { checked, targets } = dryRunOf(session)
    if (checked.counts.new + checked.counts.changed === 0) {
      throw new Said('invalid', '没有要新建或修改的记录，请核对表格。')
    }
    const note = `导入《${session.file}》`
    if ((await fileVersion(file.read)) !== checked.version) {
      const again = await check(session, targets, context, job)
      session.dryRun = { targets, checked: again }
      if (outcome(again) !== outcome(checked)) {
        throw new Said('stale', '核对之后有记录被改过，已经重新核对，请看过结果再导入。')
      }
    }
    file.backup('导入前')
    const act = await runImport(file, actor, session.register, dryRunOf(session).checked, note, job)
    session.dryRun = undefined
    if (act.batch === null) throw new Said('invalid', '表格里的内容和已有的记录一样，没有需要改的。')
    return { batch: act.batch, sentence: `${note} ${act.count} 条`, at: act.at, person: actor.name, count: act.count }
  },

  async 'import.refused'({ id }, context, job) {
    const session = sessionOf(context, id)
    const { checked } = dryRunOf(session)
    if (checked.counts.refused === 0) throw new Said('missing', '没有未导入的行。')
    const bytes = await refusedPaper(session.layout, checked, job.signal)
    const name = `${session.file.replace(/\.[^.]*$/, '')}（未导入的行）.xlsx`
    return context.papers.put({ name, kind: 'xlsx', landscape: true, blanks: [] }, bytes)
  },

  'import.close'({ id }, { file }) {
    sessionsOf(file).close(id)
    return null
  },
}

function dryRunOf(session: ImportSession) {
  if (!session.dryRun) throw new Said('invalid', '还没有核对，请先核对表格。')
  return session.dryRun
}

async function check(
  session: ImportSession,
  targets: readonly (string | null)[],
  { file }: OfficeContext,
  job: Job,
): Promise<Checked> {
  const columns = usedColumns(session, targets)
  const { sheet, block } = session.layout
  const used = columns.map((c) => c.column)
  const rows = dataRows(sheet, block, used, knowsHeading(session.targets))
  const version = await fileVersion(file.read)
  const known = await loadKnownRecords(file.read, session.register)
  const table = { register: session.register, rows, columns, from1904: sheet.from1904 }
  return { ...(await checkRows(table, known, job)), version }
}

/** The columns that a person wants imported. Each target once, and enough of them to tell the records apart. */
function usedColumns(
  { layout, targets: known, register }: ImportSession,
  targets: readonly (string | null)[],
): UsedColumn[] {
  const used: UsedColumn[] = []
  for (const [i, name] of targets.entries()) {
    const column = layout.columns[i]
    const target = known.find((t) => t.target === name)
    if (name === null || !column) continue
    if (!target) throw new Said('invalid', `不认识的项目「${name}」，请重新选择。`)
    if (used.some((u) => u.target === target))
      throw new Said('invalid', `有两列都对应「${target.label}」，请只留一列。`)
    used.push({ column: column.at, heading: column.heading, target })
  }
  const keys = (register.keys ?? []) as string[][]
  if (!keys.some((key) => key.some((field) => used.some((u) => u.target.target === field)))) {
    throw new Said(
      'invalid',
      `还没有指定哪一列是「${register.fields[keys.at(-1)?.[0] ?? '']?.label ?? '名称'}」，请在列的上方选好。`,
    )
  }
  return used
}

const unit = (id: RegisterId): string => registerOf(id).unit

function summaryOf(checked: Checked): ImportCheck {
  const makes = [...checked.makes].map(([id, titles]) => {
    const named = titles.slice(0, 8).join('、')
    return `新建${registerOf(id).label} ${titles.length} ${unit(id)}：${named}${titles.length > 8 ? '…' : ''}`
  })
  return { counts: checked.counts, makes }
}

/** What an import would do, to tell whether it is still what a person has seen. */
const outcome = (checked: Checked): string =>
  JSON.stringify(checked.rows.map((r) => [r.verdict, r.says, r.write?.id ?? '']))
