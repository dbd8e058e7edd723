import type { Option } from '../kit/field'
import { choice, date, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const licenceKinds: readonly Option[] = [
  { code: 'business', label: '营业执照', also: ['执照', '工商执照'] },
  { code: 'food', label: '食品经营许可证', also: ['食品经营许可', '食品许可证', '食品许可', '食品证'] },
  { code: 'hygiene', label: '卫生许可证', also: ['公共场所卫生许可证', '卫生许可'] },
  { code: 'special', label: '特种行业许可证', also: ['特行证', '特行许可', '特种行业许可'] },
  { code: 'health', label: '健康证' },
  { code: 'other', label: '其他证照' },
]

/** 证照: a child of its shop; what it is, its number, until when it holds. */
export const licence = register(
  'licence',
  '证照',
  {
    shop: reference('商户', 'shop', { required: true }),
    kind: choice('证照种类', licenceKinds, { required: true }),
    number: text('证照编号', { max: 60 }),
    validUntil: date('有效期至', { openEnded: true }),
    note: text('备注', { max: 200 }),
  },
  {
    unit: '件',
    title: (l) => licenceKinds.find((k) => k.code === l.kind)?.label ?? l.kind,
    hint: (l, titleOf) => [titleOf(l.shop), l.number].filter(Boolean).join(' · '),
    search: ['number'],
    list: ['shop', 'kind', 'number', 'validUntil'],
    filters: ['shop', 'kind', 'validUntil'],
    sorts: ['validUntil', 'kind'],
    form: [{ title: '证照', fields: ['kind', 'number', 'validUntil', 'note'] }],
    parent: 'shop',
    keys: [['shop', 'kind']],
    expires: ['validUntil'],
    access: { read: staff, write: clerks },
  },
)
