import type { Option } from '../kit/field'
import { attachments, choice, count, date, longText, reference, text, tickList } from '../kit/kinds'
import { dayOf } from '../kit/dates'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'
import { shopCategories } from '../shops/shop-categories'

export const verdicts: readonly Option[] = [
  { code: 'pass', label: '合格' },
  { code: 'fail', label: '不合格' },
]

/** 检查: one visit to one shop with one check list. The verdict follows from the ticks, and is not typed. */
export const inspection = register(
  'inspection',
  '检查记录',
  {
    shop: reference('商户', 'shop', { required: true }),
    list: reference('检查表', 'checkList', { required: true }),
    on: date('检查日期', { required: true }),
    inspectors: text('检查人', { max: 60 }),
    results: tickList('检查结果'),
    verdict: choice('结论', verdicts),
    failed: count('不合格项', { unit: '项' }),
    photos: attachments('照片'),
    note: longText('检查情况', { max: 2000 }),
    section: reference('所属路段', 'streetSection'),
    group: reference('所属片组', 'shopGroup'),
    category: choice('业态', shopCategories),
  },
  {
    unit: '次',
    title: (i) => `${i.on} 检查`,
    hint: (i, titleOf) => [titleOf(i.shop), titleOf(i.list)].join(' · '),
    search: ['inspectors'],
    list: ['on', 'shop', 'list', 'verdict', 'failed', 'inspectors'],
    filters: ['shop', 'list', 'on', 'verdict', 'section', 'group', 'category'],
    sorts: ['on'],
    form: [{ title: '检查记录', fields: ['on', 'list', 'inspectors', 'results', 'photos', 'note'] }],
    parent: 'shop',
    follow: {
      fields: ['verdict', 'failed'],
      of: ({ results }) => {
        const ticks = Object.values(results ?? {})
        const failed = ticks.filter((t) => t === 'fail').length
        return { failed: ticks.length ? failed : null, verdict: ticks.length ? (failed ? 'fail' : 'pass') : null }
      },
    },
    inherit: { from: 'shop', fields: ['section', 'group', 'category'] },
    warn: (i) => (i.on > dayOf(new Date()) ? { on: '检查日期在今天之后，请核对（可先保存）' } : {}),
    access: { read: staff, write: clerks },
  },
)
