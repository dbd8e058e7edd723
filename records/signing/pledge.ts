import type { Option } from '../kit/field'
import { attachments, choice, date, longText, personName, reference } from '../kit/kinds'
import { register } from '../kit/register'
import { pledgeKinds, pledgeLabel } from './pledge-text'
import { clerks, staff } from '../roles'

const voidReasons: readonly Option[] = [
  { code: 'operator', label: '更换经营者' },
  { code: 'text', label: '换签新文本' },
  { code: 'error', label: '登记有误' },
]

/** 签订: a shop's signature under one text. It holds until its day, or until it is voided. */
export const pledge = register(
  'pledge',
  '责任书签订',
  {
    shop: reference('商户', 'shop', { required: true }),
    kind: choice('责任书', pledgeKinds, { required: true, also: ['责任书种类'] }),
    text: reference('文本版本', 'pledgeText'),
    signedBy: personName('签字人', { personal: '证明签订' }),
    signedOn: date('签订日期', { required: true }),
    validUntil: date('有效期至', { openEnded: true }),
    scans: attachments('扫描件'),
    voidedOn: date('作废日期'),
    voidReason: choice('作废原因', voidReasons),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '份',
    title: (p) => pledgeLabel(p.kind),
    hint: (p, titleOf) => [titleOf(p.shop), `${p.signedOn} 签`].join(' · '),
    search: ['signedBy'],
    list: ['shop', 'kind', 'signedBy', 'signedOn', 'validUntil', 'voidedOn'],
    filters: ['shop', 'kind', 'signedOn', 'validUntil', 'voidedOn'],
    sorts: ['signedOn', 'validUntil'],
    form: [
      {
        title: '责任书签订',
        fields: ['kind', 'text', 'signedBy', 'signedOn', 'validUntil', 'scans', 'voidedOn', 'voidReason', 'note'],
      },
    ],
    parent: 'shop',
    keys: [['shop', 'kind', 'signedOn']],
    expires: ['validUntil'],
    warn: (p) =>
      p.validUntil !== null && p.validUntil < p.signedOn
        ? { validUntil: '有效期在签订日期之前，请核对（可先保存）' }
        : {},
    access: { read: staff, write: clerks },
  },
)
