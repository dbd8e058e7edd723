import { attachments, date, longText, money, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

/** 履行事项: one instalment or act that an agreement asks for, when it is due and when it was done (人民调解法 第三十一条). */
export const performance = register(
  'performance',
  '履行事项',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    what: text('履行内容', { required: true, max: 200 }),
    who: text('由谁履行', { max: 60 }),
    amount: money('金额'),
    dueOn: date('应履行日期'),
    doneOn: date('实际履行日期'),
    proof: text('履行凭证', { max: 100, help: '收条、汇款单等' }),
    files: attachments('凭证照片', { personal: '核对当事人身份和证据' }),
    urgedOn: date('督促日期'),
    urgeNote: longText('督促情况', { max: 500 }),
  },
  {
    unit: '项',
    title: (p) => p.what,
    hint: (p, titleOf) => titleOf(p.case),
    search: [],
    list: ['case', 'what', 'who', 'amount', 'dueOn', 'doneOn'],
    filters: ['case', 'dueOn', 'doneOn'],
    sorts: ['dueOn'],
    form: [
      {
        title: '履行事项',
        fields: ['what', 'who', 'amount', 'dueOn', 'doneOn', 'proof', 'files', 'urgedOn', 'urgeNote'],
      },
    ],
    parent: 'case',
    expires: ['dueOn'],
    locked: lockedWith('case'),
    access: { read: staff, write: caseworkers },
  },
)
