import type { Option } from '../kit/field'
import { choice, count, date, longText, money, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { agreementForms } from './case-options'
import { confirmationDue } from './clocks'
import { effectiveDay } from './effective'
import { lockedWith } from './locked'

const confirmationResults: readonly Option[] = [
  { code: 'valid', label: '确认有效' },
  { code: 'rejected', label: '驳回申请' },
  { code: 'withdrawn', label: '撤回申请' },
]

/** 调解协议: what was agreed, written or registered as oral; who signed when, and what the court said of it. */
export const agreement = register(
  'agreement',
  '调解协议',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    form: choice('协议形式', agreementForms, { required: true, initial: 'written' }),
    number: text('协议编号', { max: 40 }),
    facts: longText('主要事实和争议事项'),
    duty: longText('各方责任', { max: 2000 }),
    terms: longText('协议内容', { max: 5000, help: '一行一条' }),
    performance: longText('履行方式和时限', { max: 2000 }),
    amount: money('协议金额'),
    copies: count('协议份数', { unit: '份' }),
    agreedOn: date('达成协议日期'),
    signedOn: date('当事人全部签名日期', { help: '最后一位当事人签名、盖章或按指印的日期' }),
    mediatorSignedOn: date('调解员签名日期'),
    sealedOn: date('加盖印章日期'),
    effectiveOn: date('协议生效日期'),
    confirmBy: date('司法确认申请期限'),
    confirmWanted: yesNo('双方要申请司法确认'),
    confirmAskedOn: date('申请司法确认日期'),
    court: text('确认法院', { max: 60 }),
    confirmResult: choice('确认结果', confirmationResults),
    confirmedOn: date('裁定日期'),
    confirmNumber: text('裁定书文号', { max: 60 }),
  },
  {
    unit: '份',
    title: (a) => a.number ?? (a.form === 'oral' ? '口头协议' : '调解协议书'),
    hint: (a, titleOf) => titleOf(a.case),
    search: ['number'],
    list: ['case', 'number', 'form', 'amount', 'effectiveOn', 'confirmBy', 'confirmResult'],
    filters: ['case', 'form', 'effectiveOn', 'confirmBy', 'confirmResult'],
    sorts: ['effectiveOn', 'confirmBy'],
    form: [
      {
        title: '协议',
        fields: ['form', 'number', 'facts', 'duty', 'terms', 'performance', 'amount', 'copies'],
      },
      { title: '签名与生效', fields: ['agreedOn', 'signedOn', 'mediatorSignedOn', 'sealedOn'] },
      {
        title: '司法确认',
        fields: ['confirmWanted', 'confirmAskedOn', 'court', 'confirmResult', 'confirmedOn', 'confirmNumber'],
      },
    ],
    parent: 'case',
    follow: {
      fields: ['effectiveOn', 'confirmBy'],
      of: (a) => {
        const effectiveOn = effectiveDay(a)
        return { effectiveOn, confirmBy: confirmationDue(effectiveOn) }
      },
    },
    expires: ['confirmBy'],
    locked: lockedWith('case'),
    access: { read: staff, write: caseworkers },
  },
)
