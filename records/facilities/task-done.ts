import { attachments, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 完成情况: one due day of a recurring task, done on some day or missed for a reason. */
export const taskDone = register(
  'taskDone',
  '完成情况',
  {
    task: reference('周期工作', 'task', { required: true }),
    dueOn: date('应完成日期', { required: true }),
    doneOn: date('完成日期'),
    by: text('完成人', { max: 60 }),
    missed: text('未完成原因', { max: 200 }),
    photos: attachments('照片'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '次',
    title: (d) => `${d.dueOn} ${d.doneOn ? '已完成' : '未完成'}`,
    hint: (d, titleOf) => titleOf(d.task),
    search: ['by'],
    list: ['task', 'dueOn', 'doneOn', 'by', 'missed'],
    filters: ['task', 'dueOn', 'doneOn'],
    sorts: ['dueOn'],
    form: [{ title: '完成情况', fields: ['dueOn', 'doneOn', 'by', 'missed', 'photos', 'note'] }],
    parent: 'task',
    keys: [['task', 'dueOn']],
    access: { read: staff, write: clerks },
  },
)
