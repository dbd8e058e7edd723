import { setImmediate } from 'node:timers/promises'
import { listFormTemplates } from '../../../db/form-templates'
import { dayOf } from '../../../records/kit/dates'
import { Said } from '../../../records/kit/said'
import type { CaseFile } from '../../../records/mediation/case-file'
import { dossierForms } from '../../../records/mediation/dossier'
import type { Job, OfficeContext } from '../context'
import { forms } from '../documents/forms'
import type { CaseFacts } from '../documents/mediation/case-facts'
import { buildDossier } from '../documents/mediation/dossier'
import { settingsOf } from './settings'

type Wanted = Pick<OfficeContext, 'file' | 'profile'>

/** What the papers of a case print. */
export async function caseFacts(context: Wanted, file: CaseFile, about: string | null = null): Promise<CaseFacts> {
  return { file, settings: await settingsOf(context), about }
}

/**
 * The whole dossier of a case in one Word file, as it would be printed today: what an archived case is frozen with.
 * @throws Said `cancelled`
 */
export async function dossierBytes(context: Wanted, file: CaseFile, job?: Job): Promise<Uint8Array> {
  const facts = await caseFacts(context, file)
  return buildDossier(facts, { office: context.profile, day: dayOf(new Date()) }, async (done, total) => {
    job?.progress('排版卷宗', done, total)
    await setImmediate()
    if (job?.signal.aborted) throw new Said('cancelled', '已停止生成卷宗，没有生成文件。')
  })
}

/**
 * What to know of a dossier where the office has templates of its own: papers of two layouts cannot be joined into one Word
 * file, so that the dossier keeps to the built-in forms.
 */
export async function templatesLeftOut({ file }: Pick<OfficeContext, 'file'>): Promise<string | null> {
  const own = new Set((await listFormTemplates(file.read)).map(({ form }) => form))
  const titles = forms.flatMap(({ form }) =>
    own.has(form.id) && dossierForms.some((id) => id === form.id) ? [`《${form.title}》`] : [],
  )
  if (titles.length === 0) return null
  return `整卷按内置格式排版；${titles.join('、')}有本单位自己的模板，请单独打印后替换卷内的这几份。`
}
