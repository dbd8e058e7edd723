import { setImmediate } from 'node:timers/promises'
import type { Issued, IssuedLine, IssueState, Paper } from '../../../bridge/paper-shapes'
import { listIssued, putIssued, readIssued, sha256, type IssuedPaper, type ToIssue } from '../../../db/issued-papers'
import type { OfficeFile } from '../../../db/office-file'
import { dayOf } from '../../../records/kit/dates'
import { Said } from '../../../records/kit/said'
import type { RegisterId } from '../../../records/registers'
import type { Job, OfficeContext } from '../context'
import { fileName } from '../documents/kit/file-name'
import { makePaper } from '../documents/make-paper'
import type { PrintedForm } from '../documents/printed-form'

/** A record that a paper is to be issued about. */
export interface Subject<Facts> {
  register: RegisterId
  record: string
  number: string | null
  /** What the record is called, and what stands in the file's name. */
  title: string
  facts: Facts
}

export interface Issuing<Facts> {
  form: PrintedForm<Facts>
  /** The first part of the file's name. */
  called: string
  subjects: readonly Subject<Facts>[]
  /** Marks that the paper wants filled in; what is not known of them stays blank on it and is said. */
  wants: readonly string[]
  /** Issues again where the record says something else than the paper that was issued. */
  renew: boolean
}

/** A digest of what a form prints of these facts. */
function printedOf<Facts>({ profile }: OfficeContext, form: PrintedForm<Facts>, facts: Facts): string {
  return sha256(JSON.stringify(form.fill(facts, { office: profile, day: dayOf(new Date()) })))
}

const ofForm = (issued: readonly IssuedPaper[], form: string, record: string): IssuedPaper[] =>
  issued.filter((paper) => paper.form === form && paper.record === record)

/** How a form of a record stands. */
export function issueState<Facts>(
  context: OfficeContext,
  form: PrintedForm<Facts>,
  { record, facts }: Pick<Subject<Facts>, 'record' | 'facts'>,
  issued: readonly IssuedPaper[],
): IssueState {
  const last = ofForm(issued, form.form.id, record).at(-1)
  if (!last) return 'none'
  return last.printed === printedOf(context, form, facts) ? 'issued' : 'changed'
}

interface Made<Facts> {
  done: Issued
  printed: readonly Subject<Facts>[]
}

/** The issue under way in each file: the next one waits for it, so that two clicks find one paper. */
const underWay = new WeakMap<OfficeFile, Promise<unknown>>()

/**
 * Makes papers, keeps each with its record, and lays one file of them on the tray. What was issued before is given out as it
 * was; of several, it is left out of the print and named.
 * @returns what the window is told, and the subjects whose papers lie on the tray.
 * @throws Said `denied` where all of several were issued before, `cancelled`.
 */
export function issue<Facts>(context: OfficeContext, asked: Issuing<Facts>, job: Job): Promise<Made<Facts>> {
  const before = underWay.get(context.file) ?? Promise.resolve()
  const mine = before.then(() => issueNow(context, asked, job))
  underWay.set(
    context.file,
    mine.catch(() => {}),
  )
  return mine
}

async function issueNow<Facts>(context: OfficeContext, asked: Issuing<Facts>, job: Job): Promise<Made<Facts>> {
  const { form, called, subjects, renew } = asked
  const first = subjects[0]!
  const issued = await listIssued(
    context.file.read,
    first.register,
    subjects.map((s) => s.record),
  )
  const fresh = subjects.filter((subject) => {
    const state = issueState(context, form, subject, issued)
    return state === 'none' || (state === 'changed' && renew)
  })
  if (fresh.length === 0) {
    if (subjects.length > 1)
      throw new Said('denied', '所选的都签发过了，没有重新生成；请打开每一条，从「已签发」里取原件。')
    const last = ofForm(issued, form.form.id, first.record).at(-1)!
    return { done: { paper: await reopen(context, last.id), issued: 0, before: [] }, printed: subjects }
  }
  const kept: ToIssue[] = []
  for (const subject of fresh) {
    const version = ofForm(issued, form.form.id, subject.record).length + 1
    kept.push(await made(context, asked, subject, version))
    job.progress(`生成${called}`, kept.length, fresh.length)
    await setImmediate()
    if (job.signal.aborted) throw new Said('cancelled', `已停止，没有签发${called}。`)
  }
  await putIssued(context.file, context.actor, kept)
  const blanks = blanksOf(context, asked, fresh)
  const name = fileName(called, `${fresh.length}份`, dayOf(new Date()))
  const paper =
    fresh.length === 1
      ? onTray(context, kept[0]!, blanks)
      : await makePaper(
          context,
          form,
          fresh.map((s) => s.facts),
          name,
          { blanks },
        )
  const before = subjects.filter((s) => !fresh.includes(s)).map((s) => s.title)
  return { done: { paper, issued: fresh.length, before }, printed: fresh }
}

async function made<Facts>(
  context: OfficeContext,
  { form, called }: Issuing<Facts>,
  { register, record, number, title, facts }: Subject<Facts>,
  version: number,
): Promise<ToIssue> {
  const name = fileName(...[called, number ?? '', title, version > 1 ? `第${version}版` : ''].filter(Boolean))
  const { id } = await makePaper(context, form, [facts], name)
  const { bytes } = context.papers.take(id)
  context.papers.drop(id)
  return { register, record, form: form.form.id, number, name, bytes, printed: printedOf(context, form, facts) }
}

/** What stays blank on the paper: 检查人 on one, 检查人（3 份） on many. */
function blanksOf<Facts>(
  { profile }: OfficeContext,
  { form, wants }: Issuing<Facts>,
  subjects: readonly Subject<Facts>[],
): string[] {
  const fillings = subjects.map(({ facts }) => form.fill(facts, { office: profile, day: dayOf(new Date()) }))
  return wants.flatMap((mark) => {
    const n = fillings.filter((filling) => filling[mark]?.length === 0).length
    if (n === 0) return []
    return subjects.length === 1 ? [mark] : [`${mark}（${n} 份）`]
  })
}

const onTray = (
  { papers }: OfficeContext,
  { name, bytes }: Pick<ToIssue, 'name' | 'bytes'>,
  blanks: string[] = [],
): Paper => papers.put({ name, kind: 'docx', landscape: false, blanks }, bytes)

/** An issued paper on the tray, byte by byte. @throws Said `missing`, `unreadable` where the bytes are not those issued. */
export async function reopen(context: OfficeContext, id: string): Promise<Paper> {
  const paper = await readIssued(context.file.read, id)
  if (!paper) throw new Said('missing', '这份文书不在档案里，请回到列表重新查找。')
  if (sha256(paper.bytes) !== paper.sha256)
    throw new Said('unreadable', '这份文书和签发时不一样，不能打开，请用备份核对。')
  return onTray(context, paper)
}

/** Issued papers as a window shows them, each with its place among the issues of its form. */
export function issuedLines(issued: readonly IssuedPaper[], titles: Readonly<Record<string, string>>): IssuedLine[] {
  return issued.map((paper) => {
    const { id, number, name, size, sha256: digest, at, person } = paper
    const version = ofForm(issued, paper.form, paper.record).indexOf(paper) + 1
    return { id, form: titles[paper.form] ?? paper.form, number, version, name, size, sha256: digest, at, person }
  })
}
