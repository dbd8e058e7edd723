import { attachments, date, money, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 维修: a fault of a facility, from the day it was found to the day it was mended. */
export const repair = register(
  'repair',
  '维修记录',
  {
    facility: reference('设施', 'facility', { required: true }),
    foundOn: date('报修日期', { required: true }),
    fault: text('故障情况', { required: true, max: 200 }),
    repairedOn: date('修复日期'),
    by: text('维修人', { max: 60 }),
    cost: money('费用'),
    photos: attachments('照片'),
  },
  {
    unit: '次',
    title: (r) => r.fault.slice(0, 40),
    hint: (r, titleOf) => [titleOf(r.facility), r.repairedOn ? '已修复' : '待修'].join(' · '),
    search: ['fault'],
    list: ['facility', 'foundOn', 'fault', 'repairedOn', 'by', 'cost'],
    filters: ['facility', 'foundOn', 'repairedOn'],
    sorts: ['foundOn'],
    form: [{ title: '维修记录', fields: ['foundOn', 'fault', 'repairedOn', 'by', 'cost', 'photos'] }],
    parent: 'facility',
    wanted: ['repairedOn'],
    access: { read: staff, write: clerks },
  },
)
