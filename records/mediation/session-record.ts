import type { Option } from '../kit/field'
import { choice, date, dateTime, longText, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

export const sessionKinds: readonly Option[] = [
  { code: 'session', label: '调解记录' },
  { code: 'inquiry', label: '调查记录' },
]

/** 笔录: one session at the table (调解记录), or one inquiry (调查记录). What was said are its lines. */
export const sessionRecord = register(
  'sessionRecord',
  '笔录',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    kind: choice('笔录类别', sessionKinds, { required: true, initial: 'session' }),
    startedAt: dateTime('开始时间', { required: true }),
    endedAt: dateTime('结束时间'),
    place: text('地点', { max: 60 }),
    asked: text('被调查人', { max: 60 }),
    present: text('到场当事人', { max: 200 }),
    others: text('参加人员', { max: 200 }),
    mediators: text('调解员或调查人', { max: 100 }),
    recorder: text('记录人', { max: 40 }),
    told: yesNo('已告知权利义务'),
    result: longText('调解结果', { max: 2000 }),
    nextOn: date('下次调解日期'),
    readBack: yesNo('已核对无误', { help: '由当事人阅读或读给当事人听' }),
    signedOn: date('签名日期'),
  },
  {
    unit: '份',
    title: (s) => sessionKinds.find((k) => k.code === s.kind)?.label ?? '',
    hint: (s, titleOf) => titleOf(s.case),
    search: [],
    list: ['case', 'kind', 'startedAt', 'place', 'mediators', 'result'],
    filters: ['case', 'kind'],
    sorts: ['startedAt'],
    form: [
      {
        title: '笔录',
        fields: [
          'kind',
          'startedAt',
          'endedAt',
          'place',
          'asked',
          'present',
          'others',
          'mediators',
          'recorder',
          'told',
          'result',
          'nextOn',
          'readBack',
          'signedOn',
        ],
      },
    ],
    parent: 'case',
    locked: lockedWith('case'),
    access: { read: staff, write: caseworkers },
  },
)
