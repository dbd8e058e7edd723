import { registerOf } from '../../../records/registers'
import { Said } from '../../../records/kit/said'
import type { Handlers } from '../context'
import { withBothVersions } from './stale'
import { viewOf } from './views'
import { doAct } from './workflow'

export const workflowCalls: Handlers<'record.do'> = {
  async 'record.do'(asked, context) {
    const register = registerOf(asked.register)
    let title = ''
    const { label = '', byItself } = register.workflow?.acts.find((act) => act.id === asked.act) ?? {}
    if (byItself) throw new Said('denied', `${label}有自己的办理页面，请从记录上办理。`)
    try {
      const { result } = await context.file.act(
        context.actor,
        { kind: 'edit', note: () => `${label} ${title}` },
        async (work) => {
          const moved = await doAct(work, register, context.actor.role, asked)
          title = register.title(moved.values)
          return moved
        },
      )
      return viewOf(register, result)
    } catch (error) {
      if (error instanceof Said && error.code === 'stale') throw await withBothVersions(context, register, error, asked)
      throw error
    }
  },
}
