import type { Page } from '@playwright/test'
import '../../bridge/window-api'

/** Names that nobody trades under. */
const fronts = ['福满园', '小丽', '惠民', '老周', '阳光', '四季', '五谷', '洁净', '好运', '大众', '鲜果', '手机']
const trades = ['饺子馆', '理发', '便利店', '修车', '托管', '五金']

/** Makes a street of so many shops on both sides, every thirtieth of them empty, and gives the ids of the street and its shops. */
export async function makeStreet(page: Page, name: string, count: number) {
  const shops = Array.from({ length: count }, (_, n) => ({
    name: n % 30 === 29 ? `空铺${n + 1}` : `${fronts[n % fronts.length]}${trades[n % trades.length]}`,
    door: `${n + 1}号`,
    status: n % 30 === 29 ? 'vacant' : 'open',
    operator: `王${'一二三四五六七八九'[n % 9]}`,
    category: 'catering',
  }))
  return page.evaluate(
    async ([street, all]) => {
      const save = async (register: 'streetSection' | 'shop', set: Record<string, unknown>) => {
        const reply = await window.jiefang.call('record.save', { register, set })
        if (!reply.ok) throw new Error(reply.sentence)
        return reply.value.id
      }
      const section = await save('streetSection', { name: street, oddSide: '南', evenSide: '北' })
      const ids: string[] = []
      for (const shop of all) ids.push(await save('shop', { ...shop, section }))
      return { section, shops: ids }
    },
    [name, shops] as const,
  )
}
