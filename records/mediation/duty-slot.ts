import type { Option } from '../kit/field'
import { choice, date, personName, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'

export const weekdays: readonly Option[] = [
  { code: 'monday', label: '周一' },
  { code: 'tuesday', label: '周二' },
  { code: 'wednesday', label: '周三' },
  { code: 'thursday', label: '周四' },
  { code: 'friday', label: '周五' },
  { code: 'saturday', label: '周六' },
  { code: 'sunday', label: '周日' },
]
const dutyKinds: readonly Option[] = [
  { code: 'mediator', label: '调解员' },
  { code: 'lawyer', label: '律师' },
  { code: 'judge', label: '法官或法庭联络员' },
  { code: 'police', label: '社区民警' },
  { code: 'other', label: '其他' },
]

/** 值班安排: who sits in a room on which day of the week (每周二法律顾问). */
export const dutySlot = register(
  'dutySlot',
  '值班安排',
  {
    room: reference('调解室', 'mediationRoom', { required: true }),
    weekday: choice('星期', weekdays, { required: true }),
    hours: text('时间', { max: 30, help: '如 9:00–11:30' }),
    who: personName('值班人', { required: true }),
    kind: choice('身份', dutyKinds),
    unit: text('单位', { max: 60 }),
    from: date('开始日期'),
    until: date('结束日期'),
    note: text('备注', { max: 200 }),
  },
  {
    unit: '班',
    title: (d) => [weekdays.find((w) => w.code === d.weekday)?.label, d.who].join(' '),
    search: [],
    list: ['room', 'weekday', 'hours', 'who', 'kind'],
    filters: ['room', 'weekday'],
    sorts: ['from'],
    form: [{ title: '值班安排', fields: ['weekday', 'hours', 'who', 'kind', 'unit', 'from', 'until', 'note'] }],
    parent: 'room',
    access: { read: staff, write: caseworkers },
  },
)
