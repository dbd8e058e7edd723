import type { Option } from '../kit/field'
import { attachments, choice, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const recheckResults: readonly Option[] = [
  { code: 'solved', label: '已整改' },
  { code: 'partly', label: '部分整改' },
  { code: 'not', label: '未整改' },
]

/** 复查: one look at whether a hazard is gone. */
export const recheck = register(
  'recheck',
  '复查记录',
  {
    hazard: reference('隐患', 'hazard', { required: true }),
    on: date('复查日期', { required: true }),
    by: text('复查人', { max: 60 }),
    result: choice('复查结果', recheckResults, { required: true }),
    opinion: longText('复查意见', { max: 1000 }),
    deadline: date('新的期限'),
    photos: attachments('照片'),
  },
  {
    unit: '次',
    title: (r) => `${r.on} 复查`,
    hint: (r, titleOf) => [titleOf(r.hazard), recheckResults.find((o) => o.code === r.result)?.label].join(' · '),
    search: ['opinion'],
    list: ['on', 'hazard', 'result', 'by'],
    filters: ['hazard', 'on', 'result'],
    sorts: ['on'],
    form: [{ title: '复查记录', fields: ['on', 'by', 'result', 'opinion', 'deadline', 'photos'] }],
    parent: 'hazard',
    access: { read: staff, write: clerks },
  },
)
