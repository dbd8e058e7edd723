import type { Option } from '../kit/field'
import { attachments, choice, longText, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'

const roomKinds: readonly Option[] = [
  { code: 'room', label: '调解室' },
  { code: 'gold', label: '金牌调解室' },
  { code: 'studio', label: '个人调解工作室' },
  { code: 'hall', label: '接待厅' },
  { code: 'other', label: '其他' },
]

/** 调解室: where disputes are mediated, and who is there when (duty slots are its children). */
export const mediationRoom = register(
  'mediationRoom',
  '调解室',
  {
    name: text('名称', { required: true, max: 40 }),
    kind: choice('类别', roomKinds),
    place: text('地址', { max: 100 }),
    hours: text('开放时间', { max: 60 }),
    phone: text('电话', { max: 30 }),
    people: text('常驻调解员', { max: 200 }),
    photos: attachments('照片'),
    note: longText('备注', { max: 500 }),
  },
  {
    unit: '间',
    title: (r) => r.name,
    hint: (r) => r.place ?? '',
    search: ['name'],
    list: ['name', 'kind', 'place', 'hours', 'people'],
    filters: ['kind'],
    sorts: ['name'],
    form: [{ title: '调解室', fields: ['name', 'kind', 'place', 'hours', 'phone', 'people', 'photos', 'note'] }],
    keys: [['name']],
    access: { read: staff, write: caseworkers },
  },
)
