import { count, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 选举: the roll, the candidates, the votes and the turnout of one election. */
export const election = register(
  'election',
  '选举',
  {
    name: text('选举名称', { required: true, max: 60 }),
    committee: reference('选举产生', 'committee'),
    noticeOn: date('公告日期'),
    on: date('选举日期'),
    place: text('选举地点', { max: 100 }),
    seats: count('应选名额', { unit: '名' }),
    electors: count('应到人数', { unit: '人', help: '有名册的按名册计' }),
    ballotsOut: count('发出选票', { unit: '张' }),
    ballotsBack: count('收回选票', { unit: '张' }),
    ballotsValid: count('有效选票', { unit: '张' }),
    note: longText('选举办法与说明', { max: 3000 }),
  },
  {
    unit: '次',
    title: (e) => e.name,
    hint: (e) => e.on ?? '',
    search: ['name'],
    list: ['name', 'committee', 'on', 'seats', 'electors', 'ballotsBack'],
    filters: ['committee', 'on'],
    sorts: ['on', 'name'],
    form: [
      { title: '选举', fields: ['name', 'committee', 'noticeOn', 'on', 'place', 'seats', 'note'] },
      { title: '投票', fields: ['electors', 'ballotsOut', 'ballotsBack', 'ballotsValid'] },
    ],
    keys: [['name']],
    warn: (e) => ({
      ...(e.ballotsBack !== null &&
        e.ballotsOut !== null &&
        e.ballotsBack > e.ballotsOut && { ballotsBack: '收回的选票多于发出的，请核对（可先保存）' }),
      ...(e.ballotsValid !== null &&
        e.ballotsBack !== null &&
        e.ballotsValid > e.ballotsBack && { ballotsValid: '有效票多于收回的选票，请核对（可先保存）' }),
    }),
    access: { read: staff, write: clerks },
  },
)
