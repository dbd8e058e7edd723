import { count, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const fiveGoodsKeys = ['security', 'sanitation', 'business', 'committee'] as const

/** The place of a street among those that have a total; equal totals share a place. Streets are put in order, persons never. */
export const rankOf = (total: number | null, totals: readonly (number | null)[]): number | null =>
  total === null ? null : 1 + totals.filter((other) => other !== null && other > total).length

/**
 * 五好: the yearly scores of a street. Four are kept; the fifth of the old papers, 人口计生, is none of a street's business
 * (practices 3.6), and 作用发挥 scores the committee, never persons.
 */
export const fiveGoods = register(
  'fiveGoods',
  '五好评比',
  {
    section: reference('路段', 'streetSection', { required: true }),
    year: count('年度', { required: true, unit: '年' }),
    security: count('社会治安好', { unit: '分' }),
    sanitation: count('城管卫生好', { unit: '分' }),
    business: count('经营秩序效益好', { unit: '分' }),
    committee: count('管委会作用发挥好', { unit: '分' }),
    total: count('总分', { unit: '分' }),
    on: date('评比日期'),
    assessor: text('评分人', { max: 60 }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '次',
    title: (g) => `${g.year} 年五好评比`,
    hint: (g, titleOf) => [titleOf(g.section), g.total === null ? '' : `${g.total} 分`].filter(Boolean).join(' · '),
    search: ['assessor'],
    list: ['year', 'section', 'security', 'sanitation', 'business', 'committee', 'total'],
    filters: ['section', 'year'],
    sorts: ['year', 'total'],
    form: [
      {
        title: '五好评比',
        fields: ['year', 'security', 'sanitation', 'business', 'committee', 'on', 'assessor', 'note'],
      },
    ],
    parent: 'section',
    keys: [['section', 'year']],
    follow: {
      fields: ['total'],
      of: (g) => {
        const scores = fiveGoodsKeys.map((key) => g[key])
        return { total: scores.every((s) => s !== null) ? scores.reduce((sum, s) => sum + s, 0) : null }
      },
    },
    warn: (g) =>
      Object.fromEntries(
        fiveGoodsKeys.filter((key) => (g[key] ?? 0) > 100).map((key) => [key, '分数超过 100，请核对（可先保存）']),
      ),
    access: { read: staff, write: clerks },
  },
)
