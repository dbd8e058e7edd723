import type { Page } from '@playwright/test'
import '../../bridge/window-api'

/** Names that nobody trades under. */
const fronts = ['福满园', '小丽', '惠民', '老周', '阳光', '四季', '五谷', '洁净', '好运', '大众', '鲜果', '手机']
const trades = ['饺子馆', '便利店', '五金', '理发', '修车', '托管']

/** Makes a street of so many shops on both sides, every thirtieth of them empty. */
export async function makeStreet(page: Page, name: string, count: number): Promise<void> {
  const section = await save(page, 'streetSection', { name, oddSide: '南', evenSide: '北' })
  for (let n = 0; n < count; n++) {
    const isEmpty = n % 30 === 29
    await save(page, 'shop', {
      name: isEmpty
        ? `空铺${n + 1}`
        : `${fronts[n % fronts.length]}${trades[Math.floor(n / fronts.length) % trades.length]}`,
      door: `${n + 1}号`,
      status: isEmpty ? 'vacant' : 'open',
      operator: `王${'一二三四五六七八九'[n % 9]}`,
      category: 'catering',
      section,
    })
  }
}

/** Writes a record past the screen and gives its id. */
const save = (page: Page, register: 'streetSection' | 'shop', set: Record<string, unknown>): Promise<string> =>
  page.evaluate(
    async ([of, values]) => {
      const reply = await window.jiefang.call('record.save', { register: of, set: values })
      if (!reply.ok) throw new Error(reply.sentence)
      return reply.value.id
    },
    [register, set] as const,
  )
