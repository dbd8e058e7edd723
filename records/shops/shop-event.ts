import type { Option } from '../kit/field'
import { attachments, choice, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const shopEventKinds: readonly Option[] = [
  { code: 'visit', label: '走访' },
  { code: 'request', label: '诉求', also: ['求助'] },
  { code: 'complaint', label: '投诉' },
  { code: 'dispute', label: '纠纷' },
  { code: 'award', label: '表彰', also: ['奖励'] },
  { code: 'other', label: '其他' },
]

/** 店铺记事: what happens in a shop's life besides checks and hazards. */
export const shopEvent = register(
  'shopEvent',
  '店铺记事',
  {
    shop: reference('商户', 'shop', { required: true }),
    kind: choice('事项', shopEventKinds, { required: true, initial: 'visit' }),
    on: date('日期', { required: true }),
    by: text('经办人', { max: 60 }),
    what: longText('情况', { required: true, max: 2000 }),
    outcome: longText('处理结果', { max: 2000 }),
    photos: attachments('照片与附件'),
  },
  {
    unit: '件',
    title: (e) => `${shopEventKinds.find((k) => k.code === e.kind)?.label ?? ''}：${e.what}`.slice(0, 40),
    hint: (e, titleOf) => [titleOf(e.shop), e.on].join(' · '),
    search: ['what', 'outcome'],
    list: ['on', 'shop', 'kind', 'what', 'by'],
    filters: ['shop', 'kind', 'on'],
    sorts: ['on'],
    form: [{ title: '店铺记事', fields: ['kind', 'on', 'by', 'what', 'outcome', 'photos'] }],
    parent: 'shop',
    access: { read: staff, write: clerks },
  },
)
