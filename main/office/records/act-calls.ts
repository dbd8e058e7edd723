import { readAct, readActs, type PastAct } from '../../../db/history'
import { titlesIn } from '../../../db/records'
import { undo } from '../../../db/undo'
import { registerOf } from '../../../records/registers'
import { Said } from '../../../records/kit/said'
import type { Handlers, OfficeContext } from '../context'
import { mustMayTakeBack } from '../mediation/access'

/** Acts that may still be taken back: not undone, and no undos themselves. */
export const undoable = (act: PastAct): boolean => !act.undone && act.kind !== 'undo'

async function keptTitles({ file }: OfficeContext, kept: Awaited<ReturnType<typeof undo>>['kept']) {
  const named: { id: string; title: string }[] = []
  for (const { register, id } of kept.slice(0, 20)) {
    const titles = await titlesIn(file.read, registerOf(register), [id])
    named.push({ id, title: titles.get(id) ?? '（已不在）' })
  }
  return [...named, ...kept.slice(20).map(({ id }) => ({ id, title: '' }))]
}

export const actCalls: Handlers<'act.last' | 'act.undo'> = {
  async 'act.last'(_input, { file, actor }) {
    const act = (await readActs(file.read, 50)).find((a) => a.personId === actor.id && undoable(a))
    return act ? { batch: act.batch, sentence: act.note, at: act.at, person: act.person, count: act.count } : null
  },

  async 'act.undo'({ batch }, context, job) {
    const act = await readAct(context.file.read, batch)
    if (!act) throw new Said('missing', '找不到这一步，可能是另一台电脑上做的，请在记录的历史里逐条改回。')
    await mustMayTakeBack(context, batch)
    const result = await undo(
      context.file,
      context.actor,
      batch,
      act.kind === 'undo' ? act.note.replace(/^撤销/, '恢复') : `撤销：${act.note}`,
      {
        onProgress: (done, total) => job.progress('撤销', done, total),
        signal: job.signal,
      },
    )
    return { batch: result.batch ?? batch, undone: result.undone, kept: await keptTitles(context, result.kept) }
  },
}
