import { Said } from '../../../records/kit/said'
import { shop } from '../../../records/shops/shop'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { withBothVersions } from '../records/stale'
import { changeOperator } from './change-operator'
import { readLife } from './life'

export const shopCalls: Handlers<'shop.life' | 'shop.changeOperator'> = {
  'shop.life': ({ id, before }, { file, actor }) => {
    mustRead(shop, actor.role)
    return readLife(file.read, actor.role, id, before)
  },

  async 'shop.changeOperator'(change, context) {
    const { file, actor } = context
    let name = ''
    try {
      const { result } = await file.act(actor, { kind: 'edit', note: () => `更换经营者 ${name}` }, async (work) => {
        const changed = await changeOperator(work, change)
        name = changed.name
        // What was typed of the old operator's file is settled by the change.
        work.dropDraft(shop, change.id)
        return changed
      })
      return { voided: result.voided }
    } catch (error) {
      if (error instanceof Said && error.code === 'stale') throw await withBothVersions(context, shop, error, change)
      throw error
    }
  },
}
