import type { Option } from '../kit/field'
import { choice, count, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const taskPeriods: readonly Option[] = [
  { code: 'week', label: '每周' },
  { code: 'month', label: '每月' },
  { code: 'quarter', label: '每季度' },
  { code: 'year', label: '每年' },
]

/** 周期工作: work that comes back: 街面清洗 twice a month, 修剪 once. */
export const task = register(
  'task',
  '周期工作',
  {
    name: text('工作名称', { required: true, max: 60 }),
    section: reference('路段', 'streetSection'),
    every: choice('周期', taskPeriods, { required: true, initial: 'month' }),
    times: count('每周期次数', { required: true, initial: 1, unit: '次' }),
    from: date('开始日期', { required: true }),
    until: date('结束日期'),
    person: text('负责人', { max: 60 }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '项',
    title: (t) => t.name,
    hint: (t, titleOf) =>
      [t.section && titleOf(t.section), `${taskPeriods.find((p) => p.code === t.every)?.label ?? ''} ${t.times} 次`]
        .filter(Boolean)
        .join(' · '),
    search: ['name', 'person'],
    list: ['name', 'section', 'every', 'times', 'person', 'from', 'until'],
    filters: ['section', 'every'],
    sorts: ['name', 'from'],
    form: [{ title: '周期工作', fields: ['name', 'section', 'every', 'times', 'from', 'until', 'person', 'note'] }],
    keys: [['name', 'section']],
    access: { read: staff, write: clerks },
  },
)
