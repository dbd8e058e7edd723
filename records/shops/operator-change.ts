import { date, longText, personName, phone, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 经营者变更: who handed the shop to whom. The shop's history stays; what the old operator signed must be signed again. */
export const operatorChange = register(
  'operatorChange',
  '经营者变更',
  {
    shop: reference('商户', 'shop', { required: true }),
    on: date('变更日期', { required: true }),
    fromPerson: personName('原经营者', { personal: '商户经营沿革' }),
    fromPhone: phone('原联系电话', { personal: '商户经营沿革' }),
    toPerson: personName('新经营者', { personal: '联系商户', required: true }),
    toPhone: phone('新联系电话', { personal: '联系商户' }),
    reason: text('变更原因', { max: 60 }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '次',
    title: (c) => `${c.fromPerson ?? '未记载'} → ${c.toPerson}`,
    hint: (c, titleOf) => [titleOf(c.shop), c.on].join(' · '),
    search: ['fromPerson', 'toPerson'],
    list: ['shop', 'on', 'fromPerson', 'toPerson', 'reason'],
    filters: ['shop', 'on'],
    sorts: ['on'],
    form: [{ title: '经营者变更', fields: ['on', 'fromPerson', 'fromPhone', 'toPerson', 'toPhone', 'reason', 'note'] }],
    parent: 'shop',
    access: { read: staff, write: clerks },
  },
)
