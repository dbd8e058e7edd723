import type { Kysely } from 'kysely'
import type { FormLine, MarkLine } from '../../../bridge/calls/templates'
import type { Actor } from '../../../db/actor'
import { dropFormTemplate, listFormTemplates, putFormTemplate, readFormTemplate } from '../../../db/form-templates'
import { recordAccountEvent } from '../../../db/people'
import type { Tables } from '../../../db/tables'
import { dayOf } from '../../../records/kit/dates'
import { Said } from '../../../records/kit/said'
import { safeName } from '../attachments/safe-name'
import type { Handlers } from '../context'
import { forms } from '../documents/forms'
import { fileName } from '../documents/kit/file-name'
import type { PrintedForm } from '../documents/printed-form'
import { checkTemplate, isSound } from './check-template'
import { fillTemplate, liesAcross } from './fill-template'
import { sampleFilling } from './sample-filling'
import { sampleTemplate } from './sample-template'

/** An office's own templates: what there is, a look at a new one, putting it in the place of a form, and back. */
export const templateCalls: Handlers<
  'template.list' | 'template.check' | 'template.put' | 'template.drop' | 'template.sample' | 'template.preview'
> = {
  async 'template.list'(_, { file }) {
    const inUse = new Map((await listFormTemplates(file.read)).map(({ form, ...facts }) => [form, facts]))
    return forms.map((printed) => ({ ...lineOf(printed), template: inUse.get(printed.form.id) ?? null }))
  },

  'template.check': ({ form, bytes }) => checkTemplate(formOf(form), bytes),

  async 'template.put'({ form, name, bytes, seen }, { file, actor }) {
    const found = checkTemplate(formOf(form), bytes)
    if (!isSound(found)) {
      const wrong = found.unknown.length + found.errors.length
      throw new Said('invalid', `模板里有 ${wrong} 处标记要改，请改好后再选一次。`, found)
    }
    const unseen = found.missing.filter((mark) => !seen.includes(mark))
    if (unseen.length > 0)
      throw new Said('invalid', `模板里没有「${unseen[0]}」等 ${unseen.length} 个标记，请看过以后再保存。`, found)
    const kept = safeName(name, { type: '', ending: '.docx' })
    await file.keep(async (trx) => {
      await putFormTemplate(trx, actor, { form, name: kept, bytes })
      await writeDown(trx, actor, '换上', formOf(form))
    })
    return null
  },

  async 'template.drop'({ form }, { file, actor }) {
    const printed = formOf(form)
    await file.keep(async (trx) => {
      if (await dropFormTemplate(trx, form)) await writeDown(trx, actor, '撤下', printed)
    })
    return null
  },

  async 'template.sample'({ form, of }, { file, papers }) {
    const printed = formOf(form)
    const put = (name: string, bytes: Uint8Array) =>
      papers.put({ name, kind: 'docx', landscape: printed.landscape, blanks: [] }, bytes)
    if (of === 'marks') return put(fileName('模板', printed.form.title), await sampleTemplate(printed))
    const present = await readFormTemplate(file.read, form)
    if (!present) throw new Said('missing', `《${printed.form.title}》现在用的是自带的表格，没有模板可取，请刷新页面。`)
    return put(present.name, new Uint8Array(present.bytes))
  },

  async 'template.preview'({ form, bytes }, { papers, profile }) {
    const printed = formOf(form)
    if (!isSound(checkTemplate(printed, bytes))) throw new Said('invalid', '模板里还有认不出的标记，请改好后再预览。')
    const filled = await fillTemplate(printed, bytes, [
      sampleFilling(printed, { office: profile, day: dayOf(new Date()) }),
    ])
    const name = fileName('预览', printed.form.title)
    return papers.put({ name, kind: 'docx', landscape: liesAcross(bytes), blanks: [] }, filled)
  },
}

/** @throws Said for a form that there is not */
function formOf(id: string): PrintedForm<any> {
  const found = forms.find(({ form }) => form.id === id)
  if (!found) throw new Said('missing', '没有这张表格，请刷新页面后重新选择。')
  return found
}

/** What a form is called wherever the office sees it. */
const titleOf = ({ form, called }: PrintedForm<any>): string => called ?? form.title

/** What an office prints has changed with its template: who did it is on record, as for an account. */
const writeDown = (db: Kysely<Tables>, { id }: Actor, did: '换上' | '撤下', printed: PrintedForm<any>): Promise<void> =>
  recordAccountEvent(db, { person: id, what: 'template', subject: '', detail: `${did} ${titleOf(printed)}` })

const linesOf = (marks: Readonly<Record<string, string>>): MarkLine[] =>
  Object.entries(marks).map(([mark, means]) => ({ mark, means }))

const lineOf = (printed: PrintedForm<any>): Omit<FormLine, 'template'> => ({
  id: printed.form.id,
  title: titleOf(printed),
  marks: linesOf(printed.marks),
  lists: Object.entries(printed.lists ?? {}).map(([list, columns]) => ({ list, marks: linesOf(columns) })),
})
