import type { ImportCheck } from '../../../bridge/import-shapes'
import { listBackups } from '../../../db/backup'
import { readActs } from '../../../db/history'
import type { OfficeFile } from '../../../db/office-file'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { Handlers, Job, OfficeContext } from '../context'
import { openWorkbook } from '../sheets/open-workbook'
import { checkRows, type Checked } from './checking'
import { fileVersion, loadKnownRecords } from './known-records'
import { blankReferences, furtherRows } from './notices'
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
    session.written = undefined
    session.dryRun = { targets, checked: await check(session, targets, context, job) }
    return summaryOf(session)
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
    if ((await fileVersion(file.read)) !== checked.version) {
      const again = await check(session, targets, context, job)
      session.dryRun = { targets, checked: again }
      if (outcome(again) !== outcome(checked)) {
        throw new Said('stale', '核对之后有记录被改过，已经重新核对，请看过结果再导入。')
      }
    }
    if (await needsBackup(context, session.file)) file.backup('导入前')
    const latest = dryRunOf(session).checked
    const { act, note } = await runImport(file, actor, session.register, latest, session.file, job)
    session.dryRun = undefined
    session.written = latest
    if (act.batch === null) throw new Said('invalid', '表格里的内容和已有的记录一样，没有需要改的。')
    return { batch: act.batch, sentence: note, at: act.at, person: actor.name, count: act.count }
  },

  async 'import.refused'({ id }, context, job) {
    const session = sessionOf(context, id)
    const checked = session.written ?? dryRunOf(session).checked
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

/** A verified backup serves as long as nothing has happened since but the import of other sheets of the same file. */
async function needsBackup({ file, folder }: OfficeContext, table: string): Promise<boolean> {
  const newest = listBackups(folder).find((b) => b.verified)
  if (newest === undefined) return true
  const since = (await readActs(file.read, 50)).filter((act) => act.at >= newest.at)
  return since.length === 50 || since.some((act) => !act.note.startsWith(`导入《${table}》`))
}

async function check(
  session: ImportSession,
  targets: readonly (string | null)[],
  { file }: OfficeContext,
  job: Job,
): Promise<Checked> {
  const { obstacle, sheet, notices } = session.layout
  if (obstacle !== undefined) throw new Said('invalid', obstacle)
  const columns = usedColumns(session, targets)
  const rows = session.rows(columns.map((c) => c.column))
  const version = await fileVersion(file.read)
  const known = await loadKnownRecords(file.read, session.register)
  const table = { register: session.register, rows, columns, from1904: sheet.from1904 }
  const checked = await checkRows(table, known, job)
  // A table without names can correct shops that are here; where it is about none of them, the column has been missed.
  const missing = missingColumn(session.register, columns)
  if (missing !== undefined && checked.counts.changed + checked.counts.same === 0) throw needsColumn(missing)
  return { ...checked, version, notices: [...notices, ...blankReferences(rows, columns), ...furtherRows(rows)] }
}

const needsColumn = (label: string): Said => new Said('invalid', `还没有指定哪一列是「${label}」，请在列的上方选好。`)

/** The label of a field that new records need, and that no column is taken for. */
function missingColumn(register: AnyRegister, columns: readonly UsedColumn[]): string | undefined {
  const missing = fieldsOf(register).find(
    ([key, f]) => f.required && f.initial === undefined && !columns.some((c) => c.target.target === key),
  )
  return missing?.[1].label
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
    throw needsColumn(register.fields[keys.at(-1)?.[0] ?? '']?.label ?? '名称')
  }
  return used
}

const unit = (id: RegisterId): string => registerOf(id).unit

function summaryOf(session: ImportSession): ImportCheck {
  const { checked } = dryRunOf(session)
  const makes = [...checked.makes].map(([id, titles]) => {
    const named = titles.slice(0, 8).join('、')
    return `新建${registerOf(id).label} ${titles.length} ${unit(id)}：${named}${titles.length > 8 ? '…' : ''}`
  })
  return { counts: checked.counts, makes, notices: [...checked.notices] }
}

/** What an import would do, to tell whether it is still what a person has seen. */
const outcome = (checked: Checked): string =>
  JSON.stringify(checked.rows.map((r) => [r.verdict, r.says, r.write?.id ?? '']))
